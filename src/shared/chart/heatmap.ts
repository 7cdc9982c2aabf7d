import type { Drawing, Mark } from './drawing'
import { levelInk } from './level'

export interface HeatmapOptions {
  readonly columns: readonly string[]
  /** Rows under their group's name, as the questionnaire orders them. */
  readonly groups: readonly {
    readonly name: string
    readonly rows: readonly { readonly name: string; readonly scores: readonly (number | null)[] }[]
  }[]
  readonly alt: string
  readonly rtl: boolean
  readonly format: (score: number) => string
  readonly missing: string
}

const WIDTH = 520
const CELL = { width: 76, height: 22 }
const HEAD = 20
const GROUP = 24

/** Scores as a grid of levels, each cell with its number. */
export function heatmapChart({ columns, groups, alt, rtl, format, missing }: HeatmapOptions): Drawing {
  const marks: Mark[] = []
  const cellStart = WIDTH - columns.length * CELL.width
  const x = (distance: number) => (rtl ? WIDTH - distance : distance)
  const start = rtl ? 'right' : 'left'
  const middle = (column: number) => x(cellStart + (column + 0.5) * CELL.width)

  columns.forEach((text, column) =>
    marks.push({
      kind: 'text',
      x: middle(column),
      y: 13,
      text,
      size: 12,
      ink: 'muted',
      bold: true,
      align: 'center',
    }),
  )
  let y = HEAD
  for (const group of groups) {
    marks.push({
      kind: 'text',
      x: x(0),
      y: y + 16,
      text: group.name,
      size: 12,
      ink: 'accent',
      bold: true,
      align: start,
    })
    y += GROUP
    for (const row of group.rows) {
      marks.push({ kind: 'text', x: x(8), y: y + 15, text: row.name, size: 12, ink: 'ink', align: start })
      row.scores.forEach((score, column) => {
        const { fill, text } = levelInk(score)
        marks.push({
          kind: 'rect',
          x: middle(column) - CELL.width / 2 + 1,
          y: y + 1,
          width: CELL.width - 2,
          height: CELL.height - 2,
          fill,
          stroke: 'line',
          strokeWidth: 0.5,
        })
        const label = score === null ? missing : format(score)
        marks.push({
          kind: 'text',
          x: middle(column),
          y: y + 15,
          text: label,
          size: 11,
          ink: text,
          align: 'center',
        })
      })
      y += CELL.height
    }
  }
  return { width: WIDTH, height: y, alt, marks }
}
