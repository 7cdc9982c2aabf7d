import type { PdfDocument, TextStyle } from '../document'

/** How wide the widest word of a text is, of those that have `least` letters. */
export const longestWord = (text: string, style: TextStyle, pdf: PdfDocument, least = 1): number =>
  Math.max(
    0,
    ...text
      .split(/\s+/)
      .filter((word) => word.length >= least)
      .map((word) => pdf.measure(word, style)),
  )
