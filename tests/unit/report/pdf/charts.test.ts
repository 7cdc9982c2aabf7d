import { beforeAll, describe, expect, it } from 'vitest'
import { buildReport, REPORT_KINDS, type ReportInput, type ReportKind } from '@/report/model'
import { contrast } from '@/report/model/brand/accent'
import { INKS } from '@/report/pdf/inks'
import { writeReport } from '@/report/pdf/write'
import { fontsFor } from '../../../support/fonts'
import { openPdf } from '../../../support/pdf-ua/open'
import { below, readStructure } from '../../../support/pdf-ua/structure'
import { sampleReportInput } from '../../../support/sample-report'

let input: ReportInput
beforeAll(async () => (input = await sampleReportInput('he')))

const modelOf = (kind: ReportKind) => buildReport({ ...input, kind })
const chartsIn = (kind: ReportKind) =>
  modelOf(kind).sections.flatMap(({ id, blocks }) =>
    blocks.flatMap((block) => (block.kind === 'chart' ? [{ id, ...block }] : [])),
  )

describe('charts', () => {
  it.each(REPORT_KINDS)('of the %s report are paths, never pictures, each with its words', async (kind) => {
    const model = modelOf(kind)
    const opened = await openPdf(writeReport(model, { fonts: fontsFor('he') }))
    const said = [...below(readStructure(opened))]
      .filter(({ role }) => role === 'Figure')
      .map(({ element }) => element.at('Alt').text)
    const scale = model.form === 'booklet' && model.cover.scale ? [model.cover.scale.alt] : []
    expect(said).toEqual([...scale, ...chartsIn(kind).map(({ drawing }) => drawing.alt)])
    for (const { page } of opened.pages) expect(page.at('Resources', 'XObject').keys).toEqual([])
  })

  it('are all there: radar, bars, heat map, dots and projection in the full report, Gantt in the roadmap', () => {
    const places = chartsIn('full').map(({ id }) => id)
    expect(new Set(places)).toEqual(new Set(['profile', 'competencies', 'heatmap', 'roadmap', 'answers']))
    // Overall and the six competencies; bars and the same two.
    expect(places.filter((id) => id === 'roadmap')).toHaveLength(2)
    expect(chartsIn('roadmap').map(({ id }) => id)).toEqual(['plan', 'plan', 'plan'])
    expect(chartsIn('workshop').filter(({ id }) => id === 'spreads')).toHaveLength(6)
  })
})

describe('inks', () => {
  it('are told apart in greyscale: five levels from light to dark, and customers from employees', () => {
    const onWhite = ([1, 2, 3, 4, 5] as const).map((level) => contrast(INKS[`level-${level}`], '#ffffff'))
    onWhite.slice(1).forEach((each, index) => expect(each / onWhite[index]!).toBeGreaterThan(1.25))
    expect(contrast(INKS.cx, INKS.ex)).toBeGreaterThan(2)
  })

  it('can be read: text on paper, and each level’s number on its own ground', () => {
    for (const ink of ['ink', 'muted', 'accent'] as const)
      expect(contrast(INKS[ink], INKS.paper), ink).toBeGreaterThanOrEqual(4.5)
    for (const level of [1, 2, 3, 4, 5, 'none'] as const)
      expect(
        contrast(INKS[`on-level-${level}`], INKS[`level-${level}`]),
        String(level),
      ).toBeGreaterThanOrEqual(4.5)
  })
})
