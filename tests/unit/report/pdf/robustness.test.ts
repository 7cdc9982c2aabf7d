import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PAGE } from '@/report/pdf/document'
import { Outlines } from '@/report/pdf/font/outlines'
import { PdfFont } from '@/report/pdf/font/pdf-font'
import { Sfnt } from '@/report/pdf/font/sfnt'
import { cleanText } from '@/report/pdf/text/clean'
import { encodeRun } from '@/report/pdf/text/encode'
import { layOut } from '@/report/pdf/text/paragraph'
import { fontsFor } from '../../../support/fonts'
import { documentIn } from '../../../support/pdf'
import { extractLines } from '../../../support/pdftotext'
import { note } from './notes'

/** How many notes are tried, and which: FUZZ=50000 FUZZ_SEED=1 tries others. */
const NOTES = Number(process.env.FUZZ ?? 5_000)
const SEED = Number(process.env.FUZZ_SEED ?? 11)
const LANGUAGES = ['he', 'en', 'fa', 'ar'] as const
const MARGIN = 40

/** What a reader sees of a text: no blanks, nothing that only steers layout. */
const visible = (text: string) => text.replace(/[\s\p{DI}\p{Cc}]/gu, '')

const count = (text: string) => {
  const counts = new Map<string, number>()
  for (const character of text.normalize('NFKD')) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

describe('any note a person may write', () => {
  it(`is written and read back without losing a character (${NOTES} notes)`, () => {
    for (const [index, language] of LANGUAGES.entries()) {
      const notes = fc.sample(note, { seed: SEED + index, numRuns: Math.ceil(NOTES / LANGUAGES.length) })
      const pdf = documentIn(language)
      let y = MARGIN
      for (const text of notes) {
        const paragraph = pdf.layOut(text, PAGE.width - 2 * MARGIN, { size: 8 })
        if (y + paragraph.height > PAGE.height - MARGIN) {
          pdf.addPage()
          y = MARGIN
        }
        pdf.draw(paragraph, { x: MARGIN, y })
        y += paragraph.height
      }
      const wanted = count(visible(cleanText(notes.join('\n'))))
      const found = count(visible(extractLines(pdf.output(), '-raw').join('')))
      const lost = [...wanted].filter(([character, times]) => (found.get(character) ?? 0) < times)
      expect(lost).toEqual([])
    }
  }, 120_000)

  it('shows a box for each character that no font has, and never glyph 0', () => {
    const font = new PdfFont(fontsFor('he')[0]!)
    const options = { fonts: [font], direction: 'rtl', language: 'he', size: 10, width: 500 } as const
    const [line] = layOut('א中文ב', options)
    const codes = line!.runs.flatMap((run) => encodeRun(line!.text, run))
    const { font: bytes, cidToGid } = font.subset()
    const outlines = new Outlines(new Sfnt(bytes))
    for (const character of '中文') {
      const { cid } = codes.find(({ text }) => text === character)!
      const gid = cidToGid[2 * cid]! * 256 + cidToGid[2 * cid + 1]!
      expect(gid).toBeGreaterThan(0)
      expect(outlines.data(gid)).toEqual(outlines.data(0))
      expect(outlines.bounds(gid)!.yMax).toBeGreaterThan(100)
    }
  })

  it('does not end where a control character, a tab or half a surrogate pair stands', () => {
    const pdf = documentIn('he')
    const text = 'לפני\tאחרי\u0000סוף \ud83d end \u00ad fin'
    pdf.paragraph(text, { x: 50, y: 50, width: 500 }, { size: 12 })
    expect(extractLines(pdf.output())).toEqual(['לפני אחריסוף \ufffd end fin'])
  })

  it('of 10,000 characters without a blank stays within its column', () => {
    const pdf = documentIn('he')
    const { lines } = pdf.layOut('ש'.repeat(5_000) + 'w'.repeat(5_000), 200, { size: 10 })
    expect(lines.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(10_000)
    expect(Math.max(...lines.map(({ width }) => width))).toBeLessThanOrEqual(202)
  })
})
