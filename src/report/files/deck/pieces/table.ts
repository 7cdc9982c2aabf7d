import type PptxGenJS from 'pptxgenjs'
import { levelInk } from '@/shared/chart/level'
import { heightOf, lineHeight, splitText, textWidth } from '../measure'
import { colour, type Style, type Texts } from '../theme'
import type { Cell, Piece, Reading, Table } from './piece'
import { paragraphs, placed, written } from './text'

type Row = readonly Cell[]

/** Within a cell, in points: above, after, below, before its text. */
const PAD = [4, 6, 4, 6] as const
const INCH = 72
const inset = (PAD[1] + PAD[3]) / INCH
const around = (PAD[0] + PAD[2]) / INCH
/** No part of a row is lower than this. */
const least = ({ table }: Texts) => 3 * lineHeight(table) + around

interface Grid {
  readonly table: Table
  readonly width: number
  readonly widths: readonly number[]
  readonly headHeight: number
  readonly texts: Texts
}

/** A table that the program itself can edit. Where it is parted, its head is said again. */
export function tablePiece(table: Table, width: number, texts: Texts): Piece {
  const widths = widthsOf(table, width, texts)
  const titles = table.columns.map(({ title }) => ({ text: title }))
  const headHeight = heightOfRow(titles, widths, texts.head)
  return pieceOf(table.rows, { table, width, widths, headHeight, texts })
}

/** Shared out as the table asks, then so that no word is broken, as far as the other columns have room to give. */
function widthsOf({ columns, rows }: Table, width: number, texts: Texts): number[] {
  const shares = columns.reduce((sum, column) => sum + column.width, 0)
  const wanted = columns.map((column) => (column.width / shares) * width)
  const least = columns.map(({ title }, at) =>
    Math.min(
      width / columns.length,
      inset +
        Math.max(
          longestWord(title, texts.head),
          ...rows.map((row) => longestWord(row[at]?.text ?? '', texts.table)),
        ),
    ),
  )
  const missing = wanted.map((each, at) => Math.max(0, least[at]! - each))
  const spare = wanted.map((each, at) => Math.max(0, each - least[at]!))
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const share = Math.min(1, sum(spare) / (sum(missing) || 1))
  return wanted.map(
    (each, at) => each + missing[at]! * share - (spare[at]! * sum(missing) * share) / (sum(spare) || 1),
  )
}

const longestWord = (text: string, style: Style) =>
  Math.max(...text.split(/\s+/).map((word) => textWidth(word, style)))

const heightOfRow = (row: Row, widths: readonly number[], style: Style) =>
  around + Math.max(...row.map(({ text }, column) => heightOf(text, (widths[column] ?? 0) - inset, style)))

function pieceOf(rows: readonly Row[], grid: Grid): Piece {
  const heights = rows.map((row) => heightOfRow(row, grid.widths, grid.texts.table))
  return {
    height: grid.headHeight + heights.reduce((sum, height) => sum + height, 0),
    split(height) {
      let room = height - grid.headHeight
      const whole = heights.findIndex((each) => (room -= each) < 0)
      const [first, rest] = partRow(rows[whole]!, grid, room + heights[whole]!)
      const parts = [
        [...rows.slice(0, whole), ...first],
        [...rest, ...rows.slice(whole + 1)],
      ] as const
      return parts[0].length ? [pieceOf(parts[0], grid), pieceOf(parts[1], grid)] : null
    },
    draw(slide, box, reading) {
      const inOrder = <T>(cells: readonly T[]) => (reading.rtl ? [...cells].reverse() : [...cells])
      const drawn = [headOf(grid, reading), ...rows.map((row) => rowOf(row, grid, reading))]
      // Only PowerPoint knows of tables that begin on the right. Turned around here, they do so in every program.
      slide.addTable(drawn.map(inOrder), {
        ...placed(box, reading),
        colW: inOrder(grid.widths),
        rowH: [grid.headHeight, ...heights],
        objectName: grid.table.title,
        margin: [...PAD],
      })
    },
  }
}

/** A row with a text too long for any slide goes on below the head of the next one. */
function partRow(row: Row, { widths, texts }: Grid, height: number): readonly [Row[], Row[]] {
  if (height < least(texts) || heightOfRow(row, widths, texts.table) < 2 * least(texts)) return [[], [row]]
  const parts = row.map(({ text }, column) =>
    splitText(text, (widths[column] ?? 0) - inset, height - around, texts.table),
  )
  const part = (which: 0 | 1): Row =>
    row.map((cell, column) => ({ ...cell, text: parts[column]?.[which] ?? '' }))
  return [[part(0)], [part(1)]]
}

const RULE = { type: 'solid', pt: 0.75, color: colour('grid') } as const
const HEAD_RULE = { ...RULE, pt: 1.25, color: colour('ink') }
const NONE = { type: 'none' } as const

function cellOf(text: string, style: Style, column: number, { table }: Grid, reading: Reading) {
  const align = table.columns[column]?.align
  return { text: paragraphs(text, written(style, reading, align)) as PptxGenJS.TableCell[] }
}

const headOf = (grid: Grid, reading: Reading): PptxGenJS.TableRow =>
  grid.table.columns.map(({ title }, column) => ({
    ...cellOf(title, grid.texts.head, column, grid, reading),
    options: { valign: 'bottom', border: [NONE, NONE, HEAD_RULE, NONE] },
  }))

const rowOf = (row: Row, grid: Grid, reading: Reading): PptxGenJS.TableRow =>
  row.map(({ text, score, muted }, column) => {
    const paint = score === undefined ? null : levelInk(score)
    const style = { ...grid.texts.table, ink: paint?.text ?? (muted ? 'muted' : 'ink') } as const
    return {
      ...cellOf(text, style, column, grid, reading),
      options: {
        valign: paint ? 'middle' : 'top',
        border: paint ? [GROUND, GROUND, GROUND, GROUND] : [NONE, NONE, RULE, NONE],
        ...(paint && { fill: { color: colour(paint.fill) } }),
      },
    }
  })

/** White between painted cells. */
const GROUND = { type: 'solid', pt: 1.5, color: colour('paper') } as const
