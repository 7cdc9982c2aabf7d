import type { PdfDocument, TextStyle } from '../document'

/** A word with fewer letters than this share of the longest one's is not the widest; measuring it takes time. */
const CLOSE = 0.6

/** How wide the widest word of some texts is. */
export function widestWord(texts: readonly string[], style: TextStyle, pdf: PdfDocument): number {
  const words = [...new Set(texts.flatMap((text) => text.split(/\s+/)))]
  const most = Math.max(...words.map(({ length }) => length))
  const close = words.filter(({ length }) => length >= most * CLOSE)
  return Math.max(0, ...close.map((word) => pdf.measure(word, style)))
}
