import { PAGE, type PdfDocument } from '../document'
import { nums } from '../syntax'
import type { Box } from '../tags/tagger'

/** Draws what is to be seen, with its place and its words for those who cannot see it. */
export function figure(pdf: PdfDocument, { x, y, width, height }: Box, alt: string, draw: () => void): void {
  const box = nums(x, PAGE.height - y - height, x + width, PAGE.height - y)
  pdf.tag.content('Figure', draw, { alt, attributes: `<</O /Layout /Placement /Block /BBox [${box}]>>` })
}
