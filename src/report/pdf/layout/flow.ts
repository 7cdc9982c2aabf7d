import { PAGE, type Paragraph, type PdfDocument } from '../document'
import type { StructureElement } from '../tags/structure'
import { MARGIN } from './theme'

/** Room for rounding, in points. */
const TOLERANCE = 0.01

/** A place in the column of text, which goes on from page to page. Lengths in points. */
export class Flow {
  readonly width = PAGE.width - 2 * MARGIN.side
  /** Height of the column on a whole page. */
  readonly height = PAGE.height - MARGIN.top - MARGIN.bottom
  y: number = MARGIN.top

  constructor(readonly pdf: PdfDocument) {}

  get space(): number {
    return PAGE.height - MARGIN.bottom - this.y
  }

  get atTop(): boolean {
    return this.y === MARGIN.top
  }

  newPage(): void {
    this.pdf.addPage()
    this.y = MARGIN.top
  }

  /** Leaves room, but not at the top of a page. */
  gap(height: number): void {
    if (!this.atTop) this.y += height
  }

  /** Goes to a new page unless `height` fits on this one. */
  ensure(height: number): void {
    if (height > this.space + TOLERANCE && !this.atTop) this.newPage()
  }

  /** The left edge of a box that begins `start` from where reading begins. */
  x(start: number, width: number): number {
    return this.pdf.direction === 'rtl' ? PAGE.width - MARGIN.side - start - width : MARGIN.side + start
  }
}

interface LinesOptions {
  /** Distance from where reading begins. */
  readonly start?: number
  readonly element: StructureElement
  /** Draws what goes behind a stretch of lines. */
  readonly behind?: (y: number, height: number) => void
}

/** Lets a paragraph run on over pages, never leaving one line of it alone. */
export function flowLines(
  flow: Flow,
  paragraph: Paragraph,
  { start = 0, element, behind }: LinesOptions,
): void {
  const { lines, lineHeight, width } = paragraph
  for (let from = 0; from < lines.length;) {
    const fitting = Math.floor((flow.space + TOLERANCE) / lineHeight)
    const count = linesToTake(lines.length - from, fitting, from === 0 && !flow.atTop)
    if (count > 0) {
      const { y } = flow
      if (behind) flow.pdf.tag.artifact(() => behind(y, count * lineHeight))
      flow.pdf.tag.mark(element, () =>
        flow.pdf.draw(paragraph, { x: flow.x(start, width), y }, from, from + count),
      )
      flow.y += count * lineHeight
      from += count
    }
    if (from < lines.length) flow.newPage()
  }
}

/** How many of `rest` lines to set where `fitting` fit. */
function linesToTake(rest: number, fitting: number, mayMove: boolean): number {
  if (fitting >= rest) return rest
  const count = rest - fitting === 1 ? fitting - 1 : fitting
  return count < 2 && mayMove ? 0 : Math.max(count, 1)
}

/** The height that a paragraph needs at the foot of a page before it may go on overleaf. */
export function firstLines({ lines, lineHeight }: Paragraph): number {
  return (lines.length <= 3 ? lines.length : 2) * lineHeight
}
