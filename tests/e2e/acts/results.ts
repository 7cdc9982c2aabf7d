import type { Page } from 'playwright'
import { eventually, textOf, type Visit } from './visit'

/** The competencies in numbers, as the results give them to whoever prefers a table to a picture. */
export async function competencyTable(page: Page): Promise<string[][]> {
  const rows = page.locator('.profile details.data tbody tr')
  await rows.first().waitFor({ state: 'attached' })
  const texts = await rows.evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
  )
  return texts.map((row) => row.map((cell) => cell.replace(/[\u200e\u200f\u2066-\u2069]/g, '').trim()))
}

export const overallScore = ({ page }: Visit) => page.locator('.standing .score .numeral')

export async function expectOverall(visit: Visit, score: string): Promise<void> {
  await eventually(() => textOf(overallScore(visit))).toBe(score)
}
