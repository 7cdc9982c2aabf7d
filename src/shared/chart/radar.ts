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
  /** Of the whole drawing. In a narrow one the circle gets smaller and the text does not. */
  readonly width?: number
}

const LARGEST_RADIUS = 150
const LABEL_GAP = 18
const MARGIN = { block: 44, down: 4 }
/** Room that a letter of a label takes at most, as a share of the text size. */
const LETTER = 0.58
const LEVELS = [1, 2, 3, 4, 5] as const

/** From an axis and a score on it to a point. */
type Place = (axis: number, score: number) => Point

/** Scores (0 at the centre, 5 at the rim) on one axis a competency. A missing score breaks the line. */
export function radarChart(options: RadarOptions): Drawing {
  const { axes, series, alt, rtl, textSize = 15, width = 520 } = options
  const radius = radiusWithin(width, axes, textSize)
  const height = 2 * (radius + MARGIN.block)
  const centre: Point = { x: width / 2, y: height / 2 + MARGIN.down }
  const at: Place = (axis, score) => {
    const angle = (rtl ? -1 : 1) * (axis / axes.length) * 2 * Math.PI
    const distance = (score / 5) * radius
    return { x: centre.x + Math.sin(angle) * distance, y: centre.y - Math.cos(angle) * distance }
  }
  const labels = axes.map((text, axis) =>
    label(text, at(axis, 5 * (1 + LABEL_GAP / radius)), centre, textSize),
  )
  const lines = series.flatMap((one) => outline(one, at))
  return { width, height, alt, marks: [...web(options, centre, at), ...lines, ...labels] }
}

/** Rings, spokes and the numbers on the rings. */
function web({ axes, rtl, ringLabels }: RadarOptions, centre: Point, at: Place): Mark[] {
  const rings: Mark[] = LEVELS.map((level) => ({
    kind: 'polygon',
    points: axes.map((_, axis) => at(axis, level)),
    stroke: level === 5 ? 'line' : 'grid',
    strokeWidth: 1,
  }))
  const spokes: Mark[] = axes.map((_, axis) => ({
    kind: 'polyline',
    points: [centre, at(axis, 5)],
    stroke: 'grid',
    strokeWidth: 1,
  }))
  const numbers: Mark[] = LEVELS.map((level, index) => ({
    kind: 'text',
    // Beside the first axis, clear of the marks on it.
    x: centre.x + (rtl ? -9 : 9),
    y: at(0, level).y + 4,
    text: ringLabels[index] ?? String(level),
    size: 11,
    ink: 'muted',
    align: rtl ? 'right' : 'left',
  }))
  return [...rings, ...spokes, ...numbers]
}

function label(text: string, point: Point, centre: Point, size: number): Mark {
  const side = Math.abs(point.x - centre.x) < 1 ? 0 : Math.sign(point.x - centre.x)
  return {
    kind: 'text',
    x: point.x,
    y: point.y + size * (0.35 + 0.3 * Math.sign(point.y - centre.y)),
    text,
    size,
    ink: 'ink',
    bold: true,
    align: side === 0 ? 'center' : side > 0 ? 'left' : 'right',
  }
}

/** As large as it may be with the longest label beside it. */
function radiusWithin(width: number, axes: readonly string[], textSize: number): number {
  const label = Math.max(...axes.map((text) => text.length)) * textSize * LETTER
  // The axis that lies most nearly level is the one whose label needs the room.
  const reach = Math.max(...axes.map((_, index) => Math.abs(Math.sin((index / axes.length) * 2 * Math.PI))))
  return Math.min(LARGEST_RADIUS, (width / 2 - label) / reach - LABEL_GAP)
}

function outline({ values, ink, lens }: Series, at: Place): Mark[] {
  const points = values.map((score, index) => (score === null ? null : at(index, score)))
  const known = points.filter((point): point is Point => point !== null)
  const paint = { stroke: ink, strokeWidth: 2.5, ...(lens === 'ex' && { dash: [7, 4] }) }
  const whole = known.length === points.length && known.length > 2
  const shape: Mark[] = whole
    ? [{ kind: 'polygon', points: known, fill: ink, fillOpacity: lens === 'ex' ? 0.06 : 0.12, ...paint }]
    : runs(points).map((run) => ({ kind: 'polyline', points: run, ...paint }))
  return [...shape, ...known.map((point) => seriesMark(lens, ink, point))]
}

/** The stretches of neighbours round the circle that are there, so that no line is drawn across a gap. */
function runs(points: readonly (Point | null)[]): Point[][] {
  const gap = points.indexOf(null)
  const fromGap = [...points.slice(gap), ...points.slice(0, gap)]
  const found: Point[][] = [[]]
  for (const point of fromGap) {
    if (point) found.at(-1)!.push(point)
    else found.push([])
  }
  return found.filter((run) => run.length > 1)
}
