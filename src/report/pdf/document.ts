import { jsPDF } from 'jspdf'
import type { Drawing, Ink, Mark, Point } from '@/shared/chart/drawing'
import type { Picture } from '../model/brand/picture'
import { drawShape, heightOf, placeMark } from './draw'
import { PdfFont, type FontFile } from './font/pdf-font'
import { fillOperator, INKS, type Inks } from './inks'
import { installFonts } from './jspdf/fonts'
import { internals } from './jspdf/internals'
import { canDraw, drawPicture } from './jspdf/picture'
import { installText } from './jspdf/text'
import { pack } from './pack/pack'
import { bytesOf } from './syntax'
import { installMetadata } from './tags/metadata'
import { installOutline, type Bookmark } from './tags/outline'
import { StructureTree } from './tags/structure'
import { Tagger, type Box } from './tags/tagger'
import { installStructure } from './tags/write-structure'
import type { Direction } from './text/bidi'
import { TextLayer } from './text-layer'
import { layOut, type Line } from './text/paragraph'

export interface PdfOptions {
  /** BCP 47. */
  readonly language: string
  readonly direction: Direction
  readonly title: string
  readonly author?: string
  readonly created: Date
  /** The app's own, unless given. */
  readonly inks?: Inks
  /** In order of preference; a later family serves what the earlier ones have no glyph for. */
  readonly fonts: readonly FontFile[]
  /** Compressed and packed unless false. */
  readonly compress?: boolean
  /** Invisible marks that let readers extract text in its order; on unless false. */
  readonly directionMarks?: boolean
}

export interface TextStyle {
  /** In points. */
  readonly size: number
  readonly bold?: boolean
  readonly ink?: Ink
  /** Line height as a multiple of the size; 1.4 unless given. */
  readonly leading?: number
  /** Relative to the text's direction; `start` unless given. */
  readonly align?: 'start' | 'center' | 'end'
  /** The document's, unless given. */
  readonly direction?: Direction
  readonly language?: string
}

/** Text broken into lines, ready to be drawn. */
export interface Paragraph {
  readonly lines: readonly Line[]
  readonly style: TextStyle
  /** The width it was broken to. */
  readonly width: number
  readonly lineHeight: number
  readonly height: number
}

/** A4, in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const

/** How far the middle of a capital lies above the baseline, in ems. */
const HALF_CAPITAL = 0.35

/** A PDF being written. Lengths are points from the top left corner of the page. Made by createPdf(). */
export class PdfDocument {
  readonly direction: Direction
  readonly tag: Tagger
  /** For libraries that draw through jsPDF: its text functions are ours. */
  readonly jspdf: jsPDF
  private readonly language: string
  private readonly inks: Inks
  private readonly fonts: readonly PdfFont[]
  private readonly bookmarks: Bookmark[] = []
  private readonly compress: boolean
  private readonly text: TextLayer

  constructor(options: PdfOptions) {
    const {
      language,
      direction,
      title,
      author = '',
      created,
      inks = INKS,
      compress = true,
      directionMarks = true,
    } = options
    this.direction = direction
    this.language = language
    this.inks = inks
    this.compress = compress
    this.fonts = options.fonts.map((file) => new PdfFont(file))
    const format: [number, number] = [PAGE.width, PAGE.height]
    this.jspdf = new jsPDF({ unit: 'pt', format, compress, putOnlyUsedFonts: true, floatPrecision: 2 })
    const fontName = installFonts(this.jspdf, this.fonts)
    this.text = new TextLayer(this.jspdf, { fontName, direction, directionMarks })
    const tree = new StructureTree()
    this.tag = new Tagger(this.jspdf, tree)
    installStructure(this.jspdf, tree, language)
    installOutline(this.jspdf, this.bookmarks)
    installMetadata(this.jspdf, { language, direction, title, author, created })
    installText(this.jspdf, {
      layOut: (text, style) => this.layOut(text, style.width, style).lines.slice(),
      paint: (line, at, color) => this.text.paint(line, at, color),
    })
  }

  get pageNumber(): number {
    return internals(this.jspdf).getCurrentPageInfo().pageNumber
  }

  get pageCount(): number {
    return this.jspdf.getNumberOfPages()
  }

