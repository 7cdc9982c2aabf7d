import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadAllSkillTexts } from '@/content/load'
import { loadAllStatements } from '@/content/load-later'
import type { Engagement } from '@/shared/engagement'
import type { Level } from '@/shared/terms'
import {
  answerByKeys,
  answerStatementsByKeys,
  chosen,
  dots,
  expectAt,
  lensOf,
  ratedStatements,
  SKILLS,
  tap,
} from './acts/answering'
import { createEngagement, goTo } from './acts/engagements'
import { exportJson } from './acts/files'
import { expectOverall } from './acts/results'
import { eventually, goOffline, textOf, untilSaved, visit, type Visit } from './acts/visit'

/** Three statements for customers and three for employees: 8/3 and 10/3, hence 3 together. */
const RATINGS: readonly Level[] = [2, 3, 3, 3, 3, 4]

describe.each(['en', 'fa'] as const)(
  'a deep round after a quick one, in %s, by keyboard alone',
  (language) => {
    let me: Visit
    let id = ''
    const [first, second] = SKILLS
    const overall = () => me.page.locator('.change .overall')

    beforeAll(async () => {
      me = await visit(language)
      await goOffline(me)
      id = await createEngagement(me, 'Northgate')
    })
    afterAll(() => me?.app.close())

    async function stored(): Promise<Engagement> {
      return JSON.parse((await exportJson(me)).text)
    }
    /** Moves the focus there and presses it, as somebody does who has no mouse. */
    async function pressButton(name: string) {
      await me.page.getByRole('button', { name }).first().focus()
      await me.page.keyboard.press('Enter')
    }

    it('starts from a quick round, answered and closed', async () => {
      for (const skill of SKILLS) {
        await answerByKeys(me, skill, [2, 2])
        await me.page.keyboard.press('Enter')
      }
      await expectOverall(me, me.words.format.score(2))
      await goTo(me, `/e/${id}/assess`)
      await pressButton(me.words.t('assessment.rounds.close'))
    })

    it('opens a round of the form that one chooses, which says how long it takes', async () => {
      const { page, words } = me
      const { t, format } = words
      const quick = page.getByRole('radio', { name: t('assessment.form.quick.name') })
      const deep = page.getByRole('radio', { name: t('assessment.form.deep.name') })
      await expect(quick.isChecked()).resolves.toBe(true)
      await expect(textOf(deep.locator('xpath=..'))).resolves.toContain(
        t('assessment.form.time', { count: format.plain(40) }, 40),
      )
      await quick.focus()
      await page.keyboard.press('ArrowDown')
      await expect(deep.isChecked()).resolves.toBe(true)
      await pressButton(t('assessment.rounds.open'))
      await page.getByText(`${t('assessment.form.deep.name')} ·`).waitFor()
      await page.keyboard.press('Alt+Enter')
      await expectAt(me, first!)
    })

    it('[SC1] shows the level that three statements come to, in the words of the quick form', async () => {
      const { page, words } = me
      const texts = (await loadAllStatements(language))[first!]!
      await page.locator('.statement').first().waitFor()
      await expect(page.locator('.statement legend').allTextContents()).resolves.toEqual([
        ...texts.cx,
        ...texts.ex,
      ])
      for (const level of RATINGS.slice(0, 4)) await page.keyboard.press(`Digit${level}`)
      const anchor = (await loadAllSkillTexts(language))[first!]!.anchors.cx[2]
      await eventually(() => textOf(page.locator('.located').first())).toMatch(/./)
      const read = await textOf(page.locator('.located').first())
      expect(read).toContain(words.t('deep-form.reads', { level: words.format.plain(3) }))
      expect(read).toContain(words.t('deep-form.mean', { mean: words.format.number(8 / 3) }))
      expect(read).toContain(anchor)
    })

    it('[SC1] is there again after a reload, half rated', async () => {
      await untilSaved(me)
      await me.page.reload()
      await expectAt(me, first!)
      await eventually(() => ratedStatements(me)).toEqual([2, 3, 3, 3, null, null])
      await expect(dots(me).first().getAttribute('data-state')).resolves.toBe('partial')
    })

    it('moves through a statement’s steps by arrows, in the direction that is read', async () => {
      const { page, words } = me
      const steps = page.locator('.statement').nth(4).locator('input')
      await steps.nth(0).focus()
      const forward = words.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
      await page.keyboard.press(forward)
      await page.keyboard.press(forward)
      await eventually(() => ratedStatements(me)).toEqual([2, 3, 3, 3, 3, null])
      const places = await page
        .locator('.statement')
        .first()
        .locator('.step')
        .evaluateAll((all) => all.map((step) => step.getBoundingClientRect().x))
      const ascending = places.toSorted((a, b) => a - b)
      expect(places).toEqual(words.direction === 'rtl' ? ascending.toReversed() : ascending)
      await page.keyboard.press('Digit3')
      await page.keyboard.press('Digit4')
      await eventually(() => ratedStatements(me)).toEqual([...RATINGS])
    })

    it('[SC1] takes the rest, "don’t know" included, and leads to the results', async () => {
      const { page } = me
      await page.keyboard.press('Enter')
      await expectAt(me, second!)
      await page.keyboard.press('KeyD')
      await eventually(async () => (await chosen(me))[0]).toBe('dk')
      await page.keyboard.press('Control+KeyZ')
      await eventually(async () => (await chosen(me))[0]).toBe(null)
      await page.keyboard.press('Backspace')
      for (const skill of SKILLS) {
        await answerStatementsByKeys(me, skill, RATINGS)
        await page.keyboard.press('Enter')
      }
      await expectOverall(me, me.words.format.score(3))
    }, 240_000)

    it('[SC2][SC10] scores by the exact means, and compares with the quick round', async () => {
      const { page, words } = me
      const { t, format } = words
      await expect(textOf(page.locator('.change header'))).resolves.toContain(t('results.change.forms'))
      await expect(textOf(overall())).resolves.toContain(format.score(2))
      await expect(textOf(overall())).resolves.toContain(t('results.change.verdict.up'))
      await page.locator(`[data-cell="${first}/cx"]`).focus()
      await page.keyboard.press('Enter')
      const details = page.locator('.details')
      await details.getByText(t('results.detail.statements')).waitFor()
      await expect(textOf(details)).resolves.toContain(format.score(8 / 3))
      await expect(details.locator('section li .numeral').allTextContents()).resolves.toEqual(
        [2, 3, 3].map((mean) => format.score(mean)),
      )
    })

    it('hands the ratings on in the file', async () => {
      const { rounds, answers } = await stored()
      expect(Object.values(rounds).map(({ form }) => form)).toEqual(expect.arrayContaining(['quick', 'deep']))
      const deep = Object.values(answers).filter(({ statements }) => statements)
      expect(deep).toHaveLength(SKILLS.length * 2)
      expect(new Set(deep.map(({ value, statements }) => [value, ...statements!].join()))).toEqual(
        new Set(['3,2,3,3', '3,3,3,4']),
      )
    })
  },
)

