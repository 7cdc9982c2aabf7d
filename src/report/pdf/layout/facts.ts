import type { Fact } from '../../model/types'
import type { Flow } from './flow'
import type { Preparer } from './block'
import { SPACE, TEXT } from './theme'
import { widestWord } from './words'

const GAP = 14
const BAR = { height: 1.5, ink: 'accent' } as const
const HAIRLINE = { height: 0.5, ink: 'line' } as const
const PAD = 6
/** Values get no smaller than this. */
const LEAST = 10
/** Room for rounding. */
const HAIR = 0.1

interface RowOptions {
  readonly columns: number
  readonly valueSize: number
  /** A hairline above each fact instead of a bar. */
  readonly isQuiet?: boolean
}

/** A few numbers in a row, each under its label. Returns the height they take. */
export function drawFacts(facts: readonly Fact[], flow: Flow, y: number, options: RowOptions): number {
  const { pdf } = flow
  const laid = layOutFacts(facts, flow, options)
  const rule = options.isQuiet ? HAIRLINE : BAR
  laid.forEach(({ label, value, start, width, row }) => {
    const top = y + row
    pdf.tag.artifact(() => pdf.rect(flow.x(start, width), top, width, rule.height, { fill: rule.ink }))
    pdf.tag.content('P', () => {
      pdf.draw(label, { x: flow.x(start, width), y: top + PAD })
      pdf.draw(value, { x: flow.x(start, width), y: top + PAD + label.height + 2 })
    })
  })
  return heightOf(laid)
}

function layOutFacts(facts: readonly Fact[], flow: Flow, { columns, valueSize }: RowOptions) {
  const width = (flow.width - GAP * (columns - 1)) / columns
  const asked = { ...TEXT.factValue, size: valueSize }
  const widest = widestWord(
    facts.map(({ value }) => value),
    asked,
    flow.pdf,
  )
  // Rather smaller than in two, as far as it can still be read.
  const size = Math.max(LEAST, valueSize * Math.min(1, (width - HAIR) / widest))
  const cells = facts.map(({ label, value }) => ({
    label: flow.pdf.layOut(label, width, TEXT.factLabel),
    value: flow.pdf.layOut(value, width, { ...asked, size }),
  }))
  // Labels of one row share a height, so that the values stand on one line.
  const labelHeight = Math.max(...cells.map(({ label }) => label.height))
  const rowHeight = Math.max(...cells.map(({ value }) => value.height)) + labelHeight + PAD + 2
  return cells.map(({ label, value }, index) => ({
    label: { ...label, height: labelHeight },
    value,
    width,
    start: (index % columns) * (width + GAP),
    row: Math.floor(index / columns) * (rowHeight + GAP),
    rowHeight,
  }))
}

const heightOf = (laid: ReturnType<typeof layOutFacts>) =>
  laid.reduce((height, { row, rowHeight }) => Math.max(height, row + rowHeight), 0)

export const facts: Preparer<'facts'> = ({ facts: all, size }, flow) => {
  const isSmall = size === 'small'
  const options = {
    columns: all.length,
    valueSize: isSmall ? TEXT.body.size : TEXT.factValue.size,
    isQuiet: isSmall,
  }
  const height = heightOf(layOutFacts(all, flow, options))
  return {
    before: isSmall ? SPACE.list : SPACE.facts,
    keepsWithNext: isSmall,
    first: height,
    height,
    draw() {
      flow.y += drawFacts(all, flow, flow.y, options)
    },
  }
}
