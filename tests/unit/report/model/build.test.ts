import { beforeAll, describe, expect, it } from 'vitest'
import { assessRound } from '@/assessment/assess'
import { MODEL } from '@/content/load'
import { planRoadmap } from '@/planner/plan'
import { buildReport, type Block, type ReportInput, type ReportModel } from '@/report/model'
import { sampleReportInput } from '../../../support/sample-report'

const textsOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
    case 'quotes':
      return [...block.items]
    case 'callout':
      return [block.title, ...block.items]
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [label, value])
    case 'chart':
      return [block.drawing.alt, ...block.legend.map(({ text }) => text)]
    case 'table':
      return [...block.columns.map(({ title }) => title), ...block.rows.flat().map(({ text }) => text)]
  }
}

const section = (model: ReportModel, id: string) => model.sections.find((each) => each.id === id)!
const textOf = (model: ReportModel, id: string) => section(model, id).blocks.flatMap(textsOf).join('\n')

let inputs: Record<'en' | 'he', ReportInput>

beforeAll(async () => {
  inputs = { en: await sampleReportInput('en'), he: await sampleReportInput('he') }
})

describe.each(['en', 'he'] as const)('the report model in %s', (language) => {
  it('says everything in its order', () => {
    const ids = buildReport(inputs[language]).sections.map(({ id }) => id)
    expect(ids).toEqual([
      'summary',
      'profile',
      'change',
      'competencies',
      'heatmap',
      'roadmap',
      'answers',
      'method',
    ])
  })

  it('leaves no placeholder and no key in any text', () => {
    const model = buildReport(inputs[language])
    const texts = [
      model.title,
      model.cover.note,
      ...model.sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsOf)]),
    ]
    for (const text of texts) {
      expect(text).not.toMatch(/[{}]|report\.|undefined|null|NaN|\[object/)
      expect(text).not.toContain(' | ')
    }
  })

  it('is plain data, which a worker can be handed', () => {
    const model = buildReport(inputs[language])
    expect(JSON.parse(JSON.stringify(model))).toEqual(model)
  })
})

describe('the report model', () => {
  it('takes its headline from the numbers', () => {
    const { assessment, engagement } = inputs.en
    const { score, limiting } = assessment.overall.joined
    const summary = textOf(buildReport(inputs.en), 'summary')
    expect(summary).toContain(`${engagement.profile.name} stands at ${score!.toFixed(1)} out of 5 overall`)
    expect(summary).toContain(limiting!.score.toFixed(1))
  })

  it('names what comes next, not what is done', () => {
    const summary = textOf(buildReport(inputs.en), 'summary')
    expect(summary).toContain('start in Q4 2026')
    expect(summary).not.toContain('Q3 2026')
  })

  it('puts every action in one quarter or among those for later', () => {
    const { roadmap } = inputs.en
    const { blocks } = section(buildReport(inputs.en), 'roadmap')
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    const outlook = roadmap!.projection.length + 1
    expect(rows).toHaveLength(roadmap!.actions.length + outlook)
  })

  it('quotes every note of the round, without who wrote it', () => {
    const { engagement, assessment } = inputs.en
    const answers = textOf(buildReport(inputs.en), 'answers')
    const notes = Object.entries(engagement.answers).filter(
      ([key, { note }]) => key.startsWith(`${assessment.round}/`) && note.trim(),
    )
    expect(notes.length).toBeGreaterThan(0)
    for (const [, { note }] of notes) expect(answers).toContain(note.trim())
    for (const { name } of Object.values(engagement.respondents))
      if (name) expect(answers).not.toContain(name)
  })

  it('says whose framework it is, and that they do not stand behind it', () => {
    expect(textOf(buildReport(inputs.en), 'method')).toMatch(/not affiliated/)
  })

  it('leaves out what there is nothing to say about', () => {
    const ids = buildReport({ ...inputs.en, comparison: null, roadmap: null }).sections.map(({ id }) => id)
    expect(ids).not.toContain('change')
    expect(ids).not.toContain('roadmap')
  })

  it('counts in the language’s own forms', () => {
    const one = { ...inputs.he, assessment: { ...inputs.he.assessment, participants: ['a'] } }
    const two = { ...inputs.he, assessment: { ...inputs.he.assessment, participants: ['a', 'b'] } }
    expect(buildReport(one).cover.facts.map(({ value }) => value)).toContain('אדם אחד')
    expect(buildReport(two).cover.facts.map(({ value }) => value)).toContain('שני אנשים')
  })

  it('carries the words that the team wrote before and after', () => {
    const reports = { full: { introduction: 'First words.\n\nSecond words.', closing: 'Last words.' } }
    const model = buildReport({ ...inputs.en, engagement: { ...inputs.en.engagement, reports } })
    expect(section(model, 'introduction').blocks).toMatchObject([
      { text: 'First words.' },
      { text: 'Second words.' },
    ])
    expect(textOf(model, 'closing')).toContain('Last words.')
  })

  it('of an engagement without an answer says so and claims nothing', () => {
    const engagement = { ...inputs.en.engagement, answers: {}, agreed: {}, actions: {} }
    const assessment = assessRound(engagement, inputs.en.assessment.round, MODEL)
    const roadmap = planRoadmap({ engagement, assessment, model: MODEL, library: [] })
    const model = buildReport({ ...inputs.en, engagement, assessment, roadmap, comparison: null })
    expect(textOf(model, 'summary')).toContain('There is no overall score')
    expect(textOf(model, 'roadmap')).toContain('No action is planned')
    expect(model.cover.scale).toBeNull()
  })
})
