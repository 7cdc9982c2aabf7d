import { beforeAll, describe, expect, it } from 'vitest'
import { assessRound } from '@/assessment/assess'
import { compareRounds } from '@/assessment/comparison'
import { MODEL } from '@/content/load'
import { loadActions } from '@/content/load-later'
import { shownRoadmap } from '@/planner/placements'
import { buildReport, REPORT_KINDS, type ReportInput, type ReportModel } from '@/report/model'
import type { Engagement } from '@/shared/engagement'
import { blankEngagement } from '@/storage/blank'
import { sampleReportInput } from '../../../support/sample-report'
import { allTexts, section, textOf } from './texts-of'

const LANGUAGES = ['en', 'he', 'fa', 'ar'] as const
let inputs: Record<(typeof LANGUAGES)[number], ReportInput>

beforeAll(async () => {
  const [en, he, fa, ar] = await Promise.all(LANGUAGES.map((language) => sampleReportInput(language)))
  inputs = { en: en!, he: he!, fa: fa!, ar: ar! }
})

/** The same report on another engagement. */
async function about(engagement: Engagement, input: ReportInput): Promise<ReportInput> {
  const [before, after] = Object.keys(engagement.rounds)
  const assessment = assessRound(engagement, after ?? '', MODEL)
  const roadmap = shownRoadmap({
    ...{ engagement, assessment, model: MODEL, now: '2026-Q4' },
    library: await loadActions(),
  })
  const comparison = before && after ? compareRounds(engagement, { before, after }) : null
  return { ...input, engagement, assessment, comparison, roadmap }
}

function expectWhole(model: ReportModel) {
  for (const text of allTexts(model)) {
    expect(text).not.toMatch(/[{}]|report\.|undefined|null|NaN|\[object/)
    expect(text).not.toContain(' | ')
    expect(text).not.toContain('@')
  }
  for (const { id, blocks } of model.sections) expect(blocks.length, id).toBeGreaterThan(0)
}

describe.each(REPORT_KINDS)('a report of kind %s', (kind) => {
  it.each(LANGUAGES)('leaves no placeholder and no key in any text (%s)', (language) => {
    expectWhole(buildReport({ ...inputs[language], kind }))
  })

  it.each(LANGUAGES)(
    'tells of an engagement without an answer, and claims nothing (%s)',
    async (language) => {
      const engagement = blankEngagement({ name: 'Acme', createdAt: '2026-01-05T08:00:00.000Z' }, '2026-Q1')
      const input = await about(engagement, inputs[language])
      expectWhole(buildReport({ ...input, kind }))
      const model = buildReport({ ...input, roadmap: null, kind })
      expectWhole(model)
      expect(model.cover.scale).toBeNull()
    },
  )

  it.each(['cx', 'ex'] as const)('speaks of one lens only when only %s is in use', async (lens) => {
    const other = { cx: 'EX', ex: 'CX' }[lens]
    const { engagement } = inputs.en
    const single = { ...engagement, profile: { ...engagement.profile, lenses: [lens] } }
    const model = buildReport({ ...(await about(single, inputs.en)), kind })
    expectWhole(model)
    const said = model.sections.filter(({ id }) => id !== 'answers' && id !== 'method')
    expect(allTexts({ ...model, sections: said }).filter((text) => text === other)).toEqual([])
  })

  it('opens and closes with the words the team wrote for this kind', () => {
    const reports = {
      [kind]: { introduction: 'First words.\n\n\n Second words. ', closing: 'Last words.' },
      other: { introduction: 'Not here.', closing: 'Nor here.' },
    }
    const model = buildReport({ ...inputs.en, kind, engagement: { ...inputs.en.engagement, reports } })
    const texts = model.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
    )
    expect(texts.slice(0, 2)).toEqual(['First words.', 'Second words.'])
    expect(texts.at(-1)).toBe('Last words.')
    expect(texts.join()).not.toMatch(/not here|nor here/i)
  })
})

describe('the board summary', () => {
  it('says the headline, how it moved, and what the six measures do', () => {
    const model = buildReport({ ...inputs.en, kind: 'board' })
    expect(model.sections.map(({ id }) => id)).toEqual(['standing', 'next'])
    expect(textOf(model, 'standing')).toContain('stands at 2.6 out of 5 overall: stage Mobilize.')
    expect(textOf(model, 'next')).toContain(
      'The overall score rose from 2.2 to 2.6 since the round “Baseline”',
    )
    const [actions, measures] = section(model, 'next').blocks.flatMap((block) =>
      block.kind === 'table' ? [block] : [],
    )
    expect(actions!.rows.map((row) => row.at(-1)!.text)).toEqual([
      ...['Under way', 'Under way', 'Under way', 'Under way'],
      ...['Planned', 'Planned'],
    ])
    expect(measures!.rows[0]!.map(({ text }) => text)).toEqual([
      ...['Net Promoter Score (NPS)', '22', '24', '27', 'For the better', '35'],
    ])
    expect(measures!.rows.map(([name]) => name!.text)).toContain('Satisfaction after delivery')
  })
})

