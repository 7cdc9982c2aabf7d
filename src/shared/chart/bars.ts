import type { Drawing, Mark } from './drawing'
import type { Series } from './series'

export interface BarsOptions {
  readonly rows: readonly string[]
  readonly series: readonly Series[]
  readonly alt: string
  /** Right-to-left readers see bars grow from the right. */
  readonly rtl: boolean
  readonly format: (score: number) => string
  /** Levels 1 to 5 as they stand above the bars; without them they are written like scores. */
  readonly levelLabels?: readonly string[]
  /** What stands in place of a bar when there is not enough to say. */
  readonly missing: string
  readonly textSize?: number
  /** Of the whole drawing. In a narrow one the bars get shorter and the text does not get smaller. */
  readonly width?: number
}

const LABEL = { most: 130, share: 0.3 }
const VALUE_WIDTH = 40
const BAR = 13
const BAR_GAP = 3
const ROW_GAP = 16
const TOP = 22
const LEVELS = [1, 2, 3, 4, 5] as const

/** Where things stand: rows downwards, scores along the reading direction. */
interface Frame {
  readonly height: number
  readonly rowHeight: number
  readonly atScore: (score: number) => number
  /** Where a row's name begins. */
  readonly atStart: number
  readonly align: 'left' | 'right'
  /** From a row (and a bar in it) to the upper edge. */
  readonly top: (row: number, bar?: number) => number
}

/** Scores as bars from 0 to 5, the lenses of a competency beside each other. */
export function barChart(options: BarsOptions): Drawing {
  const { rows, series, alt, width = 520 } = options
  const frame = frameOf(options, width)
  const values = rows.flatMap((_, row) =>
    series.some((one) => one.values[row] != null)
      ? series.flatMap((one, index) => bar(one, row, index, frame, options))
      : [note(frame.top(row) + middleOf(frame), options.missing, frame)],
  )
  return {
    width,
    height: frame.height,
    alt,
    marks: [...grid(frame, options), ...values, ...labels(frame, options)],
  }
}

function frameOf({ rows, series, rtl }: BarsOptions, width: number): Frame {
  const labelWidth = Math.min(LABEL.most, width * LABEL.share)
  const rowHeight = series.length * (BAR + BAR_GAP) + ROW_GAP
  const x = (distance: number) => (rtl ? width - distance : distance)
  return {
    height: TOP + rows.length * rowHeight,
    rowHeight,
    atScore: (score) => x(labelWidth + (score / 5) * (width - labelWidth - VALUE_WIDTH)),
    atStart: x(0),
    align: rtl ? 'right' : 'left',
    top: (row, index = 0) => TOP + row * rowHeight + index * (BAR + BAR_GAP),
  }
}

/** Half the height of a row's bars. */
const middleOf = ({ rowHeight }: Frame) => (rowHeight - ROW_GAP) / 2

function grid({ height, atScore }: Frame, { levelLabels, format }: BarsOptions): Mark[] {
  return LEVELS.flatMap((level, index): Mark[] => {
    const x = atScore(level)
    const points = [
      { x, y: TOP - 4 },
      { x, y: height - ROW_GAP / 2 },
    ]
    const text = levelLabels?.[index] ?? format(level)
    return [
      { kind: 'polyline', points, stroke: 'grid', strokeWidth: 1 },
      { kind: 'text', x, y: 12, text, size: 11, ink: 'muted', align: 'center' },
    ]
  })
}

function labels(frame: Frame, { rows, textSize = 14 }: BarsOptions): Mark[] {
  return rows.map((text, row) => ({
    kind: 'text',
    x: frame.atStart,
    y: frame.top(row) + middleOf(frame) + textSize * 0.35,
    text,
    size: textSize,
    ink: 'ink',
    align: frame.align,
  }))
}

function bar(
  { values, ink, lens }: Series,
  row: number,
  index: number,
  frame: Frame,
  options: BarsOptions,
): Mark[] {
  const score = values[row] ?? null
  const y = frame.top(row, index)
  if (score === null) return [note(y + BAR / 2, options.missing, frame)]
  const from = frame.atScore(0)
  const to = frame.atScore(score)
  // Employees' bars are hollow, so that print in black and white tells them apart.
  const paint =
    lens === 'cx' ? { fill: ink } : ({ fill: ink, fillOpacity: 0.18, stroke: ink, strokeWidth: 1.5 } as const)
  return [
    { kind: 'rect', x: Math.min(from, to), y, width: Math.abs(to - from), height: BAR, ...paint },
    { ...note(y + BAR / 2, options.format(score), frame, to), ink: 'ink' },
  ]
}

/** Words or a number just beyond `x`, in the reading direction, with `y` through their middle. */
function note(y: number, text: string, { align, atScore }: Frame, x = atScore(0)) {
  const beyond = align === 'left' ? 7 : -7
  return { kind: 'text', x: x + beyond, y: y + 4.5, text, size: 12, ink: 'muted', align } as const
}
