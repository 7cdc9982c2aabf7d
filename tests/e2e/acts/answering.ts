import { expect } from 'vitest'
import { MODEL } from '@/content/load'
import type { AnswerValue } from '@/shared/engagement'
import type { Lens, Level, SkillId } from '@/shared/terms'
import { eventually, textOf, type Visit } from './visit'

export type Given = Exclude<AnswerValue, null>
/** What is answered for customers and for employees. */
export type Pair = readonly [cx: Given, ex: Given]

export const SKILLS: readonly SkillId[] = MODEL.competencies.flatMap(({ skills }) => skills)

export const lensOf = ({ page }: Visit, lens: Lens) => page.locator(`.rating[data-lens=${lens}]`)
const choiceOf = (visit: Visit, lens: Lens, value: Given) =>
  lensOf(visit, lens).locator(`label:has(input[value="${value}"])`)

/** The dots in the header: one for each skill, in order. */
export const dots = ({ page }: Visit) => page.locator('.dot')

/** What the screen shows as chosen. */
export async function chosen(visit: Visit): Promise<(string | null)[]> {
  return lensOf(visit, 'cx')
    .locator('xpath=..')
    .locator('.rating')
    .evaluateAll((lenses) =>
      lenses.map(
        (lens) => lens.querySelector<HTMLInputElement>('input:checked:not(details input)')?.value ?? null,
      ),
    )
}

/** What each statement on the screen was rated, lens by lens. */
export const ratedStatements = ({ page }: Visit): Promise<(number | null)[]> =>
  page
    .locator('.statement')
    .evaluateAll((all) =>
      all.map((one) => Number(one.querySelector<HTMLInputElement>('input:checked')?.value) || null),
    )

export async function expectAt(visit: Visit, skill: SkillId): Promise<void> {
  await eventually(() => textOf(visit.page.locator('.skill h1'))).toBe(visit.words.questions[skill]!.question)
}

export const tap = (visit: Visit, lens: Lens, value: Given) => choiceOf(visit, lens, value).tap()

export const nextButton = ({ page, words: { t } }: Visit) =>
  page.locator('.steps').getByRole('button', { name: t('assessment.next') })
export const backButton = ({ page, words: { t } }: Visit) =>
  page.locator('.steps').getByRole('button', { name: t('assessment.back') })

export async function answerByTouch(visit: Visit, skill: SkillId, [cx, ex]: Pair): Promise<void> {
  await expectAt(visit, skill)
  await tap(visit, 'cx', cx)
  await tap(visit, 'ex', ex)
  expect(await chosen(visit)).toEqual([String(cx), String(ex)])
}

const KEYS: Readonly<Record<string, string>> = { na: 'KeyN', dk: 'KeyD' }
const keyFor = (value: Given) => KEYS[value] ?? `Digit${value}`

/** Digits (or N and D) for one lens after the other. */
export async function answerByKeys(visit: Visit, skill: SkillId, pair: Pair): Promise<void> {
  await expectAt(visit, skill)
  for (const value of pair) await visit.page.keyboard.press(keyFor(value))
  await eventually(() => chosen(visit)).toEqual(pair.map(String))
}

/** Digits for one statement of a deep round after the other, lens by lens. */
export async function answerStatementsByKeys(
  visit: Visit,
  skill: SkillId,
  ratings: readonly Level[],
): Promise<void> {
  await expectAt(visit, skill)
  await visit.page.locator('.statement').first().waitFor()
  for (const level of ratings) await visit.page.keyboard.press(keyFor(level))
  await eventually(() => ratedStatements(visit)).toEqual([...ratings])
}
