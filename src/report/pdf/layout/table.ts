import { levelInk } from '@/shared/chart/level'
import type { Cell, Column, Table } from '../../model/types'
import type { Paragraph, TextStyle } from '../document'
import type { StructureElement } from '../tags/structure'
import { textString } from '../syntax'
import { columnsOf, type Place } from './columns'
import type { Flow } from './flow'
import type { Preparer } from './block'
import { SPACE, TEXT } from './theme'

const PAD = { inline: 5, block: 4.5 }
/** Up to this share of a page's height a table is kept in one piece. */
const SMALL = 0.45

/** Rows that never split, under a head that comes back on every page. */
export const table: Preparer<'table'> = (block, flow) => {
  const laid = new TableLayout(block, flow)
  return { before: SPACE.table, first: laid.first, height: laid.height, draw: () => laid.draw() }
}

class TableLayout {
  private readonly places: readonly Place[]
  private readonly head: readonly Paragraph[]
  private readonly rows: readonly (readonly Paragraph[])[]

  constructor(
    private readonly table: Table,
    private readonly flow: Flow,
  ) {
    this.places = columnsOf(table, flow.width, PAD.inline, flow.pdf)
    this.head = table.columns.map((column, index) => this.layOut(column.title, column, index, TEXT.cellHead))
    this.rows = table.rows.map((cells) =>
      table.columns.map((column, index) =>
        this.layOut(cells[index]?.text ?? '', column, index, cellStyle(cells[index])),
      ),
    )
  }

  get height(): number {
    return [this.head, ...this.rows].reduce((sum, row) => sum + heightOf(row), 0)
  }

  /** A small table stays in one piece; a long one needs two rows at a page's foot. */
  get first(): number {
    const head = heightOf(this.head)
    if (this.height <= this.flow.height * SMALL) return this.height
    const start = this.rows.slice(0, 2).reduce((sum, row) => sum + heightOf(row), 0)
    return head + Math.min(start, this.roomForRow)
  }

  draw(): void {
    const { tag } = this.flow.pdf
    const element = tag.element('Table', {
      attributes: `<</O /Table /Summary ${textString(this.table.title)}>>`,
    })
    const head = tag.element('TR', {}, element)
    const cells = this.head.map(() => tag.element('TH', { attributes: '<</O /Table /Scope /Column>>' }, head))
    this.drawHead((column, draw) => tag.mark(cells[column]!, draw))
    this.rows.forEach((row, index) => this.drawRow(row, index, element))
  }

  /** The most that a row may be high: a row taller than a page is cut into pieces. */
  private get roomForRow(): number {
    return this.flow.height - heightOf(this.head)
  }

  private drawHead(mark: (column: number, draw: () => void) => void): void {
    const { flow } = this
    const height = heightOf(this.head)
    this.head.forEach((paragraph, column) => mark(column, () => this.drawText(paragraph, column, height)))
    flow.y += height
    this.rule('ink', 0.8)
  }

  private drawRow(row: readonly Paragraph[], index: number, parent: StructureElement): void {
    const { flow } = this
    const { tag } = flow.pdf
    const element = tag.element('TR', {}, parent)
    const cells = row.map(() => tag.element('TD', {}, element))
    for (const piece of this.piecesOf(row)) {
      const height = heightOf(piece)
      if (height + this.companion(index) > flow.space) {
        flow.newPage()
        this.drawHead((_, draw) => tag.artifact(draw, 'Pagination'))
      }
      piece.forEach((paragraph, column) => {
        const isTinted = this.paintScore(this.table.rows[index]?.[column], column, height)
        tag.mark(cells[column]!, () => this.drawText(paragraph, column, height, isTinted))
      })
      flow.y += height
      this.rule('grid', 0.5)
    }
  }

  /** The last row takes the one before it along to a new page: alone it would look lost. */
  private companion(index: number): number {
    const last = this.rows[index + 1]
    const isBeforeLast = index === this.rows.length - 2
    const both = last && this.rows[index] ? heightOf(last) + heightOf(this.rows[index]) : 0
    return isBeforeLast && last && both <= this.roomForRow ? heightOf(last) : 0
  }

  /** One piece, unless the row is taller than a page. */
  private piecesOf(row: readonly Paragraph[]): (readonly Paragraph[])[] {
    if (heightOf(row) <= this.roomForRow) return [row]
    const lineHeight = Math.max(...row.map((paragraph) => paragraph.lineHeight))
    const count = Math.floor((this.roomForRow - 2 * PAD.block) / lineHeight)
    const longest = Math.max(...row.map(({ lines }) => lines.length))
    return Array.from({ length: Math.ceil(longest / count) }, (_, piece) =>
      row.map((paragraph) => {
        const lines = paragraph.lines.slice(piece * count, (piece + 1) * count)
        return { ...paragraph, lines, height: lines.length * paragraph.lineHeight }
      }),
    )
  }

  private layOut(text: string, { align }: Column, index: number, style: TextStyle): Paragraph {
    const width = this.places[index]!.width - 2 * PAD.inline
    return this.flow.pdf.layOut(text, width, { ...style, ...(align ? { align } : {}) })
  }

  /** A number on a tint stands in its middle; all else begins at the row's top. */
  private drawText(paragraph: Paragraph, column: number, rowHeight: number, isTinted = false): void {
    const { flow } = this
    const top = isTinted ? (rowHeight - paragraph.height) / 2 : PAD.block
    const start = this.places[column]!.start + PAD.inline
    flow.pdf.draw(paragraph, { x: flow.x(start, paragraph.width), y: flow.y + top })
  }

  private paintScore(cell: Cell | undefined, column: number, height: number): boolean {
    if (cell?.score === undefined) return false
    const { flow } = this
    const { start, width } = this.places[column]!
    const fill = levelInk(cell.score).fill
    flow.pdf.tag.artifact(() =>
      flow.pdf.rect(flow.x(start + 1, width - 2), flow.y + 1, width - 2, height - 2, { fill }),
    )
    return true
  }

  private rule(ink: 'ink' | 'grid', width: number): void {
    const { flow } = this
    const left = flow.x(0, flow.width)
    flow.pdf.tag.artifact(() =>
      flow.pdf.line({ x: left, y: flow.y }, { x: left + flow.width, y: flow.y }, ink, width),
    )
  }
}

const heightOf = (row: readonly Paragraph[]) => Math.max(...row.map(({ height }) => height)) + 2 * PAD.block

function cellStyle(cell: Cell | undefined): TextStyle {
  if (cell?.score !== undefined) return { ...TEXT.cell, ink: levelInk(cell.score).text }
  return cell?.muted ? { ...TEXT.cell, ink: 'muted' } : TEXT.cell
}
