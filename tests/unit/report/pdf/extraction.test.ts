import { describe, expect, it } from 'vitest'
import { createPdf, PAGE, type PdfDocument } from '@/report/pdf/document'
import { fontsFor } from '../../../support/fonts'
import { extractLines, plain } from '../../../support/pdftotext'
import { HELD_OUT, SAMPLES, type Sample } from './strings'

const isRtl = (language: string) => language !== 'en'

function documentIn(language: string, options = {}): PdfDocument {
  return createPdf({
    language,
    direction: isRtl(language) ? 'rtl' : 'ltr',
    title: 'Test',
    created: new Date(0),
    fonts: fontsFor(language),
    ...options,
  })
}

/** One PDF per language, a line each, read back. */
function readBack(samples: readonly Sample[], style = {}): string[] {
  return [...new Set(samples.map((sample) => sample.language))].flatMap((language) => {
    const pdf = documentIn(language)
    samples
      .filter((sample) => sample.language === language)
      .forEach(({ text }, index) =>
        pdf.paragraph(text, { x: 50, y: 50 + 40 * index, width: PAGE.width - 100 }, { size: 12, ...style }),
      )
    return extractLines(pdf.output())
  })
}

const expected = (samples: readonly Sample[]) => samples.map(({ text }) => plain(text))

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
})
