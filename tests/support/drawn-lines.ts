import { vi } from 'vitest'
import { PdfDocument } from '@/report/pdf/document'

export interface DrawnLine {
  readonly page: number
  readonly text: string
}

/** Runs `write` and returns each line of text that it drew, in the order of drawing. */
export function linesDrawn(write: () => void): DrawnLine[] {
  const drawn: DrawnLine[] = []
  const { draw } = PdfDocument.prototype
  const spy = vi.spyOn(PdfDocument.prototype, 'draw').mockImplementation(function (
    this: PdfDocument,
    paragraph,
    at,
    from,
    to,
  ) {
    for (const { text, start, end } of paragraph.lines.slice(from, to)) {
      drawn.push({ page: this.pageNumber, text: text.slice(start, end) })
    }
    draw.call(this, paragraph, at, from, to)
  })
  try {
    write()
  } finally {
    spy.mockRestore()
  }
  return drawn
}
