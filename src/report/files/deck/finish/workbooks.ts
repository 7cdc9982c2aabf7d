import writeSheets from 'write-excel-file/universal'
import type { DeckModel } from '../../../model/deck/types'
import type { ChartData } from '../../../model/types'
import { sheetText } from '../../sheet-text'
import { isChart } from '../pieces/chart'
import type { Reading } from '../pieces/piece'

/** For each chart, in the order of the slides, the workbook that opens when somebody edits its numbers. */
export function workbooks({ slides }: DeckModel, reading: Reading): Promise<Uint8Array[]> {
  const charts = slides.flatMap(({ blocks }) => blocks.filter(isChart))
  return Promise.all(charts.map(({ data }) => workbook(data, reading)))
}

async function workbook({ categories, series }: ChartData, { rtl }: Reading): Promise<Uint8Array> {
  const text = (value: string) => ({ value: sheetText(value), type: String })
  const head = [null, ...series.map(({ name }) => text(name))]
  const rows = categories.map((category, row) => [
    text(category),
    ...series.map(({ values }) => {
      const value = values[row] ?? null
      return value === null ? null : { value, type: Number }
    }),
  ])
  // The chart's own references name the sheet so.
  const sheet = { sheet: 'Sheet1', rightToLeft: rtl, columns: [{ width: 32 }], data: [head, ...rows] }
  const file = await writeSheets([sheet]).toBlob()
  return new Uint8Array(await file.arrayBuffer())
}
