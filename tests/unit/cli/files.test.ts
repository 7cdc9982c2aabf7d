import { readFileSync, symlinkSync } from 'node:fs'
import readSheets from 'read-excel-file/universal'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportEngagement } from '@/storage/file/engagement-file'
import { readDeck } from '../../support/presentation'
import { extractLines } from '../../support/pdftotext'
import { sampleReportInput } from '../../support/sample-report'
import { desk } from './desk'

let sample: string

beforeAll(async () => {
  const { engagement } = await sampleReportInput('en')
  sample = exportEngagement('sample', engagement, new Date('2026-11-22T08:00:00Z'))
})

describe('reports of several files', () => {
  it('go into one folder; a file with problems does not keep the others from theirs', async () => {
    const { run, put, files, at } = desk()
    put('acme.json', sample.replaceAll('Dalmera Home', 'Acme Works'))
    put('bad.json', 'Dear all,')
    put('zeta.json', sample.replaceAll('Dalmera Home', 'Zeta Works'))
    const wish = ['--kind', 'board', '--out', 'made/today']
    const { code, out, err } = await run('report', 'acme.json', 'bad.json', 'zeta.json', ...wish)
    expect(code).toBe(1)
    expect(out.split('\n')).toEqual([
      'acme.json → made/today/acme-board.pdf',
      'zeta.json → made/today/zeta-board.pdf',
    ])
    expect(err).toContain('bad.json: The file is no engagement')
    expect(files().filter((name) => /pdf|part/.test(name))).toEqual([
      'made/today/acme-board.pdf',
      'made/today/zeta-board.pdf',
    ])
    const text = extractLines(readFileSync(at('made/today/zeta-board.pdf'))).join('\n')
    expect(text).toContain('Zeta Works')
    expect(text).not.toContain('Acme Works')
  })

  it('are the same bytes on the same day', async () => {
    const { run, put, at } = desk()
    put('acme.json', sample)
    const make = async (name: string) => {
      await run('report', 'acme.json', '--kind', 'board', '--now', '2026-11-22', '--out', name)
      return readFileSync(at(name)).toString('base64')
    }
    expect(await make('one.pdf')).toBe(await make('two.pdf'))
  })
})

// The first of each format loads its writer, which takes a busy machine a while.
describe('a report in other formats', { timeout: 30_000 }, () => {
  const blob = (path: string) => new Blob([readFileSync(path)])

  it('is slides for the board, by the name it is to have', async () => {
    const { run, put, at } = desk()
    put('acme.json', sample)
    const wish = ['--kind', 'board', '--lang', 'fa', '--out', 'deck.pptx']
    expect(await run('report', 'acme.json', ...wish)).toMatchObject({ code: 0, out: 'acme.json → deck.pptx' })
    const { slides, presentation } = await readDeck(blob(at('deck.pptx')))
    expect(presentation.documentElement!.getAttribute('rtl')).toBe('1')
    expect(slides.flatMap(({ lines }) => lines)).toContain('Dalmera Home')
  })

  it('is a page or a spreadsheet, many at a time, with their languages in their names', async () => {
    const { run, put, at, files, read } = desk()
    put('acme.json', sample)
    put('zeta.json', sample)
    await run('report', 'acme.json', 'zeta.json', '--format', 'html', '--kind', 'review', '--lang', 'he')
    await run('report', 'acme.json', '--format', 'xlsx')
    expect(files()).toEqual([
      'acme-figures.xlsx',
      'acme-review-he.html',
      'acme.json',
      'zeta-review-he.html',
      'zeta.json',
    ])
    expect(read('zeta-review-he.html')).toContain('<html lang="he" dir="rtl">')
    const sheets = await readSheets(blob(at('acme-figures.xlsx')))
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Answers', 'Scores', 'Roadmap', 'Measures'])
  })
})

describe('what cannot be written', () => {
  it('ends with 3, says why, and leaves what was there and no part of a file', async () => {
    const { run, put, files, read } = desk()
    put('acme.json', sample)
    put('taken', 'mine')
    const report = await run('report', 'acme.json', '--kind', 'board', '--out', 'taken/reports')
    expect(report.code).toBe(3)
    expect(report.err).toContain('could not be written: part of the path is a file, not a folder.')
    const scores = await run('score', 'acme.json', '--out', 'missing/scores.json')
    expect(scores).toMatchObject({ code: 3, err: expect.stringContaining('there is no such file or folder') })
    expect(await run('score', 'acme.json', '--out', '.')).toMatchObject({ code: 3 })
    expect(read('taken')).toBe('mine')
    expect(files()).toEqual(['acme.json', 'taken'])
  })

  it('is never a link itself, but what it leads to', async () => {
    const { run, put, read, at, files } = desk()
    put('scores.json', 'old')
    symlinkSync(at('scores.json'), at('link.json'))
    put('acme.json', sample)
    expect(await run('score', 'acme.json', '--out', 'link.json')).toMatchObject({ code: 0, out: '' })
    expect(JSON.parse(read('scores.json')).format).toBe('sextant-scores')
    expect(files()).toEqual(['acme.json', 'link.json', 'scores.json'])
  })
})
