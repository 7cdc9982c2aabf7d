import { beforeAll, describe, expect, it } from 'vitest'
import { buildReport, type ReportInput } from '@/report/model'
import { sampleReportInput } from '../../../support/sample-report'
import { section, textOf } from './texts-of'

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

  it('[SC10] says when the two rounds were rated with different forms', () => {
    const { engagement, assessment } = inputs.en
    const latest = { ...engagement.rounds[assessment.round]!, form: 'deep' as const }
    const rounds = { ...engagement.rounds, [assessment.round]: latest }
    const model = buildReport({ ...inputs.en, engagement: { ...engagement, rounds } })
    expect(textOf(model, 'change')).toContain('may come from the form')
    expect(textOf(buildReport(inputs.en), 'change')).not.toContain('may come from the form')
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
})
