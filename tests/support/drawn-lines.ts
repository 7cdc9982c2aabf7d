import { vi } from 'vitest'
import { PdfDocument } from '@/report/pdf/document'

/** Runs `write` and returns each line of text that it drew, in the order of drawing. */
export function linesDrawn(write: () => void): string[] {
  const lines: string[] = []
  const { draw } = PdfDocument.prototype
  const spy = vi.spyOn(PdfDocument.prototype, 'draw').mockImplementation(function (
    this: PdfDocument,
    paragraph,
    at,
    from,
    to,
  ) {
    for (const { text, start, end } of paragraph.lines.slice(from, to)) lines.push(text.slice(start, end))
    draw.call(this, paragraph, at, from, to)
  })
  try {
    write()
  } finally {
    spy.mockRestore()
  }
  return lines
}