  addPage(): void {
    this.jspdf.addPage()
  }

  /** Goes back to a page, to draw what is known only now. */
  goToPage(page: number): void {
    this.jspdf.setPage(page)
  }

  /** Breaks a text into lines no wider than `width`. */
  layOut(text: string, width: number, style: TextStyle): Paragraph {
    const { size, bold = false, leading = 1.4, direction = this.direction, language = this.language } = style
    const fonts = this.fonts.filter((font) => (font.weight === 'bold') === bold)
    const lines = layOut(text, { fonts, direction, language, size, width })
    const lineHeight = size * leading
    return { lines, style, width, lineHeight, height: lines.length * lineHeight }
  }

  /** The width of a text on one line. */
  measure(text: string, style: TextStyle): number {
    return Math.max(...this.layOut(text, Infinity, style).lines.map((line) => line.width))
  }

  /** Lays a text out in a column and draws it; returns its height. */
  paragraph(
    text: string,
    { x, y, width }: { x: number; y: number; width: number },
    style: TextStyle,
  ): number {
    const paragraph = this.layOut(text, width, style)
    this.draw(paragraph, { x, y })
    return paragraph.height
  }

  /** Draws lines `from` to `to` of a paragraph with its column's corner at `at`. */
  draw(paragraph: Paragraph, at: Point, from = 0, to = paragraph.lines.length): void {
    const { style, lineHeight, lines } = paragraph
    lines.slice(from, to).forEach((line, index) => {
      const base = at.y + (index + 0.5) * lineHeight + HALF_CAPITAL * style.size
      this.paintAt(line, at.x + indent(line, paragraph), base, style.ink)
    })
  }

  rect(
    x: number,
    y: number,
    width: number,
    height: number,
    paint: Omit<Mark & { kind: 'rect' }, 'kind' | 'x' | 'y' | 'width' | 'height'>,
  ): void {
    drawShape(this.jspdf, { kind: 'rect', x, y, width, height, ...paint }, this.inks)
  }

  line(from: Point, to: Point, ink: Ink, strokeWidth = 0.5): void {
    drawShape(this.jspdf, { kind: 'polyline', points: [from, to], stroke: ink, strokeWidth }, this.inks)
  }

  /** Draws a chart `width` wide; returns its height. */
  drawChart(drawing: Drawing, at: Point, width: number): number {
    const scale = width / drawing.width
    for (const mark of drawing.marks) {
      const placed = placeMark(mark, at, scale)
      if (placed.kind === 'text') this.drawLabel(placed)
      else drawShape(this.jspdf, placed, this.inks)
    }
    return heightOf(drawing, width)
  }

  canDraw(picture: Picture): boolean {
    return canDraw(this.jspdf, picture)
  }

  picture(picture: Picture, box: Box): void {
    drawPicture(this.jspdf, picture, box)
  }

  /** Adds a bookmark to the current page. */
  outline(title: string, { level, y }: { level: number; y: number }): void {
    this.bookmarks.push({ title, level, page: this.pageNumber, y: PAGE.height - y })
  }

  /** The finished file. */
  output(): Uint8Array<ArrayBuffer> {
    this.text.balancePages(this.fonts[0]!, this.tag)
    const file = this.jspdf.output()
    return this.compress ? pack(file) : bytesOf(file)
  }

  private drawLabel({ x, y, text, size, ink, bold = false, align }: Extract<Mark, { kind: 'text' }>): void {
    const [line] = this.layOut(text, Infinity, { size, bold }).lines
    const shift = { left: 0, center: 0.5, right: 1 }[align] * line!.width
    this.paintAt(line!, x - shift, y, ink)
  }

  private paintAt(line: Line, x: number, baseline: number, ink: Ink = 'ink'): void {
    this.text.paint(line, [x, PAGE.height - baseline], fillOperator(this.inks[ink]))
  }
}

function indent(line: Line, { width, style }: Paragraph): number {
  const space = width - line.width
  if (style.align === 'center') return space / 2
  const toTheRight = (line.direction === 'rtl') !== (style.align === 'end')
  return toTheRight ? space : 0
}

export const createPdf = (options: PdfOptions) => new PdfDocument(options)
