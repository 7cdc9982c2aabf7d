import type { jsPDF } from 'jspdf'
import { EMPTY } from './font/characters'
import type { PdfFont } from './font/pdf-font'
import { internals } from './jspdf/internals'
import { hex4 } from './syntax'
import type { Tagger } from './tags/tagger'
import type { Direction } from './text/bidi'
import { encodeLine } from './text/encode-line'
import { PageBalance } from './text/page-balance'
import { paintLine } from './text/paint'
import type { Line } from './text/paragraph'

interface Options {
  /** The name under which pages know a font. */
  readonly fontName: (font: PdfFont) => string
  readonly direction: Direction
  /** Whether to add invisible marks for readers that extract text. */
  readonly directionMarks: boolean
}

/** Marks nearer to each other than a tenth of an em are taken for one, printed twice to look bold. In points. */
const APART = 0.12

/** Puts lines of text on pages, so that they can be read out again in their order. */
export class TextLayer {
  private readonly balance: PageBalance

  constructor(
    private readonly doc: jsPDF,
    private readonly options: Options,
  ) {
    this.balance = new PageBalance(options.direction)
  }

  /** `at` is the left end of the baseline, in PDF coordinates. */
  paint(line: Line, at: readonly [x: number, y: number], color: string): void {
    const { fontName, direction, directionMarks } = this.options
    const runs = encodeLine(line, directionMarks ? direction : null)
    if (runs.length === 0) return
    const pdf = internals(this.doc)
    const said = runs.flatMap(({ codes }) => codes.map(({ text }) => text)).join('')
    this.balance.add(pdf.getCurrentPageInfo().pageNumber, said)
    pdf.write(paintLine(runs, { fontName, color, at, size: line.size }))
  }

  /** Adds the marks that pages lack for their direction to be recognised. To be called when all is drawn. */
  balancePages(font: PdfFont, tag: Tagger): void {
    if (!this.options.directionMarks) return
    const current = internals(this.doc).getCurrentPageInfo().pageNumber
    const code = hex4(font.characters.code(EMPTY, this.balance.mark))
    for (const { page, marks } of this.balance.settle()) {
      this.doc.setPage(page)
      const shown = `/${this.options.fontName(font)} 1 Tf\n${APART} Tc\n1 1 Td\n<${code.repeat(marks)}> Tj`
      const operators = `q\nBT\n${shown}\nET\nQ`
      tag.artifact(() => internals(this.doc).write(operators))
    }
    this.doc.setPage(current)
  }
}
