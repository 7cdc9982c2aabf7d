import type { Table } from '../../model/types'
import type { PdfDocument } from '../document'
import { TEXT } from './theme'
import { widestWord } from './words'

/** A column's distance from where reading begins, and its width. */
export interface Place {
  readonly start: number
  readonly width: number
}

/** No word gets more than this share of the table; a longer one is broken. */
const MOST = 0.3

/** Columns as wide as they ask for, and wider where else a word would have to be broken; the others make room. */
export function columnsOf(table: Table, width: number, inset: number, pdf: PdfDocument): Place[] {
  const asked = table.columns.map((column) => column.width)
  const least = table.columns.map(
    (_, index) => Math.min(widestIn(table, index, pdf), width * MOST) + 2 * inset,
  )
  const widths = fit(asked, least, width)
  let start = 0
  return widths.map((each) => {
    const place = { start, width: each }
    start += each
    return place
  })
}

/** The width of the widest word of a column, its head included. */
const widestIn = ({ columns, rows }: Table, index: number, pdf: PdfDocument): number =>
  Math.max(
    widestWord([columns[index]?.title ?? ''], TEXT.cellHead, pdf),
    widestWord(
      rows.map((cells) => cells[index]?.text ?? ''),
      TEXT.cell,
      pdf,
    ),
  )

/** Shares of `width`, none less than its least: those that would be get it, and the rest is shared again. */
function fit(asked: readonly number[], least: readonly number[], width: number): number[] {
  const fixed = new Set<number>()
  for (;;) {
    const taken = [...fixed].reduce((sum, index) => sum + least[index]!, 0)
    const shares = asked.reduce((sum, share, index) => (fixed.has(index) ? sum : sum + share), 0)
    const widths = asked.map((share, index) =>
      fixed.has(index) ? least[index]! : (share / shares) * (width - taken),
    )
    const narrow = widths.findIndex((each, index) => !fixed.has(index) && each < least[index]!)
    // With every column at its least there is no room left to find: all shrink alike.
    if (narrow < 0 || fixed.size === asked.length - 1) return scaled(widths, width)
    fixed.add(narrow)
  }
}

function scaled(widths: readonly number[], width: number): number[] {
  const sum = widths.reduce((total, each) => total + each, 0)
  return widths.map((each) => (each / sum) * width)
}
