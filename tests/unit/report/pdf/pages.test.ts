import { describe, expect, it } from 'vitest'
import type { Block, ReportModel } from '@/report/model'
import { writeReport } from '@/report/pdf/write'
import { linesDrawn, type DrawnLine } from '../../../support/drawn-lines'
import { fontsFor } from '../../../support/fonts'
import { extractLines, pdfInfo } from '../../../support/pdftotext'

const fonts = fontsFor('en')

const modelOf = (blocks: readonly Block[], organisation = 'Acme'): ReportModel => ({
  form: 'booklet',
  language: 'en',
  direction: 'ltr',
  title: 'Report',
  organisation,
  brand: { accent: null, logo: null },
  cover: { kicker: 'Kind', facts: [{ label: 'Made', value: 'today' }], scale: null, note: 'Note' },
  contentsTitle: 'Contents',
  sections: [{ id: 'one', title: 'Section', blocks }],
  pageLabel: { text: 'Page {page} of {pages}', digits: '0123456789' },
  createdAt: '2026-11-22T08:00:00.000Z',
})

const drawn = (blocks: readonly Block[]) => linesDrawn(() => writeReport(modelOf(blocks), { fonts }))
const pageOf = (lines: readonly DrawnLine[], text: string) => lines.find((line) => line.text === text)!.page
const filler = (count: number): Block[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'paragraph', text: `Filler ${index}` }))
const tableOf = (rows: string[]): Block => ({
  kind: 'table',
  title: 'T',
  columns: [{ title: 'Head', width: 1 }],
  rows: rows.map((text) => [{ text }]),
})

describe('pages', () => {
  it('set the numbers of a row smaller before they break a word', () => {
    const facts = ['2.5', 'Initiate', 'Investigate', '9', '92%'].map((value) => ({ label: 'Label', value }))
    const lines = drawn([{ kind: 'facts', facts }]).map(({ text }) => text)
    expect(lines).toContain('Investigate')
  })

  it('never leave a heading behind at the foot, wherever it falls', () => {
    for (let count = 23; count < 30; count++) {
      const lines = drawn([
        ...filler(count),
        { kind: 'heading', text: 'Kept' },
        { kind: 'paragraph', text: 'Next' },
      ])
      expect(pageOf(lines, 'Kept'), `${count} paragraphs before`).toBe(pageOf(lines, 'Next'))
    }
  })

  it('keep the lines that introduce a table with it, and its head with its rows', () => {
    for (let count = 21; count < 29; count++) {
      const blocks: Block[] = [
        ...filler(count),
        { kind: 'paragraph', text: 'Intro' },
        tableOf(['r1', 'r2', 'r3']),
      ]
      const lines = drawn(blocks)
      const pages = ['Intro', 'r1', 'r2', 'r3'].map((text) => pageOf(lines, text))
      expect(new Set(pages).size, `${count} paragraphs before`).toBe(1)
    }
  })

  it('repeat a table’s head on every page, and leave no last row alone', () => {
    for (let count = 57; count < 64; count++) {
      const rows = Array.from({ length: count }, (_, index) => `row ${index}`)
      const lines = drawn([tableOf(rows)])
      const pages = new Set(lines.filter(({ text }) => text.startsWith('row ')).map(({ page }) => page))
      expect(lines.filter(({ text }) => text === 'Head')).toHaveLength(pages.size)
      expect(pageOf(lines, `row ${count - 1}`)).toBe(pageOf(lines, `row ${count - 2}`))
    }
  })

  it('break no word of a table while another column can make room', () => {
    const word = 'Responsibilities'
    const table: Block = {
      kind: 'table',
      title: 'T',
      columns: [
        { title: 'Wide', width: 9 },
        { title: 'Narrow', width: 1 },
      ],
      rows: [[{ text: 'Text that can be broken anywhere, '.repeat(6) }, { text: word }]],
    }
    expect(drawn([table]).map(({ text }) => text)).toContain(word)
    const slim = (width: number) => ({ title: '1', width })
    const columns = [{ title: 'Wide', width: 12 }, ...[1, 1, 1, 1].map(slim)]
    const short: Block = { ...table, columns, rows: [[{ text: 'a' }, { text: 'Worker' }]] }
    expect(drawn([short]).map(({ text }) => text)).toContain('Worker')
    const endless: Block = { ...table, rows: [[{ text: 'a' }, { text: 'x'.repeat(400) }]] }
    const pieces = drawn([endless]).filter(({ text }) => /^x+$/.test(text))
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.map(({ text }) => text).join('')).toHaveLength(400)
  })

  it('split no row that fits a page, and lose nothing of one that does not', () => {
    const sentence = 'A row that takes several lines of its cell because it says a lot. '.repeat(3)
    const lines = drawn([tableOf(Array.from({ length: 40 }, (_, index) => `${index}: ${sentence}`))])
    const starts = lines.flatMap(({ text, page }, at) => (/^\d+:/.test(text) ? [{ at, page }] : []))
    starts.forEach(({ at, page }, index) => {
      const end = starts[index + 1]?.at ?? lines.length
      const row = lines.slice(at, end).filter(({ text }) => /A row|takes|cell|lot/.test(text))
      expect(row.every((line) => line.page === page)).toBe(true)
    })

    const tall = 'word '.repeat(4_000).trim()
    const words = drawn([tableOf([tall])]).flatMap(({ text }) =>
      text.split(' ').filter((word) => word === 'word'),
    )
    expect(words).toHaveLength(4_000)
  })

  it('let long paragraphs and notes run over, leaving no single line', () => {
    const long = 'A sentence that goes on and on until it has filled the page. '.repeat(80)
    for (const block of [
      { kind: 'paragraph', text: long },
      { kind: 'quotes', items: [long] },
      { kind: 'callout', title: 'C', items: [long] },
    ] as Block[]) {
      for (const before of [0, 7, 11]) {
        const lines = drawn([...filler(before), block]).filter(({ text }) => /sentence|page/.test(text))
        const pages = [...new Set(lines.map(({ page }) => page))]
        const counts = pages.map((page) => lines.filter((line) => line.page === page).length)
        expect(pages.length).toBeGreaterThan(1)
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(2)
        expect(
          lines
            .map(({ text }) => text)
            .join(' ')
            .match(/sentence/g),
        ).toHaveLength(80)
      }
    }
  })

  it('are numbered, under a running title, and listed in the contents', () => {
    const file = writeReport(modelOf([...filler(60), { kind: 'heading', text: 'Late heading' }]), { fonts })
    const lines = extractLines(file)
    const pages = Number(pdfInfo(file).Pages)
    expect(lines).toContain(`Page ${pages} of ${pages}`)
    expect(lines).not.toContain(`Page 1 of ${pages}`)
    expect(lines.filter((line) => line.includes('Late heading'))).toHaveLength(2)
  })

  it('hold names of any length and strangeness', () => {
    const name = '\u202eAcme/\\..\u0000 ' + 'Überlänge '.repeat(60) + '😀'
    const file = writeReport(modelOf(filler(1), name), { fonts })
    expect(Number(pdfInfo(file).Pages)).toBe(3)
  })
})
