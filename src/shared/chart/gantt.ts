import type { Drawing, Mark } from './drawing'
import { shorten } from './shorten'

export interface GanttOptions {
  /** Names of the quarters, in order. */
  readonly quarters: readonly string[]
  readonly bars: readonly GanttBar[]
  /** Index of the quarter that we are in; it is tinted. */
  readonly now: number | null
  readonly alt: string
  readonly rtl: boolean
  /** Of the whole drawing. */
  readonly width?: number
}

export interface GanttBar {
  readonly name: string
  /** Indices of the first and last quarter in which it runs. */
  readonly start: number
  readonly end: number
  readonly state: 'planned' | 'underway' | 'done'
}

const HEAD = 26
const ROW = 27
const BAR = { top: 15, height: 7 }
const TEXT = 11
const GAP = 3
/** Room that a letter takes at most on average, as a share of the text size; bold ones too. */
const LETTER = 0.6

/** Told apart without colour: done is dark, under way is half-dark, planned is hollow. */
export const GANTT_PAINT = {
  done: { fill: 'level-5' },
  underway: { fill: 'level-3' },
  planned: { fill: 'paper', stroke: 'accent', strokeWidth: 1.25 },
} as const

interface Frame {
  readonly width: number
  readonly height: number
  readonly column: number
  /** From a distance along the reading direction to x. */
  readonly x: (distance: number) => number
}

/** Actions as bars over quarters, each under its name, so that long names need no column of their own. */
export function ganttChart(options: GanttOptions): Drawing {
  const { quarters, bars, alt, rtl, width = 520 } = options
  const x = (distance: number) => (rtl ? width - distance : distance)
  const height = HEAD + bars.length * ROW + 4
  const frame = { width, height, column: width / quarters.length, x }
  const marks = [...columns(options, frame), ...bars.flatMap((bar, row) => rowMarks(bar, row, frame, rtl))]
  return { width, height, alt, marks }
}

function columns({ quarters, now }: GanttOptions, { width, height, column, x }: Frame): Mark[] {
  const tint: Mark[] =
    now === null || now < 0 || now >= quarters.length
      ? []
      : [
          {
            kind: 'rect',
            x: Math.min(x(now * column), x((now + 1) * column)),
            y: HEAD - 6,
            width: column,
            height: height - HEAD + 6,
            fill: 'level-none',
          },
        ]
  const longest = Math.max(...quarters.map((name) => name.length))
  const size = Math.min(TEXT, (column - GAP) / (longest * LETTER))
  const names: Mark[] = quarters.map((text, index) => ({
    kind: 'text',
    x: x((index + 0.5) * column),
    y: 12,
    text,
    size,
    bold: index === now,
    ink: index === now ? 'ink' : 'muted',
    align: 'center',
  }))
  const lines: Mark[] = quarters.slice(1).map((_, index) => ({
    kind: 'polyline',
    points: [
      { x: x((index + 1) * column), y: HEAD - 6 },
      { x: x((index + 1) * column), y: height },
    ],
    stroke: 'grid',
    strokeWidth: 0.75,
  }))
  const rule: Mark = {
    kind: 'polyline',
    points: [
      { x: 0, y: HEAD - 6 },
      { x: width, y: HEAD - 6 },
    ],
    stroke: 'line',
    strokeWidth: 0.75,
  }
  return [...tint, ...lines, rule, ...names]
}

function rowMarks(bar: GanttBar, row: number, { width, column, x }: Frame, rtl: boolean): Mark[] {
  const y = HEAD + row * ROW
  const from = bar.start * column + GAP
  const to = (bar.end + 1) * column - GAP
  // In the second half the name ends where the bar does: there is more room before it than after.
  const isLate = from > width / 2
  const startsLeft = rtl === isLate
  const name: Mark = {
    kind: 'text',
    x: x(isLate ? to : from),
    y: y + TEXT,
    text: shorten(bar.name, isLate ? to : width - from, TEXT),
    size: TEXT,
    ink: 'ink',
    align: startsLeft ? 'left' : 'right',
  }
  return [
    name,
    {
      kind: 'rect',
      x: Math.min(x(from), x(to)),
      y: y + BAR.top,
      width: to - from,
      height: BAR.height,
      radius: 2,
      ...GANTT_PAINT[bar.state],
    },
  ]
}
