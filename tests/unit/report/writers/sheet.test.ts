import fc from 'fast-check'
import readSheets, { type Sheet } from 'read-excel-file/universal'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeSheet } from '@/report/files/sheet'
import {
  answersTable,
  measuresTable,
  roadmapTable,
  scoresTable,
  type Cell,
  type Table,
} from '@/report/tables'
import { sampleFilesInput } from '../../../support/files-out'

const LANGUAGES = ['en', 'he'] as const
const text = (value: string): Cell => ({ kind: 'text', value })
const tableOf = (...cells: Cell[]): Table => ({
  title: 'Table',
  columns: [{ title: 'Column', width: 20 }],
  rows: cells.map((cell) => [cell]),
})

async function written(tables: readonly Table[], direction: 'ltr' | 'rtl' = 'ltr') {
  const file = await writeSheet(tables, direction)
  return { file, sheets: await readSheets(file, { trim: false }) }
}

/** A cell as a reader sees it. Empty text at the end of a row is no cell at all. */
const seen = (cell: Cell) => (cell?.kind === 'day' ? new Date(cell.value) : (cell?.value ?? null))

const filled = (rows: Sheet['data'], width: number) =>
  rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null))

async function firstColumn(...texts: string[]) {
  const { sheets } = await written([tableOf(...texts.map(text))])
  return sheets[0]!.data.slice(1).map(([cell]) => cell)
}

describe.each(LANGUAGES)('the workbook in %s', (language) => {
  it('comes back whole: every text, number, share and day of the four sheets', async () => {
    const input = await sampleFilesInput(language)
    const tables = [answersTable(input), scoresTable(input), roadmapTable(input), measuresTable(input)]
    const { sheets } = await written(tables, input.translator.direction)
    expect(sheets.map(({ sheet }) => sheet)).toEqual(tables.map(({ title }) => title))
    tables.forEach(({ columns, rows }, index) => {
      const [head, ...read] = filled(sheets[index]!.data, columns.length)
      expect(head).toEqual(columns.map(({ title }) => title))
      expect(read).toEqual(rows.map((row) => row.map(seen)))
    })
  })

  it('reads from the side that the language reads from, with its head in sight', async () => {
    const input = await sampleFilesInput(language)
    const { file } = await written([scoresTable(input)], input.translator.direction)
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!)
    expect(sheet.includes('rightToLeft="1"')).toBe(language === 'he')
    expect(sheet).toContain('state="frozen"')
    expect(sheet).toMatch(/<col [^>]*width="30/)
  })
})

describe('what people wrote', () => {
  it('keeps a note of 10,000 letters, emoji, line ends and blanks', async () => {
    const notes = ['א'.repeat(10_000), '👩🏽‍💻 done', 'one\ntwo', '  kept  ', '_x0041_', '=1+1', '<b>&amp;']
    expect(await firstColumn(...notes)).toEqual(notes)
  })

  it('keeps control characters, and shows half a character as the replacement character', async () => {
    expect(await firstColumn('bell\u0007', 'next\u0085line', 'half \ud83d.', '\udc00low', 'a\r\nb')).toEqual([
      'bell\u0007',
      'next\u0085line',
      'half \ufffd.',
      '\ufffdlow',
      'a\nb',
    ])
  })

  it('keeps words that JavaScript objects are born with', async () => {
    const words = ['constructor', '__proto__', 'toString', 'constructor']
    expect(await firstColumn(...words)).toEqual(words)
  })

  it('ends a text that no cell could hold with an ellipsis', async () => {
    const [read] = await firstColumn('long '.repeat(10_000))
    expect(read).toHaveLength(32_767)
    expect(read).toMatch(/…$/)
  })

  it('keeps any text', async () => {
    const words = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((text) => !/\p{Cs}|\p{Noncharacter_Code_Point}|\r/u.test(text))
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1 }), async (texts) => {
        expect(await firstColumn(...texts)).toEqual(texts)
      }),
      { numRuns: 60 },
    )
  })
})
