import { describe, expect, it } from 'vitest'
import { PAGE } from '@/report/pdf/document'
import { Flow } from '@/report/pdf/layout/flow'
import { table } from '@/report/pdf/layout/table'
import { documentIn } from '../../../support/pdf'
import { extractLines, plain } from '../../../support/pdftotext'
import { HELD_OUT, SAMPLES, type Sample } from './strings'

const LANGUAGES = ['en', 'he', 'fa', 'ar'] as const
const WIDTH = PAGE.width - 100

/** One PDF per language, a line each, read back. */
function readBack(samples: readonly Sample[], style = {}): string[] {
  return LANGUAGES.flatMap((language) => {
    const pdf = documentIn(language)
    samples
      .filter((sample) => sample.language === language)
      .forEach(({ text }, index) =>
        pdf.paragraph(text, { x: 50, y: 50 + 40 * index, width: WIDTH }, { size: 12, ...style }),
      )
    return extractLines(pdf.output())
  })
}

const expected = (samples: readonly Sample[]) => samples.map(({ text }) => plain(text))
const textsIn = (language: string) =>
  [...SAMPLES, ...HELD_OUT].filter((sample) => sample.language === language)

describe('text read back from the PDF', () => {
  it('is what was written, for the 14 strings of the specification', () => {
    expect(readBack(SAMPLES)).toEqual(expected(SAMPLES))
  })

  it('is what was written, for strings the encoder was not made with', () => {
    expect(readBack(HELD_OUT)).toEqual(expected(HELD_OUT))
  })

  it('is what was written in bold', () => {
    expect(readBack(SAMPLES, { bold: true })).toEqual(expected(SAMPLES))
  })

  it('needs the direction marks: without them readers lose the order', () => {
    const pdf = documentIn('he', { directionMarks: false })
    pdf.paragraph('הכנסות (מיליון ₪): 1,250.5 – עלייה של 8.3%', { x: 50, y: 50, width: WIDTH }, { size: 12 })
    expect(extractLines(pdf.output())).not.toEqual(['הכנסות (מיליון ₪): 1,250.5 – עלייה של 8.3%'])
  })

  it.each(LANGUAGES)('is what was written beside much text of the other direction (%s)', (language) => {
    const pdf = documentIn(language)
    const place = { x: 50, y: 40, width: WIDTH }
    const other = language === 'en' ? 'עברית '.repeat(60) : 'English '.repeat(60)
    pdf.paragraph(other, { ...place, y: 500 }, { size: 12, direction: language === 'en' ? 'rtl' : 'ltr' })
    const texts = textsIn(language).map((sample) => sample.text)
    texts.forEach((text, index) => pdf.paragraph(text, { ...place, y: 50 + 30 * index }, { size: 12 }))
    expect(extractLines(pdf.output())).toEqual(expect.arrayContaining(texts.map(plain)))
  })

  it.each(LANGUAGES)('is what was written in wrapped paragraphs (%s)', (language) => {
    const pdf = documentIn(language)
    const text = textsIn(language)
      .map((sample) => sample.text)
      .join(' ')
    const paragraph = pdf.layOut(text, 230, { size: 11 })
    pdf.draw(paragraph, { x: 60, y: 60 })
    const lines = paragraph.lines.map((line) => plain(line.text.slice(line.start, line.end)))
    expect(lines.length).toBeGreaterThan(3)
    expect(extractLines(pdf.output())).toEqual(lines)
  })

  it.each(LANGUAGES)('is what was written in table cells (%s)', (language) => {
    const pdf = documentIn(language)
    const texts = textsIn(language).map((sample) => sample.text)
    const columns = ['A', 'B'].map((title) => ({ title, width: 1 }))
    const rows = texts.map((text, index) => [{ text }, { text: texts[(index + 1) % texts.length]! }])
    const flow = new Flow(pdf)
    table({ kind: 'table', title: 'T', columns, rows }, flow).draw()
    const found = extractLines(pdf.output()).join('\n')
    const cellWidth = flow.width / 2 - 10
    for (const text of texts) {
      for (const line of pdf.layOut(text, cellWidth, { size: 9.5 }).lines) {
        expect(found).toContain(plain(line.text.slice(line.start, line.end)))
      }
    }
  })
})
