import { describe, expect, it } from 'vitest'
import type { Level, SkillId } from '@/shared/terms'
import { engagementWith, rateAll, withLenses } from '../../unit/assessment/fixture'
import { expectAccessible } from '../../support/axe'
import { allByRole, byRole } from '../../support/roles'
import { competencyOf, realizeBehind } from './engagements'
import { appears, openResults, rowsOf, textOf } from './screen'

/** For a look at all of a large screen's accessibility. */
const SLOW = 30_000

describe('the head', () => {
  it('[SC6] says the overall score, the average stage, the limiting one and what holds it there, together', async () => {
    await openResults(realizeBehind())
    expect(textOf('.headline')).toBe(
      'Acme stands at 2.8 out of 5, on average in stage Mobilize. ' +
        'Realize holds it back: at 1.7 it is still in stage Investigate. What keeps it there: Value delivery.',
    )
    expect(textOf('.score .numeral')).toBe('2.8')
    byRole(
      'img',
      /^Scale from 1 to 5.*Average 2\.8, stage Mobilize\. Limiting Realize 1\.7, stage Investigate\.$/,
    )
  })

  it('[SC6] names two weakest competencies in the plural, and the same stage as such', async () => {
    const level = (skill: SkillId): Level => (['lead', 'realize'].includes(competencyOf(skill)) ? 3 : 4)
    await openResults(engagementWith(rateAll(level)))
    // (2·3 + 4·4) / 6 = 3.67, in stage Scale; 3 is in Mobilize.
    expect(textOf('.headline')).toContain('Acme stands at 3.7 out of 5, on average in stage Scale.')
    expect(textOf('.headline')).toContain(
      'Lead and Realize hold it back: at 3.0 they are still in stage Mobilize.',
    )
    expect(textOf('.headline')).toContain(
      'What keeps them there: Vision, Roadmap, Governance, Value planning',
    )
  })

  it('[SC6] names no limiting competency when all are level', async () => {
    await openResults(engagementWith(rateAll(() => 4)))
    expect(textOf('.headline')).toContain('All six competencies stand at the same point')
  })

  it('[SC5] describes the stages, and says that their limits are ours', async () => {
    await openResults(realizeBehind())
    expect(textOf('.guide summary')).toBe('What the stages mean')
    expect(textOf('.guide')).toContain('Initiate from 1.8 to below 2.6')
    expect(textOf('.guide')).toContain('These limits are our own')
  })

  it('says the same in Hebrew', async () => {
    await openResults(realizeBehind(), { language: 'he' })
    expect(textOf('.headline')).toBe(
      'הציון הכולל של Acme הוא 2.8 מתוך 5, בממוצע בשלב התגייסות. ' +
        'מימוש הוא התחום שמעכב: הציון בו 1.7, והוא עדיין בשלב בחינה. מה משאיר אותו שם: הפקת ערך.',
    )
  })

  it('runs in the reader’s direction, also where the sentence begins with a name in other letters', async () => {
    await openResults(realizeBehind(), { language: 'fa' })
    expect(textOf('.headline')).toMatch(/^Acme /)
    expect(document.querySelector('.headline')!.closest('[dir]')).toBe(document.documentElement)
  })

  it('keeps to the rules of accessibility', { timeout: SLOW }, async () => {
    await openResults(realizeBehind())
    await expectAccessible()
  })
})

