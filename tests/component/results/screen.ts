import { vi } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import ResultsView from '@/assessment/views/ResultsView.vue'
import { loadMessages, type LanguageCode } from '@/i18n'
import type { Engagement } from '@/shared/engagement'
import type { SkillId } from '@/shared/terms'
import type { EngagementHandle } from '@/storage'
import { settled } from '../../support/keys'
import { addEngagement, show, speak } from '../../support/mount'

export interface Results {
  readonly handle: EngagementHandle
  readonly wrapper: VueWrapper
}

/** The results of an engagement as a person sees them. */
export async function openResults(
  engagement: Engagement,
  { language = 'en' as LanguageCode, round = null as string | null } = {},
): Promise<Results> {
  const handle = await addEngagement(engagement.profile.name, (blank) => Object.assign(blank, engagement))
  await speak(language)
  await loadMessages('results')
  const wrapper = await show(ResultsView, { props: { handle, round }, language })
  await appears('.standing, .pending')
  return { handle, wrapper }
}

/** What stands on the screen there, runs of space made one, without the marks that keep numbers in their direction. */
export function textOf(selector: string): string {
  const texts = [...document.querySelectorAll(selector)].map(({ textContent }) => textContent)
  if (texts.length === 0) throw new Error(`nothing is at ${selector}`)
  return texts
    .join(' ')
    .replace(/[\u2066\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Waits for what has its content read first. */
export const appears = (selector: string): Promise<string> => vi.waitFor(() => textOf(selector), 5_000)

/** The rows of a table, each as the texts of its cells. */
export const rowsOf = (selector: string): string[][] =>
  [...document.querySelectorAll(`${selector} tr`)].map((row) =>
    [...row.querySelectorAll('th, td')].map(({ textContent }) =>
      textContent.replace(/[\u2066\u2069]/g, '').trim(),
    ),
  )

/** A cell of the heat map. */
export function cell(skill: SkillId, view: 'cx' | 'ex' | 'joined'): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-cell="${skill}/${view}"]`)
  if (!found) throw new Error(`the heat map has no cell for ${skill} and ${view}`)
  return found
}

/** By finger or mouse: such a click counts itself. */
export async function tap(element: HTMLElement): Promise<void> {
  element.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true, cancelable: true }))
  await settled()
}

export async function write(field: HTMLElement, text: string): Promise<void> {
  ;(field as HTMLTextAreaElement).value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await settled()
}
