import type { Drawing, Ink, Mark, Point } from './drawing'
import { shorten } from './shorten'

export interface LinesOptions {
  /** Stands above the lines. */
  readonly title?: string
  readonly series: readonly LineSeries[]
  /** A level to reach, drawn as a dotted line with its name. */
  readonly target?: { readonly value: number; readonly name: string } | null
  /** What the first and the last point stand for. */
  readonly ends: readonly [string, string]
  readonly alt: string
  readonly rtl: boolean
  readonly format: (value: number) => string
  /** Of the whole drawing. */
  readonly width?: number
  readonly height?: number
}

export interface LineSeries {
  /** `at` is the share of the way from the first point to the last. */
  readonly points: readonly { readonly at: number; readonly value: number }[]
  readonly ink: Ink
}

const INSET = { block: 34, foot: 24, start: 12, end: 44 }
const DOT = 3
const TEXT = 11

/** From a share of the way and a value to a point. */
type Place = (at: number, value: number) => Point

/** How values moved: a line each, the first and the last value in figures, no grid. */
export function lineChart(options: LinesOptions): Drawing {
  const { series, alt, width = 520, height = 150 } = options
  const place = placeWithin(options, width, height)
  const marks = [
    ...frame(options, place, width, height),
    ...series.flatMap((one) => line(one, place)),
    ...labels(options, place),
  ]
  return { width, height, alt, marks }
}

function placeWithin({ series, target, rtl }: LinesOptions, width: number, height: number): Place {
  const values = series.flatMap(({ points }) => points.map(({ value }) => value))
  const all = target ? [...values, target.value] : values
  const low = Math.min(...all)
  const span = Math.max(...all) - low || 1
  const room = height - INSET.block - INSET.foot - 6
  return (at, value) => {
    const distance = INSET.start + at * (width - INSET.start - INSET.end)
    const y = INSET.block + (1 - (value - low) / span) * room
    return { x: rtl ? width - distance : distance, y }
  }
}

/** Title, target, and the ends of the time that is shown. */
function frame(
  { title, target, ends, rtl }: LinesOptions,
  place: Place,
  width: number,
  height: number,
): Mark[] {
  const [start, end] = rtl ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const base = height - INSET.foot + 6
  const text = (x: number, y: number, words: string, align: 'left' | 'right'): Mark => {
    return { kind: 'text', x, y, text: words, size: TEXT - 1, ink: 'muted', align }
  }
  const edge = rtl ? width : 0
  const marks: Mark[] = [
    {
      kind: 'polyline',
      points: [
        { x: 0, y: base },
        { x: width, y: base },
      ],
      stroke: 'line',
      strokeWidth: 0.75,
    },
    text(edge, base + 13, ends[0], start),
    text(width - edge, base + 13, ends[1], end),
  ]
  if (title) {
    const name = shorten(title, width, TEXT + 1)
    marks.push({
      kind: 'text',
      x: edge,
      y: 12,
      text: name,
      size: TEXT + 1,
      bold: true,
      ink: 'ink',
      align: start,
    })
  }
  if (target) {
    const { y } = place(0, target.value)
    marks.push(
      {
        kind: 'polyline',
        points: [
          { x: 0, y },
          { x: width, y },
        ],
        stroke: 'muted',
        strokeWidth: 0.75,
        dash: [2, 3],
      },
      text(edge, y - 4, target.name, start),
    )
  }
  return marks
}

function line({ points, ink }: LineSeries, place: Place): Mark[] {
  const places = points.map(({ at, value }) => place(at, value))
  return [
    { kind: 'polyline', points: places, stroke: ink, strokeWidth: 2 },
    ...places.map(({ x, y }): Mark => ({ kind: 'circle', x, y, r: DOT, fill: ink })),
  ]
}

/** The last value of each line, the first line's in bold; never one over the other. */
function labels({ series, rtl, format }: LinesOptions, place: Place): Mark[] {
  const LINE = 14
  let free = -Infinity
  return series
    .flatMap(({ points }, index) => {
      const last = points.at(-1)
      return last ? [{ ...place(last.at, last.value), text: format(last.value), bold: index === 0 }] : []
    })
    .sort((a, b) => a.y - b.y)
    .map(({ x, y, text, bold }): Mark => {
      const clear = Math.max(y, free)
      free = clear + LINE
      const beyond = rtl ? -8 : 8
      const [size, align] = [TEXT + 1, rtl ? ('right' as const) : ('left' as const)]
      return { kind: 'text', x: x + beyond, y: clear + TEXT * 0.35, text, size, bold, ink: 'ink', align }
    })
}
