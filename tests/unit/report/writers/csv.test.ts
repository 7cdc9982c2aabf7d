import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '@/report/files/csv'
import { answersTable, roadmapTable, type Cell, type Table } from '@/report/tables'
import { sampleFilesInput } from '../../../support/files-out'

/** Reads RFC 4180 by its grammar alone, as another program would. */
function parsed(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y
  while (field.lastIndex < csv.length) {
    const [, quoted, plain, end] = field.exec(csv)!
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const harmless = (text: string) => (FORMULA.test(text) ? `'${text}` : text)
const seen = (cell: Cell) => {
  if (cell === null) return ''
  return typeof cell.value === 'number' ? String(cell.value) : harmless(cell.value)
}
const read = (table: Table) => parsed(writeCsv(table).slice(1))
const text = (value: string): Cell => (value ? { kind: 'text', value } : null)
const columns = (count: number) => Array.from({ length: count }, (_, at) => ({ title: `c${at}`, width: 9 }))

describe.each(['en', 'he'] as const)('plain tables in %s', (language) => {
  it('come back whole', async () => {
    const input = await sampleFilesInput(language)
    for (const table of [answersTable(input), roadmapTable(input)]) {
      const [head, ...rows] = read(table)
      expect(head).toEqual(table.columns.map(({ title }) => title))
      expect(rows).toEqual(table.rows.map((row) => row.map(seen)))
    }
  })
})

it('opens with a byte order mark and ends each line as RFC 4180 has it', () => {
  const csv = writeCsv({ title: '', columns: columns(2), rows: [[text('a'), null]] })
  expect(csv).toBe('\ufeffc0,c1\r\na,\r\n')
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '=HYPERLINK("http://x","y")'])(
  'does not let %j run as a formula',
  (attack) => {
    const [, [cell] = []] = read({ title: '', columns: columns(1), rows: [[text(attack)]] })
    expect(cell).toBe(`'${attack}`)
  },
)

it('leaves numbers alone, negative ones too', () => {
  const rows: Cell[][] = [
    [
      { kind: 'number', value: -1.5, decimals: 1 },
      { kind: 'percent', value: 0.35 },
      { kind: 'day', value: '2026-12-31' },
    ],
  ]
  expect(writeCsv({ title: '', columns: columns(3), rows })).toContain('\r\n-1.5,0.35,2026-12-31\r\n')
})

it('gives any cells back as they were, and none that begins like a formula', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }).map(text),
    fc.stringMatching(/^[=+\-@\t\r",\n 'a]*$/).map(text),
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((value): Cell => ({ kind: 'number', value, decimals: 2 })),
  )
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }))
  fc.assert(
    fc.property(rows, (rows) => {
      const [, ...back] = read({ title: '', columns: columns(rows[0]!.length), rows })
      expect(back).toEqual(rows.map((row) => row.map(seen)))
    }),
  )
})
