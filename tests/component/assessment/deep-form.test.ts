import { beforeEach, describe, expect, it } from 'vitest'
import App from '@/app/App.vue'
import { loadMessagesFile, loadSkillTexts } from '@/content/load'
import { loadStatements } from '@/content/load-later'
import type { LanguageCode } from '@/i18n'
import { answerKey, type Answer, type Engagement } from '@/shared/engagement'
import { LEVELS, type Lens, type Level } from '@/shared/terms'
import type { EngagementHandle } from '@/storage'
import { expectAccessible } from '../../support/axe'
import { press, settled, until } from '../../support/keys'
import { addEngagement, leave, show } from '../../support/mount'
import { allByRole, byRole, findByRole, namesOf } from '../../support/roles'

const [anchors, statements] = await Promise.all([loadSkillTexts('en', 'lead'), loadStatements('en', 'lead')])
const CX = statements.vision!.cx
const EX = statements.vision!.ex
const SPREAD = ((await loadMessagesFile('en', 'deep-form')) as { spread: Record<Level, { name: string }> })
  .spread

/** An engagement whose open round has the deep form. */
const addDeep = (lenses: Lens[] = ['cx', 'ex'], fill: (engagement: Engagement) => void = () => {}) =>
  addEngagement('Acme', (engagement) => {
    engagement.profile.lenses = lenses
    engagement.rounds.r1 = { name: '', openedAt: '2026-01-05T08:00:00.000Z', closedAt: null, form: 'deep' }
    engagement.respondents.p1 = { name: '', function: null, level: null, language: 'en' }
    fill(engagement)
  })

async function ask(handle: EngagementHandle, language: LanguageCode = 'en') {
  await show(App, { at: `/e/${handle.id}/answer/vision`, language })
  await until(() => expect(allByRole('radio').length).toBeGreaterThan(14))
}
const given = ({ data }: EngagementHandle, lens: Lens = 'cx') => {
  const { value, statements: ratings }: Partial<Answer> =
    data.answers[answerKey('r1', 'p1', 'vision', lens)] ?? {}
  return { value, ratings }
}
const type = async (...levels: Level[]) => {
  for (const level of levels) await press(`Digit${level}`)
}
/** The radio of a statement. */
const step = (statement: string, level: Level) =>
  allByRole('radio', undefined, byRole('group', statement))[level - 1] as HTMLInputElement
const said = () => allByRole('status').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
const inTurn = () => document.querySelector('.statement.turn legend')?.textContent

beforeEach(() => localStorage.clear())

describe('rating three statements', () => {
  it('asks of each how widely it is true, in a group of its own, by five steps named for the spread', async () => {
    await ask(await addDeep(['cx']))
    const group = byRole('group', 'Customer experience')
    expect(namesOf('group', group)).toEqual(expect.arrayContaining([...CX]))
    for (const statement of CX)
      expect(namesOf('radio', byRole('group', statement))).toEqual(
        LEVELS.map((level) => `${level} ${SPREAD[level].name}`),
      )
    const names = CX.map(
      (statement) =>
        new Set(
          allByRole('radio', undefined, byRole('group', statement)).map(
            (radio) => (radio as HTMLInputElement).name,
          ),
        ),
    )
    expect(
      names.map(({ size }) => size),
      'native groups, so that the arrows of the keyboard move in them',
    ).toEqual([1, 1, 1])
    expect(new Set(names.flatMap((each) => [...each])).size).toBe(3)
  })

  it('takes a tap on any step, in any order', async () => {
    const acme = await addDeep()
    await ask(acme)
    step(EX[2], 4).click()
    step(EX[0], 2).click()
    await settled()
    expect(given(acme, 'ex')).toEqual({ value: null, ratings: [2, null, 4] })
    expect(step(EX[2], 4).checked && step(EX[0], 2).checked && !step(EX[1], 2).checked).toBe(true)
    expect(given(acme, 'cx')).toEqual({})
  })

  it('[SC1] says once all three are rated which level they come to, with its anchor', async () => {
    const acme = await addDeep(['cx'])
    await ask(acme)
    expect(said()).toContain('The level shows once all three are rated.')
    await type(2, 3)
    expect(given(acme)).toEqual({ value: null, ratings: [2, 3, null] })
    expect(said()).toContain('The level shows once all three are rated.')
    await type(3)
    expect(given(acme)).toEqual({ value: 3, ratings: [2, 3, 3] })
    expect(said()).toContain(`3This reads as level 3 · mean 2.7${anchors.vision!.anchors.cx[2]}`)
  })

  it('[SC1] shows on the map what is begun, and what is answered', async () => {
    await ask(await addDeep(['cx']))
    expect(byRole('button', 'Vision: Not answered')).toBeTruthy()
    await type(4)
    expect(byRole('button', 'Vision: Partly answered')).toBeTruthy()
    await type(4, 4)
    expect(byRole('button', 'Vision: Answered')).toBeTruthy()
  })

  it('is there again after a reload, half rated', async () => {
    const acme = await addDeep()
    await ask(acme)
    await type(5, 1)
    leave()
    await ask(acme)
    expect(step(CX[0], 5).checked && step(CX[1], 1).checked).toBe(true)
    expect(inTurn()).toBe(CX[2])
  })
})