describe('a deep round by touch', () => {
  it('keeps the page in its place when something below a phone’s fold is chosen', async () => {
    const me = await visit('en', { viewport: { width: 390, height: 844 }, touch: true })
    await createEngagement(me, 'Northgate', 'deep')
    await me.page.locator('.statement').first().waitFor()
    await tap(me, 'ex', 'dk')
    await eventually(async () => (await chosen(me))[1]).toBe('dk')
    await expect(me.page.evaluate(() => document.scrollingElement!.scrollTop)).resolves.toBe(0)
    await me.app.close()
  })

  it.each(['en', 'fa'] as const)('shows all there is to choose from on a tablet, in %s', async (language) => {
    const me = await visit(language, { touch: true })
    const id = await createEngagement(me, 'Northgate', 'deep')
    for (const skill of SKILLS) {
      await goTo(me, `/e/${id}/answer/${skill}`)
      await expectAt(me, skill)
      await me.page.locator('.statement').nth(5).waitFor()
      for (const lens of ['cx', 'ex'] as const) {
        const last = await lensOf(me, lens).locator('.other').boundingBox()
        const steps = await me.page.locator('.steps').boundingBox()
        expect(last!.y + last!.height, `${skill}/${lens}`).toBeLessThanOrEqual(steps!.y)
      }
    }
    await me.app.close()
  })
})
