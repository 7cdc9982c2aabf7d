import type { Cell, Table } from '../tables'

/** What a spreadsheet would take for a formula, or strip to get at one. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** Starts the file, so that spreadsheets read it as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

/** A table as comma-separated values: RFC 4180, numbers and days as ISO writes them. */
export function writeCsv({ columns, rows }: Table): string {
  const head = columns.map(({ title }) => field(title))
  const lines = [head, ...rows.map((row) => row.map(valueOf))]
  return BYTE_ORDER_MARK + lines.map((line) => `${line.join(',')}\r\n`).join('')
}

function valueOf(cell: Cell): string {
  if (cell === null) return ''
  return cell.kind === 'number' || cell.kind === 'percent' ? String(cell.value) : field(cell.value)
}

/** Text that no program runs: what begins like a formula gets an apostrophe before it. */
function field(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
