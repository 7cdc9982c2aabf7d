import { vi } from 'vitest'
import { loadMessages, type LanguageCode } from '@/i18n'
import PlanView from '@/planner/views/PlanView.vue'
import type { Engagement } from '@/shared/engagement'
import type { SkillId } from '@/shared/terms'
import type { EngagementHandle } from '@/storage'
import { useNotices } from '@/composables/notices'
import { engagementWith, MODEL, rateAll, withLenses } from '../../unit/assessment/fixture'
import { settled } from '../../support/keys'
import { addEngagement, show, speak } from '../../support/mount'

/** In the second quarter of 2026, the first of the roadmap. */
export const NOW = new Date('2026-05-11T09:00:00')

const BEHIND = MODEL.competencies.slice(0, 2).flatMap(({ skills }) => skills)

/**
 * Customers only. Vision stands at 1, the other five skills of Lead and Realize at 2, everything else at 5:
 * six actions. Lead is (1 + 2 + 2) / 3 = 1.67 and limits, overall is (1.67 + 2 + 4·5) / 6 = 3.94.
 */
export function behindInVision(changes: Partial<Engagement> = {}): Engagement {
  const level = (skill: SkillId) => (skill === 'vision' ? 1 : BEHIND.includes(skill) ? 2 : 5)
  return withLenses(engagementWith(rateAll(level, { lenses: ['cx'] }), changes), ['cx'])
}

/** The roadmap of an engagement as a person sees it. The clock stands still until the test ends. */
export async function openPlan(
  engagement: Engagement,
  language: LanguageCode = 'en',
): Promise<EngagementHandle> {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
  const handle = await addEngagement(engagement.profile.name, (blank) => Object.assign(blank, engagement))
  await speak(language)
  await loadMessages('planner')
  await show(PlanView, { props: { handle }, language })
  await vi.waitFor(() => element('.plan, .empty'), 5_000)
  await settled()
  return handle
}

export function element<E extends HTMLElement = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector)
  if (!found) throw new Error(`nothing is at ${selector}`)
  return found
}

/** What stands there, without the marks that keep numbers in their direction. */
export const textOf = (selector: string): string =>
  element(selector)
    .textContent.replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Where each action stands on the board. */
export const places = (): Record<string, string> =>
  Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>('.column [data-action]')].map((card) => [
      card.dataset.action,
      card.closest<HTMLElement>('[data-place]')?.dataset.place,
    ]),
  )

/** The title of a card, which takes the focus. */
export const card = (id: string) => element(`.column [data-action="${id}"] .title`)

export const lastNotice = () => useNotices().notices.at(-1)

export async function tap(target: HTMLElement): Promise<void> {
  target.click()
  await settled()
}

/** Chooses in a list, or writes in a field and leaves it. */
export async function fill(field: HTMLElement, value: string): Promise<void> {
  ;(field as HTMLInputElement).value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
  await settled()
}