describe('the deep form by keyboard', () => {
  it('takes digits for one statement after the other, lens by lens, then goes on', async () => {
    const acme = await addDeep()
    await ask(acme)
    expect(inTurn()).toBe(CX[0])
    await type(1, 2, 3)
    expect(inTurn()).toBe(EX[0])
    await type(5, 5, 4)
    expect([given(acme, 'cx'), given(acme, 'ex')]).toEqual([
      { value: 2, ratings: [1, 2, 3] },
      { value: 5, ratings: [5, 5, 4] },
    ])
    await press('Enter')
    await findByRole('heading', anchors.roadmap!.question)
  })

  it('gives the turn to the statement that has the focus', async () => {
    const acme = await addDeep()
    await ask(acme)
    step(EX[1], 1).focus()
    await settled()
    expect(inTurn()).toBe(EX[1])
    await type(3)
    expect([given(acme, 'ex').ratings, inTurn()]).toEqual([[null, 3, null], EX[2]])
  })

  it('lets the last rating be put right, and all be given anew in order', async () => {
    const acme = await addDeep(['cx'])
    await ask(acme)
    await type(1, 2, 3)
    expect(inTurn()).toBe(CX[2])
    await type(4)
    expect(given(acme).ratings).toEqual([1, 2, 4])
    leave()
    await ask(acme)
    await type(5, 4, 3)
    expect(given(acme)).toEqual({ value: 4, ratings: [5, 4, 3] })
  })

  it('leaves the arrows to the browser', async () => {
    await ask(await addDeep())
    step(CX[0], 3).focus()
    for (const arrow of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])
      expect(await press(arrow), arrow).toBe(false)
  })

  it('[SC1] says "not applicable" and "don’t know" of the whole lens, in place of its ratings', async () => {
    const acme = await addDeep()
    await ask(acme)
    await type(4, 4)
    await press('KeyN')
    expect(given(acme)).toEqual({ value: 'na', ratings: [null, null, null] })
    expect(inTurn(), 'the lens is answered').toBe(EX[0])
    await press('KeyD')
    expect(given(acme, 'ex').value).toBe('dk')
    expect(said(), 'no level is to come').not.toContain('The level shows once all three are rated.')
    step(CX[1], 2).click()
    await settled()
    expect(given(acme)).toEqual({ value: null, ratings: [null, 2, null] })
  })

  it('takes back one rating by undo', async () => {
    const acme = await addDeep()
    await ask(acme)
    await type(4, 5)
    await press('KeyZ', { ctrl: true })
    expect(given(acme)).toEqual({ value: null, ratings: [4, null, null] })
  })
})

describe('the deep form', () => {
  it('keeps note and confidence beside the ratings', async () => {
    const acme = await addDeep(['cx'])
    await ask(acme)
    for (const box of document.querySelectorAll('details')) box.open = true
    byRole('radio', 'Unsure').click()
    await type(2, 2, 2)
    expect(acme.data.answers[answerKey('r1', 'p1', 'vision', 'cx')]).toMatchObject({
      value: 2,
      confidence: 'low',
      statements: [2, 2, 2],
    })
  })

  it('explains its five steps where one asks how to judge', async () => {
    await ask(await addDeep())
    const help = document.querySelector('details.help')!
    await until(() => expect(help.textContent).toContain(SPREAD[3].name))
  })

  it('is left alone by a round of the quick form', async () => {
    const acme = await addDeep(['cx'], ({ rounds }) => (rounds.r1!.form = 'quick'))
    await show(App, { at: `/e/${acme.id}/answer/vision` })
    await findByRole('heading')
    await type(4)
    expect(given(acme)).toEqual({ value: 4, ratings: undefined })
    expect(namesOf('radio')[0]).toBe(`1${anchors.vision!.anchors.cx[0]}`)
  })

  it.each(['en', 'he', 'fa', 'ar'] as const)('is usable by everyone, in %s', async (language) => {
    const acme = await addDeep()
    await ask(acme, language)
    expect(document.documentElement.dir).toBe(language === 'en' ? 'ltr' : 'rtl')
    await type(2, 3, 3, 4)
    await expectAccessible()
  })
})
