import { createPdf, type PdfDocument, type PdfOptions } from '@/report/pdf/document'
import { fontsFor } from './fonts'

/** An empty document in a language, with the fonts that a report in it has. */
export function documentIn(language: string, options: Partial<PdfOptions> = {}): PdfDocument {
  return createPdf({
    language,
    direction: language === 'en' ? 'ltr' : 'rtl',
    title: 'Test',
    created: new Date(0),
    fonts: fontsFor(language),
    ...options,
  })
}
