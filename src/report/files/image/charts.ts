import { buildReport, type Block, type ReportKind, type ReportModel } from '../../model'
import { inksWith } from '../../pdf/inks'
import type { TablesInput } from '../../tables'
import { inTurn } from '../in-turn'
import { withLegend } from './legend'
import { titleOfChart } from './title'
import { writeSvg } from './svg'

export interface ChartFile {
  readonly title: string
  readonly svg: string
  /** The same with fonts within, for whoever draws it where it can fetch none. */
  readonly withFaces: (css: string) => string
}

type Chart = Extract<Block, { kind: 'chart' }>

/** The reports that between them hold every chart. */
const KINDS = ['full', 'roadmap', 'review', 'workshop'] as const satisfies readonly ReportKind[]

/** Each chart of the reports as a file of its own, under the heading that it stands below. */
export async function chartFiles(input: TablesInput, signal?: AbortSignal): Promise<ChartFile[]> {
  const { language, direction } = input.translator
  const reports = await inTurn(KINDS, (kind) => buildReport({ ...input, kind }), signal)
  const inks = inksWith(reports[0]?.brand.accent ?? null)
  const charts = reports.flatMap(chartsIn)
  // A chart that two kinds of report show is the same chart, and written once.
  const found = new Map(charts.map((chart) => [chart.drawing.alt, chart]))
  return [...found.values()].map(({ title, drawing, legend }) => {
    const whole = withLegend(drawing, legend, direction === 'rtl')
    const write = (css?: string) => writeSvg(whole, { title, language, direction, inks }, css)
    return { title, svg: write(), withFaces: write }
  })
}

function chartsIn({ sections }: ReportModel): (Chart & { readonly title: string })[] {
  return sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === 'chart' ? [{ ...block, title: titleOfChart(section, block) }] : [],
    ),
  )
}
