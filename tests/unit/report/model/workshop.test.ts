import { beforeAll, describe, expect, it } from 'vitest'
import { assessRound } from '@/assessment/assess'
import { MODEL } from '@/content/load'
import { buildReport, type ReportInput } from '@/report/model'
import type { Engagement } from '@/shared/engagement'
import { sampleReportInput } from '../../../support/sample-report'
import { allTexts, section, textOf } from './texts-of'

let en: ReportInput
beforeAll(async () => (en = await sampleReportInput('en', 'workshop')))

const withEngagement = (change: (engagement: Engagement) => Partial<Engagement>): ReportInput => {
  const engagement = { ...en.engagement, ...change(en.engagement) }
  return { ...en, engagement, assessment: assessRound(engagement, en.assessment.round, MODEL) }
}

const charts = (input: ReportInput, id: string) =>
  section(buildReport(input), id).blocks.flatMap((block) => (block.kind === 'chart' ? [block.drawing] : []))

describe('the workshop record', () => {
  it('tells of the round in its order', () => {
    const model = buildReport(en)
    const ids = ['round', 'settled', 'open', 'decided', 'evidence', 'spreads', 'method']
    expect(model.sections.map(({ id }) => id)).toEqual(ids)
    expect(textOf(model, 'round')).toContain(
      '9 people took part in the round “Second round”. On 5 questions the answers are too far apart ' +
        'for their mean to speak for the group. The group agreed 7 levels.',
    )
  })

  it('tells of a round that is still open', () => {
    const input = withEngagement(({ rounds }) => ({
      rounds: { ...rounds, 'round-2': { ...rounds['round-2']!, closedAt: null } },
    }))
    expect(textOf(buildReport(input), 'round')).toContain('Opened on 21 Sept 2026, and still open.')
  })

  it('[SC2] keeps what lies between two levels in the deep form', () => {
    const key = Object.keys(en.engagement.answers).find(
      (key) => key.startsWith('round-2/') && key.endsWith('/vision/cx'),
    )!
    const input = withEngagement(({ answers }) => ({
      answers: { ...answers, [key]: { ...answers[key]!, value: 1, statements: [1, 1, 2] } },
    }))
    expect(textOf(buildReport(input), 'settled')).toContain('9 answers run from level 1.3 to level 5')
  })

  it('[SC8] counts positions of three people or more, and hides functions that would give one away', () => {
    const text = textOf(buildReport(en), 'round')
    expect(text).toContain('Executive\n3\nFront line\n3\nManager\n3')
    expect(text).toContain('9 people are not shown: groups of fewer than 3 stay hidden')
    expect(text).not.toContain('Finance')
  })

  it('[SC8] names nobody who answered, in any of its texts', () => {
    const model = buildReport(en)
    const elsewhere = model.sections.filter(({ id }) => id !== 'decided')
    const said = allTexts({ ...model, sections: elsewhere }).join('\n')
    for (const { name } of Object.values(en.engagement.respondents))
      if (name) expect(said).not.toContain(name)
  })

  it('[SC7] tells where the room was split, what it agreed and why, and what was noted', () => {
    const { blocks } = section(buildReport(en), 'settled')
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(headings).toContain('Vision · Customer experience')
    expect(headings).toContain('Insights distribution · Customer experience')
    expect(headings).not.toContain('Governance · Customer experience')
    const text = textOf(buildReport(en), 'settled')
    expect(text).toContain(
      '9 answers run from level 2 to level 5; their mean is 3.6. That is too far apart for the mean to speak for the group.',
    )
    expect(text).toContain('Agreed: level 3. The reason: Leaders and head office plan by the signed page.')
    expect(text).toContain('No level has been agreed yet.')
  })

  it('[SC7] under five answers claims neither a split nor the want of one', () => {
    const few = Object.keys(en.engagement.respondents).slice(0, 4)
    const input = withEngagement(({ answers }) => ({
      answers: Object.fromEntries(
        Object.entries(answers).filter(([key]) => few.some((id) => key.includes(`/${id}/`))),
      ),
    }))
    expect(textOf(buildReport(input), 'round')).toContain('Too few people rated each question')
  })

  it('quotes every note of the round once', () => {
    const model = buildReport(en)
    const quotes = ['settled', 'evidence'].flatMap((id) =>
      section(model, id).blocks.flatMap((block) => (block.kind === 'quotes' ? block.items : [])),
    )
    const notes = Object.entries(en.engagement.answers).flatMap(([key, { note }]) =>
      key.startsWith(`${en.assessment.round}/`) && note.trim() ? [note.trim()] : [],
    )
    expect(quotes.map((quote) => quote.replace(/^[CE]X: /, '')).sort()).toEqual(notes.sort())
  })

  it('keeps words in their own direction in a report that reads the other way', async () => {
    const fa = await sampleReportInput('fa', 'workshop')
    const texts = textOf(buildReport({ ...fa, engagement: en.engagement }), 'settled').split('\n')
    expect(texts).toContain('\u2068One page, signed by all eight of us, and it hangs in every shop.\u2069')
    expect(textOf(buildReport(fa), 'settled')).not.toContain('\u2068')
  })

  it('[SC1] lists what not everyone rated, with the reasons given, and the splits left open', () => {
    const text = textOf(buildReport(en), 'open')
    expect(text).toContain('2 questions are split, and nothing has been agreed: Insights distribution (CX)')
    expect(text).toContain('Value planning\nCX\n7 of 9\n·\n2\n·')
    expect(text).not.toContain('9 of 9')
  })

  it('logs what was decided since the round opened, and the actions that the team took up', () => {
    const text = textOf(buildReport(en), 'decided')
    expect(text).toContain('Decided on 5 Oct 2026')
    expect(text).toContain('Publish shift plans three weeks ahead instead of one.\nLina Farid')
    const early = withEngagement(({ checkIns }) => ({
      checkIns: { '2026-Q3': { ...checkIns['2026-Q3']!, heldOn: '2026-09-20' } },
    }))
    expect(textOf(buildReport(early), 'decided')).toContain('No decision was recorded.')
  })

  it('draws a dot for every answer, and frames the level that was agreed', () => {
    const rated = Object.entries(en.engagement.answers).filter(
      ([key, { value }]) => key.startsWith(`${en.assessment.round}/`) && typeof value === 'number',
    )
    const marks = charts(en, 'spreads').flatMap((drawing) => drawing.marks)
    expect(marks.filter(({ kind }) => kind === 'circle')).toHaveLength(rated.length)
    const framed = marks.filter((mark) => mark.kind === 'rect' && mark.stroke === 'ink')
    expect(framed).toHaveLength(Object.keys(en.engagement.agreed).length)
  })

  it('says in words what each chart of dots shows', () => {
    expect(charts(en, 'spreads')[0]!.alt).toContain(
      'Vision, CX: 3 answers at level 2, 4 answers at level 4, and 2 answers at level 5. Agreed: level 3.',
    )
  })

  it('of a round without an answer says that there is none', () => {
    const model = buildReport(withEngagement(() => ({ answers: {}, checkIns: {} })))
    expect(model.sections.map(({ id }) => id)).toEqual(['round', 'decided', 'method'])
    expect(textOf(model, 'round')).toContain('Nobody has answered yet.')
  })
})
