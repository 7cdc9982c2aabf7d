import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LanguageCode } from '@/i18n/languages'
import type { Engagement } from '@/shared/engagement'
import { addQuarters, quarterOf } from '@/shared/quarter'
import { downloaded } from '../../browser/download'
import { extractLines, plain } from '../../support/pdftotext'
import { wordsIn } from '../../support/words'
import {
  answerByKeys,
  answerByTouch,
  chosen,
  dots,
  expectAt,
  lensOf,
  nextButton,
  SKILLS,
  tap,
} from '../acts/answering'
import { createEngagement, goTo } from '../acts/engagements'
import { exportJson, importFile, jsonFile } from '../acts/files'
import { runCommand } from '../acts/palette'
import { column, scaleChoice, showSection, titlesIn } from '../acts/plan'
import { competencyTable, expectOverall } from '../acts/results'
import { eventually, goOffline, notice, textOf, untilSaved, visit, type Visit } from '../acts/visit'
import { saidInReport, skillRows } from './report-lines'
import { ANSWERS, COMPETENCIES, expectedTable, HOLDING_BACK, OVERALL, RATED } from './worked-by-hand'

/** What stands on the screen from left to right: the lenses, then the ways on. */
const LEFT_TO_RIGHT = ['cx', 'ex', 'back', 'next']
const RIGHT_TO_LEFT = ['ex', 'cx', 'next', 'back']

/** Eight skills are answered by touch, the rest by keyboard alone. */
const BY_TOUCH = 8

export interface JourneyTexts {
  /** What a person writes, in their own language. */
  organisation: string
  note: string
}

