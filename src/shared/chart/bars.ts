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

/** Scores as bars from 0 to 5, the lenses of a competency beside each other. */
export function barChart(options: BarsOptions): Drawing {
  const { rows, series, alt, rtl, format, levelLabels, missing, textSize = 14, width = 520 } = options
  const labelWidth = Math.min(LABEL.most, width * LABEL.share)
  const rowHeight = series.length * (BAR + BAR_GAP) + ROW_GAP
  const height = TOP + rows.length * rowHeight
  const along = (score: number) => (score / 5) * (width - labelWidth - VALUE_WIDTH)
  /** From a distance along the reading direction to x. */
  const x = (distance: number) => (rtl ? width - distance : distance)
  const start = rtl ? 'right' : 'left'

  const grid: Mark[] = LEVELS.flatMap((level, index) => {
    const at = x(labelWidth + along(level))
    return [
      {
        kind: 'polyline',
        points: [
          { x: at, y: TOP - 4 },
          { x: at, y: height - ROW_GAP / 2 },
        ],
        stroke: 'grid',
        strokeWidth: 1,
      },
      {
        kind: 'text',
        x: at,
        y: 12,
        text: levelLabels?.[index] ?? format(level),
        size: 11,
        ink: 'muted',
        align: 'center',
      },
    ] satisfies Mark[]
  })
  const labels: Mark[] = rows.map((text, row) => ({
    kind: 'text',
    x: x(0),
    y: TOP + row * rowHeight + (rowHeight - ROW_GAP) / 2 + textSize * 0.35,
    text,
    size: textSize,
    ink: 'ink',
    align: start,
  }))
  const bars = rows.flatMap((_, row) =>
    series.flatMap(({ values, ink, lens }, index): Mark[] => {
      const y = TOP + row * rowHeight + index * (BAR + BAR_GAP)
      const score = values[row] ?? null
      const length = score === null ? 0 : along(score)
      const value: Mark = {
        kind: 'text',
        x: x(labelWidth + length + 7),
        y: y + BAR - 2,
        text: score === null ? missing : format(score),
        size: 12,
        ink: score === null ? 'muted' : 'ink',
        align: start,
      }
      if (score === null) return [value]
      const bar: Mark = {
        kind: 'rect',
        x: rtl ? x(labelWidth + length) : labelWidth,
        y,
        width: length,
        height: BAR,
        // Employees' bars are hollow, so that print in black and white tells them apart.
        ...(lens === 'cx' ? { fill: ink } : { fill: ink, fillOpacity: 0.18, stroke: ink, strokeWidth: 1.5 }),
      }
      return [bar, value]
    }),
  )
  return { width, height, alt, marks: [...grid, ...bars, ...labels] }
}
