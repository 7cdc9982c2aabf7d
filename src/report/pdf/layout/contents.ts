import type { PdfDocument } from '../document'
import type { Flow } from './flow'
import { MARGIN, TEXT } from './theme'

export interface Entry {
  readonly title: string
  readonly level: 1 | 2
  readonly page: number
  readonly y: number
}

const STYLE = {
  1: { size: 11, bold: true, leading: 1.5 },
  2: { size: 9.5, leading: 1.45, ink: 'muted' },
} as const
const GAP = { 1: 9, 2: 0 } as const
const INDENT = { 1: 0, 2: 14 } as const
const NUMBER_WIDTH = 40

/** How many pages the contents will take; they are drawn once the page numbers are known. */
export function contentsPages(levels: readonly (1 | 2)[], flow: Flow): number {
  let pages = 1
  let y = titleHeight()
  for (const level of levels) {
    y += heightOf(level)
    if (y > flow.height) {
      pages++
      y = heightOf(level)
    }
  }
  return pages
}

const titleHeight = () => TEXT.title.size * TEXT.title.leading + 16
const heightOf = (level: 1 | 2) => GAP[level] + STYLE[level].size * STYLE[level].leading

/** Draws the contents on the pages kept for them, the first being `firstPage`. */
export function drawContents(
  title: string,
  entries: readonly Entry[],
  flow: Flow,
  firstPage: number,
  number: (page: number) => string,
): void {
  const { pdf } = flow
  pdf.goToPage(firstPage)
  pdf.tag.content('H1', () =>
    pdf.paragraph(title, { x: flow.x(0, flow.width), y: MARGIN.top, width: flow.width }, TEXT.title),
  )
  let page = firstPage
  let y = MARGIN.top + titleHeight()
  pdf.tag.inside(pdf.tag.element('TOC'), () => {
    for (const entry of entries) {
      if (y + heightOf(entry.level) > MARGIN.top + flow.height) {
        pdf.goToPage(++page)
        y = MARGIN.top
      }
      y += GAP[entry.level]
      drawEntry(entry, flow, y, number(entry.page))
      y += heightOf(entry.level) - GAP[entry.level]
    }
  })
}

function drawEntry({ title, level, page, y: target }: Entry, flow: Flow, y: number, number: string): void {
  const { pdf } = flow
  const style = STYLE[level]
  const width = flow.width - INDENT[level] - NUMBER_WIDTH
  const name = firstLine(pdf, title, width, style)
  const height = name.lineHeight
  const link = pdf.tag.element('Link', {}, pdf.tag.element('TOCI'))
  pdf.tag.mark(link, () => {
    pdf.draw(name, { x: flow.x(INDENT[level], width), y }, 0, 1)
    const place = { x: flow.x(flow.width - NUMBER_WIDTH, NUMBER_WIDTH), y, width: NUMBER_WIDTH }
    pdf.paragraph(number, place, { ...style, align: 'end' })
  })
  pdf.tag.artifact(() => drawLeader(flow, INDENT[level] + name.lines[0]!.width, y + height * 0.75))
  const box = { x: flow.x(0, flow.width), y, width: flow.width, height }
  pdf.tag.link(link, { page, y: target - 10 }, box, title)
}

/** Leads the eye from a title to its page number. */
function drawLeader(flow: Flow, from: number, y: number): void {
  const GAP = 8
  const width = flow.width - NUMBER_WIDTH / 2 - from - 2 * GAP
  const x = flow.x(from + GAP, width)
  flow.pdf.line({ x, y }, { x: x + width, y }, 'grid', 0.5)
}

/** A title that is too long for its line ends in an ellipsis. */
function firstLine(pdf: PdfDocument, title: string, width: number, style: (typeof STYLE)[1 | 2]) {
  const whole = pdf.layOut(title, width, style)
  if (whole.lines.length === 1) return whole
  const ELLIPSIS = 12
  const [line] = pdf.layOut(title, width - ELLIPSIS, style).lines
  return pdf.layOut(`${line!.text.slice(line!.start, line!.end)}…`, width, style)
}
