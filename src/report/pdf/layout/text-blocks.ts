import type { Ink } from '@/shared/chart/drawing'
import type { Paragraph } from '../document'
import { firstLines, flowLines, type Flow } from './flow'
import type { Prepared, Preparer } from './block'
import { SPACE, TEXT } from './theme'

/** Calls `mark` with the place of each heading, for bookmarks and contents. */
export const heading =
  (mark: (title: string, y: number) => void): Preparer<'heading'> =>
  ({ text }, flow) => {
    const paragraph = flow.pdf.layOut(text, flow.width, TEXT.heading)
    return {
      before: SPACE.heading,
      first: paragraph.height,
      keepsWithNext: true,
      draw() {
        mark(text, flow.y)
        flowLines(flow, paragraph, { element: flow.pdf.tag.element('H2') })
      },
    }
  }

export const paragraph: Preparer<'paragraph'> = ({ text, tone = 'body' }, flow) => {
  const laid = flow.pdf.layOut(text, flow.width, TEXT[tone])
  return {
    before: SPACE.paragraph,
    first: firstLines(laid),
    keepsWithNext: laid.lines.length <= 3,
    draw: () => flowLines(flow, laid, { element: flow.pdf.tag.element('P') }),
  }
}

interface ItemStyle {
  /** Distance of the text from where reading begins. */
  readonly indent: number
  readonly gap: number
  /** Draws what marks an item, behind its lines. `isFirst` for the stretch that holds its first line. */
  readonly decorate: (flow: Flow, y: number, height: number, isFirst: boolean) => void
}

/** Items below each other, each free to run over a page's end. */
function items(texts: readonly string[], flow: Flow, before: number, style: ItemStyle): Prepared {
  const { pdf } = flow
  const laid = texts.map((text) => pdf.layOut(text, flow.width - style.indent, TEXT.body))
  return {
    before,
    first: laid[0] ? firstLines(laid[0]) : 0,
    draw() {
      const list = pdf.tag.element('L')
      laid.forEach((item, index) => {
        if (index > 0) flow.gap(style.gap)
        drawItem(item, flow, list, style)
      })
    },
  }
}

function drawItem(
  item: Paragraph,
  flow: Flow,
  list: ReturnType<Flow['pdf']['tag']['element']>,
  style: ItemStyle,
) {
  const { tag } = flow.pdf
  const element = tag.element('LBody', {}, tag.element('LI', {}, list))
  let isFirst = true
  flow.ensure(firstLines(item))
  flowLines(flow, item, {
    start: style.indent,
    element,
    behind(y, height) {
      style.decorate(flow, y, height, isFirst)
      isFirst = false
    },
  })
}

const BULLET = 3.2

export const list: Preparer<'list'> = ({ items: texts }, flow) =>
  items(texts, flow, SPACE.list, {
    indent: 14,
    gap: 3,
    decorate(at, y, _, isFirst) {
      const top = y + (TEXT.body.size * TEXT.body.leading - BULLET) / 2
      if (isFirst) at.pdf.rect(at.x(1, BULLET), top, BULLET, BULLET, { fill: 'accent' })
    },
  })

export const quotes: Preparer<'quotes'> = ({ items: texts }, flow) =>
  items(texts, flow, SPACE.quotes, {
    indent: 14,
    gap: 6,
    decorate: (at, y, height) => bar(at, y, height, 'line'),
  })

/** What a reader should see even when leafing through: on a tint, with a bar beside it. */
export const callout: Preparer<'callout'> = ({ title, items: texts }, flow) => {
  const { pdf } = flow
  const INDENT = 16
  const PAD = 9
  const tint = (y: number, height: number) => {
    pdf.rect(flow.x(0, flow.width), y, flow.width, height, { fill: 'level-none' })
    bar(flow, y, height, 'accent')
  }
  const head = pdf.layOut(title, flow.width - 2 * INDENT, { ...TEXT.body, bold: true })
  const laid = texts.map((text) => pdf.layOut(text, flow.width - 2 * INDENT, TEXT.body))
  const pad = (height: number) => {
    pdf.tag.artifact(() => tint(flow.y, height))
    flow.y += height
  }
  return {
    before: SPACE.callout,
    first: PAD + head.height + (laid[0] ? firstLines(laid[0]) : 0) + PAD,
    draw() {
      pad(PAD)
      flowLines(flow, head, { start: INDENT, element: pdf.tag.element('P'), behind: tint })
      const element = pdf.tag.element('L')
      for (const item of laid) {
        if (flow.space > firstLines(item) + 4) pad(4)
        const body = pdf.tag.element('LBody', {}, pdf.tag.element('LI', {}, element))
        flowLines(flow, item, { start: INDENT, element: body, behind: tint })
      }
      pad(PAD)
    },
  }
}

function bar(flow: Flow, y: number, height: number, ink: Ink) {
  const WIDTH = 2.5
  flow.pdf.rect(flow.x(0, WIDTH), y, WIDTH, height, { fill: ink })
}
