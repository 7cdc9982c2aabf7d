import writeSheets from 'write-excel-file/universal'
import type { CellObject, Sheet } from 'write-excel-file/universal'
import { INKS } from '../pdf/inks'
import type { Cell, Table } from '../tables'
import { sheetText } from './sheet-text'
import type { SheetWriter } from './write'

/** Writes tables as a workbook, a sheet each: numbers as numbers, days as days, read from the right where text is. */
export const writeSheet: SheetWriter = (tables, direction) =>
  writeSheets(tables.map((table) => sheetOf(table, direction === 'rtl'))).toBlob()

function sheetOf({ title, columns, rows }: Table, rightToLeft: boolean): Sheet<Blob> {
  const align = rightToLeft ? 'right' : 'left'
  const head = columns.map(({ title }): CellObject => ({
    value: sheetText(title),
    type: String,
    fontWeight: 'bold',
    textColor: INKS.paper,
    backgroundColor: INKS.accent,
    wrap: true,
    alignVertical: 'center',
    align,
  }))
  return {
    sheet: title,
    rightToLeft,
    stickyRowsCount: 1,
    orientation: 'landscape',
    columns: columns.map(({ width }) => ({ width })),
    data: [
      head,
      ...rows.map((row) => row.map((cell) => cell && { ...cellOf(cell), alignVertical: 'top' as const })),
    ],
  }
}

function cellOf(cell: NonNullable<Cell>): CellObject {
  switch (cell.kind) {
    case 'text':
      return { value: sheetText(cell.value), type: String, wrap: true }
    case 'number':
      return {
        value: cell.value,
        type: Number,
        format: cell.decimals ? `0.${'0'.repeat(cell.decimals)}` : '0',
      }
    case 'percent':
      return { value: cell.value, type: Number, format: '0%' }
    case 'day':
      return { value: new Date(cell.value), type: Date, format: 'yyyy-mm-dd' }
  }
}
