import { buildReport, type Block, type ReportKind } from '../../model'
import type { TablesInput } from '../../tables'
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
export function chartFiles(input: TablesInput): ChartFile[] {
  const { language, direction } = input.translator
  return chartsIn(input).map(({ title, chart: { drawing, legend } }) => ({
    title,
    svg: writeSvg(withLegend(drawing, legend, direction === 'rtl'), { title, language, direction }),
  }))
}

/** A chart that two kinds of report show is the same chart, and written once. */
function chartsIn(input: TablesInput): { title: string; chart: Chart }[] {
  const found = new Map<string, { title: string; chart: Chart }>()
  for (const kind of KINDS) {
    for (const { title, blocks } of buildReport({ ...input, kind }).sections) {
      let heading = title
      for (const block of blocks) {
        if (block.kind === 'heading') heading = block.text
        if (block.kind === 'chart') found.set(block.drawing.alt, { title: heading, chart: block })
      }
    }
  }
  return [...found.values()]
}
