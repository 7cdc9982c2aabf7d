import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PAGE } from '@/report/pdf/document'
import { cleanText } from '@/report/pdf/text/clean'
import { documentIn } from '../../../support/pdf'
import { extractLines } from '../../../support/pdftotext'
import { note } from './notes'

const NOTES = Number(process.env.PDF_FUZZ_NOTES ?? 150)
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
    for (const [seed, language] of [
      [11, 'he'],
      [12, 'en'],
      [13, 'fa'],
    ] as const) {
      const notes = fc.sample(note, { seed, numRuns: Math.ceil(NOTES / 3) })
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
