import type { Locator } from 'playwright'
import { eventually, type Visit } from './visit'

export type Section = 'roadmap' | 'priorities' | 'targets' | 'settings'

export async function showSection({ page, words: { t } }: Visit, section: Section): Promise<void> {
  const tab = page.getByRole('tab', { name: t(`planner.section.${section}`), exact: true })
  await tab.click()
  await eventually(() => tab.getAttribute('aria-selected')).toBe('true')
}

/** One of the five numbers of a scale, named by what the scale is about. */
export function scaleChoice({ page, words: { format } }: Visit, scale: string, level: number): Locator {
  return page
    .getByRole('group', { name: scale, exact: true })
    .locator('label')
    .filter({ hasText: format.plain(level) })
}

export const column = ({ page }: Visit, place: string) => page.locator(`.column[data-place="${place}"]`)

export const titlesIn = (place: Locator) =>
  place.locator('.card-action .title').evaluateAll((all) => all.map((one) => one.textContent!.trim()))