describe('the roadmap', () => {
  it('names who answers for an action that has no quarter yet', () => {
    const { roadmap } = inputs.en
    const actions = roadmap!.actions.map((action) => ({ ...action, start: null, ownerName: 'Dana Owner' }))
    const quarters = roadmap!.quarters.map((quarter) => ({ ...quarter, starts: [] }))
    const input = { ...inputs.en, kind: 'roadmap', roadmap: { ...roadmap!, actions, quarters } } as const
    expect(textOf(buildReport(input), 'cards')).toContain('Dana Owner')
  })

  it('draws each placed action once, and gives a card to what is not done', () => {
    const { roadmap } = inputs.en
    const model = buildReport({ ...inputs.en, kind: 'roadmap' })
    const placed = roadmap!.actions.filter(({ start }) => start !== null)
    const bars = section(model, 'plan').blocks.flatMap((block) =>
      block.kind === 'chart' ? block.drawing.marks.filter((mark) => mark.kind === 'rect' && mark.radius) : [],
    )
    expect(bars).toHaveLength(placed.length)
    const cards = section(model, 'cards').blocks.filter((block) => block.kind === 'heading' && block.isCard)
    expect(cards).toHaveLength(placed.filter(({ state }) => state !== 'done').length)
  })

  it('tells of an action its outcome, steps, artefact, owner, effort and why [PL3]', () => {
    const { actionTexts, roadmap } = inputs.en
    const cards = textOf(buildReport({ ...inputs.en, kind: 'roadmap' }), 'cards')
    const action = roadmap!.actions.find(({ id }) => id === 'process-integration-1-cx')!
    const text = actionTexts[action.id]!
    for (const said of [text.outcome, ...text.steps, text.artefact, 'Elias Marin', '12 days'])
      expect(cards).toContain(said)
    expect(cards).toContain('importance 5 × gap closed 0.56 × confidence 0.83 × limiting competency 1.25')
    const [why] = action.why
    expect(why!.value).toBeCloseTo(5 * why!.gap * why!.confidence * 1.25, 9)
    // The team's own words stand in for the library's.
    expect(cards).toContain('List the crews, shops and shifts that agree to take a leader along.')
  })
})

describe('the quarterly review', () => {
  it('[PL10] counts what the check-in found: 5 done, 2 under way, 1 left out, 1 slipped', () => {
    const quarter = textOf(buildReport({ ...inputs.en, kind: 'review' }), 'quarter')
    expect(quarter).toContain(
      '5 actions were finished in Q3 2026. 2 are under way. One was left out. One slipped.',
    )
    expect(quarter).toContain(
      '“Build customer feedback into the delivery process” moved from Q3 2026 to Q4 2026. ' +
        'The reason: The route planner’s post was vacant for ten weeks.',
    )
    expect(quarter).toContain('6 measures moved the way they should since the reading before.')
    const hebrew = textOf(buildReport({ ...inputs.he, kind: 'review' }), 'quarter')
    expect(hebrew).toContain('הושלמו 5 פעולות. שתיים בביצוע. אחת הושמטה. אחת נדחתה.')
  })

  it('pairs what people say with what happens, and says what was learned from each', () => {
    const { blocks } = section(buildReport({ ...inputs.en, kind: 'review' }), 'measures')
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
      'Net Promoter Score (NPS) beside Loop closure rate',
      'Satisfaction after delivery beside On-time delivery',
      'Employee Net Promoter Score (eNPS) beside Employee turnover',
    ])
    const text = textOf(buildReport({ ...inputs.en, kind: 'review' }), 'measures')
    expect(text).toContain('Shift plans are named twice as often as pay.')
    expect(text).toContain('Publish shift plans three weeks ahead.')
  })

  it('knows which way a measure should go: fewer leavers are for the better, more for the worse', () => {
    const { engagement } = inputs.en
    const verdict = (value: number) => {
      const readings = {
        'employee-turnover/2026-07-06': { value: 25, learned: '', response: '' },
        'employee-turnover/2026-10-05': { value, learned: '', response: '' },
      }
      const kpis = { 'employee-turnover': engagement.kpis['employee-turnover']! }
      const model = buildReport({
        ...inputs.en,
        kind: 'review',
        engagement: { ...engagement, kpis, readings },
      })
      return textOf(model, 'measures').split('\n')[0]
    }
    expect(verdict(24)).toBe('One measure moved the way it should since the reading before.')
    expect(verdict(26)).toBe('One moved the other way.')
    expect(verdict(25)).toBe('One has not moved.')
  })

  it('logs decisions with their owners, and what customers and employees were told', () => {
    const text = textOf(buildReport({ ...inputs.en, kind: 'review' }), 'decisions')
    for (const said of [
      'Publish shift plans three weeks ahead instead of one.\nLina Farid',
      'To customers: you said, we did',
      'To employees: you said, we did',
      'All 14 scanners have been replaced.',
    ])
      expect(text).toContain(said)
  })

  it('without a check-in says so', () => {
    const engagement = { ...inputs.en.engagement, checkIns: {} }
    const model = buildReport({ ...inputs.en, kind: 'review', engagement })
    expect(textOf(model, 'quarter')).toContain('No check-in has been held yet.')
    expect(model.sections.map(({ id }) => id)).not.toContain('decisions')
  })
})
