import type { Drawing, Mark } from '@/shared/chart/drawing'
import type { LegendEntry } from '../../model/types'

const TEXT = 12
const SWATCH = 10
const GAP = { swatch: 6, entry: 20, above: 14 }
const LINE = 20
/** Room that a letter takes on average, as a share of the text size. */
const LETTER = 0.55

const widthOf = ({ text }: LegendEntry) => SWATCH + GAP.swatch + [...text].length * TEXT * LETTER

/** The drawing with its legend below it, for a chart that travels alone. */
export function withLegend(drawing: Drawing, legend: readonly LegendEntry[], rtl: boolean): Drawing {
  if (legend.length === 0) return drawing
  const { width, height, marks } = drawing
  const total = legend.reduce((sum, entry) => sum + widthOf(entry) + GAP.entry, -GAP.entry)
  let start = (width - total) / 2
  const entries = legend.flatMap((entry) => {
    const at = start
    start += widthOf(entry) + GAP.entry
    return entryMarks(
      entry,
      (distance) => (rtl ? width - at - distance : at + distance),
      height + GAP.above,
      rtl,
    )
  })
  return { ...drawing, height: height + GAP.above + LINE, marks: [...marks, ...entries] }
}

function entryMarks(
  { text, ink, shape }: LegendEntry,
  x: (distance: number) => number,
  y: number,
  rtl: boolean,
): Mark[] {
  const paint =
    shape === 'filled'
      ? { fill: ink, stroke: 'line' as const, strokeWidth: 0.5 }
      : { stroke: ink, strokeWidth: 1.5 }
  const words = x(SWATCH + GAP.swatch)
  return [
    { kind: 'rect', x: Math.min(x(0), x(SWATCH)), y, width: SWATCH, height: SWATCH, ...paint },
    {
      kind: 'text',
      x: words,
      y: y + SWATCH - 1,
      text,
      size: TEXT,
      ink: 'ink',
      align: rtl ? 'right' : 'left',
    },
  ]
}
