import type { Drawing, Mark, Point } from './drawing'
import { seriesMark, type Series } from './series'

export interface RadarOptions {
  readonly axes: readonly string[]
  readonly series: readonly Series[]
  readonly alt: string
  /** Right-to-left readers go round the other way. */
  readonly rtl: boolean
  /** Ring numbers as the reader's language writes them, 1 to 5. */
  readonly ringLabels: readonly string[]
  readonly textSize?: number
}

const SIZE = { width: 520, height: 420 }
const CENTRE: Point = { x: SIZE.width / 2, y: SIZE.height / 2 + 4 }
const RADIUS = 150
const LABEL_GAP = 18
const LEVELS = [1, 2, 3, 4, 5] as const

/** Scores (0 at the centre, 5 at the rim) on one axis a competency. A missing score breaks the line. */
export function radarChart({ axes, series, alt, rtl, ringLabels, textSize = 15 }: RadarOptions): Drawing {
  const at = (index: number, score: number): Point => {
    const angle = (rtl ? -1 : 1) * (index / axes.length) * 2 * Math.PI
    const radius = (score / 5) * RADIUS
    return { x: CENTRE.x + Math.sin(angle) * radius, y: CENTRE.y - Math.cos(angle) * radius }
  }
  const rim = RADIUS + LABEL_GAP

  const rings: Mark[] = LEVELS.map((level) => ({
    kind: 'polygon',
    points: axes.map((_, index) => at(index, level)),
    stroke: level === 5 ? 'line' : 'grid',
    strokeWidth: 1,
  }))
  const spokes: Mark[] = axes.map((_, index) => ({
    kind: 'polyline',
    points: [CENTRE, at(index, 5)],
    stroke: 'grid',
    strokeWidth: 1,
  }))
  const numbers: Mark[] = LEVELS.map((level, index) => ({
    kind: 'text',
    x: CENTRE.x + (rtl ? -5 : 5),
    y: at(0, level).y + 4,
    text: ringLabels[index] ?? String(level),
    size: 11,
    ink: 'muted',
    align: rtl ? 'right' : 'left',
  }))
  const labels: Mark[] = axes.map((text, index) => {
    const point = at(index, (rim / RADIUS) * 5)
    const side = Math.abs(point.x - CENTRE.x) < 1 ? 0 : Math.sign(point.x - CENTRE.x)
    return {
      kind: 'text',
      x: point.x,
      y: point.y + textSize * (0.35 + 0.3 * Math.sign(point.y - CENTRE.y)),
      text,
      size: textSize,
      ink: 'ink',
      bold: true,
      align: side === 0 ? 'center' : side > 0 ? 'left' : 'right',
    }
  })
  const lines = series.flatMap((one) => outline(one, at))
  return { ...SIZE, alt, marks: [...rings, ...spokes, ...numbers, ...lines, ...labels] }
}

function outline({ values, ink, lens }: Series, at: (index: number, score: number) => Point): Mark[] {
  const points = values.map((score, index) => (score === null ? null : at(index, score)))
  const known = points.filter((point): point is Point => point !== null)
  const paint = { stroke: ink, strokeWidth: 2.5, ...(lens === 'ex' && { dash: [7, 4] }) }
  const whole = known.length === points.length && known.length > 2
  const shape: Mark[] = whole
    ? [{ kind: 'polygon', points: known, fill: ink, fillOpacity: lens === 'ex' ? 0.06 : 0.12, ...paint }]
    : runs(points).map((run) => ({ kind: 'polyline', points: run, ...paint }))
  return [...shape, ...known.map((point) => seriesMark(lens, ink, point))]
}

/** The stretches of neighbouring points that are there, so that no line is drawn across a gap. */
function runs(points: readonly (Point | null)[]): Point[][] {
  const found: Point[][] = [[]]
  for (const point of points) {
    if (point) found.at(-1)!.push(point)
    else found.push([])
  }
  return found.filter((run) => run.length > 1)
}

