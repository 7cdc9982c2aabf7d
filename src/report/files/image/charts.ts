import { buildReport, type Block, type ReportInput, type ReportKind } from '../../model'
import type { TablesInput } from '../../tables'
import { inTurn } from '../in-turn'
import { withLegend } from './legend'
import { writeSvg } from './svg'

export interface ChartFile {
  readonly title: string
  readonly svg: string
}

type Chart = Extract<Block, { kind: 'chart' }>

/** The reports that between them hold every chart. */
const KINDS = ['full', 'roadmap', 'review'] as const satisfies readonly ReportKind[]

/** Each chart of the reports as a file of its own, under the heading that it stands below. */
export async function chartFiles(input: TablesInput): Promise<ChartFile[]> {
  const { language, direction } = input.translator
  const charts = (await inTurn(KINDS, (kind) => chartsIn({ ...input, kind }))).flat()
  // A chart that two kinds of report show is the same chart, and written once.
  const found = new Map(charts.map((chart) => [chart.drawing.alt, chart]))
  return [...found.values()].map(({ title, drawing, legend }) => ({
    title,
    svg: writeSvg(withLegend(drawing, legend, direction === 'rtl'), { title, language, direction }),
  }))
}

function chartsIn(input: ReportInput): (Chart & { readonly title: string })[] {
  return buildReport(input).sections.flatMap(({ title, blocks }) =>
    blocks.flatMap((block, index) => {
      if (block.kind !== 'chart') return []
      const heading = blocks.slice(0, index).findLast(({ kind }) => kind === 'heading')
      return [{ ...block, title: heading?.kind === 'heading' ? heading.text : title }]
    }),
  )
}
