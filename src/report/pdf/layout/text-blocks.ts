import type { Ink } from '@/shared/chart/drawing'
import type { Paragraph } from '../document'
import type { StructureElement } from '../tags/structure'
import { firstLines, flowLines, type Flow } from './flow'
import type { Prepared, Preparer } from './block'
import { SPACE, TEXT } from './theme'

/** Calls `mark` with the place of each heading, for bookmarks and contents. */
export const heading =
  (mark: (title: string, y: number) => void): Preparer<'heading'> =>
  ({ text, level = 2 }, flow) => {
    if (level === 3) return cardHeading(text, flow)
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

/** Opens a card under a hairline; bookmarks and contents leave it out. */
function cardHeading(text: string, flow: Flow): Prepared {
  const { pdf } = flow
  const paragraph = pdf.layOut(text, flow.width, TEXT.card)
  const rule = 6
  return {
    before: SPACE.card,
    first: rule + paragraph.height,
    height: rule + paragraph.height,
    keepsWithNext: true,
    draw() {
      pdf.tag.artifact(() => pdf.rect(flow.x(0, flow.width), flow.y, flow.width, 0.5, { fill: 'accent' }))
      flow.y += rule
      flowLines(flow, paragraph, { element: pdf.tag.element('H3') })
    },
  }
}

export const paragraph: Preparer<'paragraph'> = ({ text, tone = 'body' }, flow) => {
  const laid = flow.pdf.layOut(text, flow.width, TEXT[tone])
  return {
    before: SPACE.paragraph,
    first: firstLines(laid),
    height: laid.height,
    keepsWithNext: laid.lines.length <= 3,
    draw: () => flowLines(flow, laid, { element: flow.pdf.tag.element('P') }),
  }
}

interface ItemStyle {
  /** Distance of the text from where reading begins. */
  readonly indent: number
  readonly gap: number
  /** What stands before each item, to be read with it. */
  readonly labels?: readonly string[]
  /** Draws what marks an item, behind its lines. `isFirst` for the stretch that holds its first line. */
  readonly decorate: (flow: Flow, y: number, height: number, isFirst: boolean) => void
}

const NUMBERED = { attributes: '<</O /List /ListNumbering /Decimal>>' }

/** Items below each other, each free to run over a page's end. */
function items(texts: readonly string[], flow: Flow, before: number, style: ItemStyle): Prepared {
  const { pdf } = flow
  const laid = texts.map((text) => pdf.layOut(text, flow.width - style.indent, TEXT.body))
  return {
    before,
    first: laid[0] ? firstLines(laid[0]) : 0,
    height: laid.reduce((sum, { height }) => sum + style.gap + height, -style.gap),
    draw() {
      const list = pdf.tag.element('L', style.labels ? NUMBERED : {})
      laid.forEach((item, index) => {
        if (index > 0) flow.gap(style.gap)
        drawItem(item, flow, pdf.tag.element('LI', {}, list), style, style.labels?.[index])
      })
    },
  }
}

function drawItem(
  item: Paragraph,
  flow: Flow,
  listItem: StructureElement,
  style: ItemStyle,
  label: string | undefined,
) {
  const { pdf } = flow
  let isFirst = true
  flow.ensure(firstLines(item))
  if (label) {
    const laid = pdf.layOut(label, style.indent, { ...TEXT.body, bold: true, ink: 'accent' })
    const at = { x: flow.x(0, style.indent), y: flow.y }
    pdf.tag.mark(pdf.tag.element('Lbl', {}, listItem), () => pdf.draw(laid, at))
  }
  const element = pdf.tag.element('LBody', {}, listItem)
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

export const list: Preparer<'list'> = ({ items: texts, labels }, flow) =>
  items(texts, flow, SPACE.list, {
    indent: labels ? 18 : 14,
    gap: 3,
    ...(labels ? { labels } : {}),
    decorate(at, y, _, isFirst) {
      if (labels) return
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