describe('before there is enough', () => {
  it('invites to start while nothing is answered', { timeout: SLOW }, async () => {
    await openResults(engagementWith([]))
    byRole('heading', 'The first answers bring the first results')
    expect(byRole('link', 'Start answering').getAttribute('href')).toMatch(/\/answer$/)
    expect(allByRole('grid')).toHaveLength(0)
    await expectAccessible()
  })

  it('[SC3] [SC4] says which competencies lack answers, and shows those that have a score', async () => {
    const isAnswered = (skill: SkillId) => !['respond', 'disrupt'].includes(competencyOf(skill))
    await openResults(engagementWith(rateAll((skill) => (isAnswered(skill) ? 3 : null))))
    byRole('heading', '4 of 6 competencies have enough answers')
    expect(textOf('.pending ul')).toBe('Respond0% ratedDisrupt0% rated')
    expect(byRole('link', 'Continue answering').getAttribute('href')).toMatch(/\/answer$/)
    expect(byRole('link', 'Respond').getAttribute('href')).toMatch(/\/answer\/immediate-response$/)
    byRole('img', /^Radar.*Lead: CX 3\.0, EX 3\.0.*Respond: CX not enough answers/)
    byRole('button', 'Immediate response, Customer experience: nobody has rated it yet')
  })

  it('[SC1] tells what is not applicable, and what nobody knows, from what is open', async () => {
    const value = (skill: SkillId) => (skill === 'vision' ? 'na' : skill === 'roadmap' ? 'dk' : 3)
    await openResults(engagementWith(rateAll(value)))
    expect(byRole('button', 'Vision, Customer experience: not applicable').textContent.trim()).toBe('N/A')
    expect(byRole('button', 'Roadmap, Customer experience: nobody knows').textContent.trim()).toBe(
      'don’t know',
    )
  })

  it('shows one lens whose questions are answered although the other’s are not', async () => {
    await openResults(engagementWith(rateAll((_, lens) => (lens === 'cx' ? 3 : null))))
    byRole('heading', '0 of 6 competencies have enough answers')
    expect(textOf('.facts')).toContain('Customer experience3.0')
    expect(await appears('.published')).toContain('With 3.0 your customer experience is in stage Mobilize.')
  })
})

describe('charts', () => {
  it('have a table with the same numbers', async () => {
    await openResults(engagementWith(rateAll((_, lens) => (lens === 'cx' ? 3 : 2))))
    expect(textOf('.profile summary')).toBe('Show as a table')
    const [head, lead, ...others] = rowsOf('.profile table')
    expect(head).toEqual(['Competency', 'CX', 'EX', 'CX + EX', 'CX minus EX', 'Stage'])
    expect(lead).toEqual(['Lead', '3.0', '2.0', '2.5', '+1.0', 'Initiate'])
    expect(others.at(-1)).toEqual(['Overall', '3.0', '2.0', '2.5', '+1.0', 'Initiate'])
  })

  it('leave out the lens that is not in use', async () => {
    await openResults(withLenses(engagementWith(rateAll(() => 3, { lenses: ['ex'] })), ['ex']))
    expect(textOf('.profile .legend')).toBe('Employee experience')
    expect(rowsOf('.map thead')[0]).toEqual(['Skill', 'EX'])
    expect(document.querySelector('.published')).toBeNull()
  })
})

describe('what the numbers say', () => {
  it('has one sentence a finding, with its plural', async () => {
    await openResults(realizeBehind())
    expect(textOf('.findings')).toContain('3 skills lie well below the overall score: Value delivery (1.0), ')
    expect(textOf('.findings')).toContain('All answers come from one person.')
    expect(textOf('.findings')).toContain('100% of the questions were rated')
  })

  it('[SC9] counts who gave one level throughout, and names nobody', async () => {
    const engagement = engagementWith([...rateAll(() => 3, { by: 'p1' }), ...rateAll(() => 4, { by: 'p2' })])
    engagement.respondents.p1!.name = 'Maya'
    await openResults(engagement)
    expect(textOf('.care')).toContain('2 people gave the same level to nearly every question.')
    expect(textOf('body')).not.toContain('Maya')
  })

  it('[SC9] says where coverage is low', async () => {
    const seldom = (skill: SkillId) => (skill === 'vision' ? null : 3)
    const others = ['p2', 'p3', 'p4'].flatMap((by) => rateAll(seldom, { by }))
    await openResults(engagementWith([...rateAll(() => 3), ...others]))
    expect(textOf('.care')).toContain(
      'Low coverage: fewer than two thirds of those taking part rated Vision.',
    )
  })
})