/** The product's whole job for one team, with the server stopped: answer, see, plan, hand on. */
export function describeJourney(language: LanguageCode, { organisation, note }: JourneyTexts): void {
  describe(`the whole job in ${language}, with the server stopped`, () => {
    let me: Visit
    let id = ''
    const at = (place: string) => goTo(me, `/e/${id}/${place}`)

    beforeAll(async () => {
      me = await visit(language, { touch: true })
    })
    afterAll(() => me?.app.close())

    it('says when it needs no network, and lets a newcomer reach the first question without one', async () => {
      await goOffline(me)
      id = await createEngagement(me, organisation)
      await expectAt(me, SKILLS[0]!)
      await untilSaved(me)
    })

    it('[SC1] takes answers by touch, with a note and a confidence', async () => {
      const { words } = me
      for (const [index, skill] of SKILLS.slice(0, BY_TOUCH).entries()) {
        await answerByTouch(me, skill, ANSWERS[index]!)
        if (index === 0) {
          const customers = lensOf(me, 'cx')
          await customers.getByText(words.t('assessment.evidence.add')).tap()
          await customers.getByRole('textbox').fill(note)
          await customers.getByText(words.t('assessment.evidence.level.high'), { exact: true }).tap()
        }
        await nextButton(me).tap()
      }
      await expectAt(me, SKILLS[BY_TOUCH]!)
      await expect(dots(me).nth(0).getAttribute('data-state')).resolves.toBe('answered')
    })

    it('[SC1] resumes in mid-answer after a reload, with nothing lost that was said to be saved', async () => {
      const { page, words } = me
      await tap(me, 'cx', ANSWERS[BY_TOUCH]![0])
      await untilSaved(me)
      await page.reload()
      await expectAt(me, SKILLS[BY_TOUCH]!)
      expect(await chosen(me)).toEqual([String(ANSWERS[BY_TOUCH]![0]), null])
      await expect(textOf(page.locator('.skill .eyebrow'))).resolves.toContain(
        words.t('assessment.place', { number: words.format.plain(9), total: words.format.plain(20) }),
      )
      // By the plain address, as from the engagement's page, one comes back to the same place.
      await at('assess')
      await page.getByRole('button', { name: words.t('assessment.continue') }).click()
      await expectAt(me, SKILLS[BY_TOUCH]!)
      await expect(dots(me).evaluateAll((all) => all.map((dot) => dot.dataset.state))).resolves.toEqual([
        ...Array<string>(BY_TOUCH).fill('answered'),
        'partial',
        ...Array<string>(SKILLS.length - BY_TOUCH - 1).fill('open'),
      ])
    })

    it('switches the language in place, with the answers and the place kept', async () => {
      const { page, words } = me
      const other = await wordsIn(language === 'en' ? 'he' : 'en')
      const before = { url: page.url(), chosen: await chosen(me) }
      for (const [to, from] of [
        [other, words],
        [words, other],
      ] as const) {
        await runCommand(page, from, to.t(`shell.command.language.${to.language}`))
        await expectAt({ ...me, words: to }, SKILLS[BY_TOUCH]!)
        expect({ url: page.url(), chosen: await chosen(me) }).toEqual(before)
        await expect(rootAttributes(page)).resolves.toEqual({ lang: to.language, dir: to.direction })
        await expect(orderOnScreen(page)).resolves.toEqual(
          to.direction === 'rtl' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT,
        )
      }
    })

    it('[SC1] takes the rest by keyboard alone, and leads to the results after the last', async () => {
      const { page } = me
      for (const [index, skill] of SKILLS.entries()) {
        if (index < BY_TOUCH) continue
        await answerByKeys(me, skill, ANSWERS[index]!)
        await page.keyboard.press('Enter')
      }
      await eventually(() => page.url()).toMatch(/\/results$/)
    })

    it('[SC3][SC4][SC5][SC6] shows the scores and stages that were worked out by hand', async () => {
      const { page, words } = me
      const { t, format } = words
      await expectOverall(me, format.score(OVERALL.both))
      expect(await competencyTable(page)).toEqual(expectedTable(me.words))
      const standing = page.locator('.standing')
      await expect(textOf(standing.locator('.headline'))).resolves.toBe(
        [
          t('results.headline.average', {
            name: organisation,
            score: format.score(OVERALL.both),
            stage: words.stage('initiate'),
          }),
          t('results.headline.limits', {
            competencies: words.competency('activate'),
            score: format.score(1.5),
            stage: words.stage('investigate'),
          }),
          t('results.headline.held', { skills: format.list(HOLDING_BACK.map(words.skill)) }),
        ].join(' '),
      )
      await expect(factsIn(me)).resolves.toEqual({
        [t('results.fact.average')]: words.stage('initiate'),
        [t('results.fact.limiting')]: words.stage('investigate'),
        [t('shell.lens.cx.name')]: format.score(OVERALL.cx),
        [t('shell.lens.ex.name')]: format.score(OVERALL.ex),
        [t('results.fact.people')]: t('results.fact.peopleCount', { count: format.plain(1) }, 1),
        [t('results.fact.rated')]: format.percent(RATED),
      })
    })

    it('[SC1][SC2] shows each skill through each lens, and what was not rated as such', async () => {
      const { page, words } = me
      const { t, format } = words
      const cells = page.locator('.heat button.cell')
      for (const [index, skill] of SKILLS.entries()) {
        for (const [place, lens] of (['cx', 'ex'] as const).entries()) {
          const given = ANSWERS[index]![place]
          const score =
            typeof given === 'number' ? format.score(given) : t(`results.heat.missingFull.${given}`)
          const label = t('results.heat.cell', {
            skill: words.skill(skill),
            lens: t(`shell.lens.${lens}.name`),
            score,
          })
          await expect(cells.and(page.getByLabel(label, { exact: true })).count(), label).resolves.toBe(1)
        }
      }
    })

    it('says in words what the charts show', async () => {
      const { page, words } = me
      const { t, format } = words
      const scores = COMPETENCIES.map(([of, cx, ex]) => {
        const values = [
          `${t('shell.lens.cx.short')} ${format.score(cx)}`,
          `${t('shell.lens.ex.short')} ${format.score(ex)}`,
        ]
        return `${words.competency(of)}: ${values.join(', ')}`
      }).join('; ')
      for (const chart of ['radar', 'bars']) {
        const picture = page.getByRole('img', {
          name: t(`results.profile.${chart}`, { scores }),
          exact: true,
        })
        await expect(picture.count(), chart).resolves.toBe(1)
      }
    })

    it('[PL1] takes up a target and an importance', async () => {
      const { words } = me
      await at('plan')
      await showSection(me, 'targets')
      const lens = words.t('shell.lens.cx.name')
      const skill = words.skill('expertise-building')
      await scaleChoice(me, words.t('planner.target.of', { skill, lens }), 4).tap()
      await scaleChoice(me, words.t('planner.target.importanceOf', { skill }), 5).tap()
      await untilSaved(me)
      const { targets, importance } = await stored()
      expect(targets).toEqual({ 'expertise-building/cx': { level: 4, by: null } })
      expect(importance).toEqual({ 'expertise-building': 5 })
    })

    it('[PL2][PL5] proposes a roadmap, which becomes the team’s when they take it', async () => {
      const { page, words } = me
      await showSection(me, 'roadmap')
      const proposed = page.locator('.card-action.proposal')
      await proposed.first().waitFor()
      await page.getByRole('button', { name: words.t('planner.command.take') }).tap()
      await notice(page, words.t('planner.said.taken')).waitFor()
      await eventually(() => proposed.count()).toBe(0)
      await untilSaved(me)
      expect(Object.keys((await stored()).actions).length).toBeGreaterThan(5)
    })

    it('[PL5] moves an action to the next quarter by keyboard, and keeps it there', async () => {
      const { page, words } = me
      const [now, next] = [quarterOf(new Date()), addQuarters(quarterOf(new Date()), 1)]
      const [title] = await titlesIn(column(me, now))
      const card = (quarter: string) => column(me, quarter).getByRole('button', { name: title!, exact: true })
      await card(now).focus()
      await page.keyboard.press(words.direction === 'rtl' ? 'Alt+ArrowLeft' : 'Alt+ArrowRight')
      await card(next).waitFor()
      await expect(card(now).count()).resolves.toBe(0)
      await eventually(() => card(next).evaluate((button) => button === document.activeElement)).toBe(true)
      await notice(
        page,
        words.t('planner.said.moved', { action: title, place: words.quarter(next) }),
      ).waitFor()
      await untilSaved(me)
      await page.reload()
      await card(next).waitFor()
    })

    it('writes it all into a PDF whose text can be read back', async () => {
      const { page, words } = me
      const actions = await page.locator('.card-action .title').allTextContents()
      await at('report')
      const save = page.getByRole('button', { name: words.t('export.pdf') })
      const { name, bytes } = await downloaded(page, () => save.tap())
      expect(name).toMatch(/\.pdf$/)
      const text = squeezed(extractLines(bytes).join(''))
      const missing = saidInReport(me.words, { organisation, note, actions }).filter(
        (said) => !text.includes(squeezed(plain(said))),
      )
      expect(missing).toEqual([])
      const lines = extractLines(bytes, '-layout')
      expect(skillRows(me.words).filter((row) => !lines.includes(row))).toEqual([])
    })

    it('[ST4] hands the engagement on as a file: a second profile shows the same scores', async () => {
      await at('results')
      const { name, text } = await exportJson(me)
      expect(name).toMatch(/\.json$/)
      await me.app.goOnline()
      const other = await visit(language)
      await goOffline(other)
      await importFile(other, jsonFile(name, text))
      await expectOverall(other, other.words.format.score(OVERALL.both))
      expect(await competencyTable(other.page)).toEqual(expectedTable(me.words))
      await untilSaved(other)
      const { id: theirs, exportedAt: then, ...received } = JSON.parse((await exportJson(other)).text)
      const { id: ours, exportedAt: now, ...given } = JSON.parse(text)
      expect(received).toEqual(given)
      expect([theirs, then]).not.toEqual([ours, now])
      await other.app.close()
    })

    it('asks no other origin for anything, and meets no error, from the first request to the last', async () => {
      await me.app.close()
    })

    async function stored(): Promise<Engagement> {
      return JSON.parse((await exportJson(me)).text)
    }
  })
}

const rootAttributes = (page: Page) =>
  page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }))

/** The two lenses, then the two ways on, each pair as it stands on the screen from left to right. */
async function orderOnScreen(page: Page): Promise<string[]> {
  const pairs = [
    { cx: '.rating[data-lens=cx]', ex: '.rating[data-lens=ex]' },
    { back: '.steps button:first-of-type', next: '.steps button:last-of-type' },
  ]
  const ordered = pairs.map(async (pair) => {
    const boxes = Object.entries(pair).map(async ([name, selector]) => {
      const box = await page.locator(selector).boundingBox()
      return { name, x: box!.x }
    })
    return (await Promise.all(boxes)).sort((a, b) => a.x - b.x).map(({ name }) => name)
  })
  return (await Promise.all(ordered)).flat()
}

async function factsIn({ page }: Visit): Promise<Record<string, string>> {
  const pairs = await page
    .locator('.standing .facts > div')
    .evaluateAll((all) => all.map((one) => [...one.children].map((part) => part.textContent!.trim())))
  return Object.fromEntries(pairs)
}

const squeezed = (text: string) => text.replace(/\s/g, '')
