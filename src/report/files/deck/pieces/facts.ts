import type { Fact } from '../../../model/types'
import { heightOf } from '../measure'
import { colour, TEXT, type Style, type Texts } from '../theme'
import type { Box, Piece } from './piece'
import { FRAME, paragraphs, placed, written } from './text'

const GAP = 0.25
const RULE = 0.1
const NARROWEST = 1.9

/** Numbers with what they are, as many beside each other as there is room for. */
export function factsPiece(
  facts: readonly Fact[],
  width: number,
  texts: Texts = TEXT,
  value: Style = texts.value,
): Piece {
  const columns = Math.max(1, Math.min(facts.length, Math.floor((width + GAP) / (NARROWEST + GAP))))
  const each = (width - GAP * (columns - 1)) / columns
  const label = (fact: Fact) => heightOf(fact.label, each, texts.head)
  const heightOfRow = (row: readonly Fact[]) =>
    RULE +
    Math.max(...row.map(label)) +
    Math.max(...row.map((fact) => heightOf(fact.value, each, value))) +
    RULE
  const rows = Array.from({ length: Math.ceil(facts.length / columns) }, (_, row) =>
    facts.slice(row * columns, (row + 1) * columns),
  )
  return {
    height: rows.reduce((sum, row) => sum + heightOfRow(row), 0),
    split: () => null,
    draw(slide, { start, y }, reading) {
      let top = y
      for (const row of rows) {
        const labels = Math.max(...row.map(label))
        row.forEach((fact, column) => {
          const from = start + column * (each + GAP)
          const box = (y: number, height: number): Box => ({ start: from, y, width: each, height })
          slide.addShape('line', {
            ...placed(box(top, 0), reading),
            line: { color: colour('accent', reading.inks), width: 1.5 },
          })
          slide.addText(paragraphs(fact.label, written(texts.head, reading)), {
            ...placed(box(top + RULE, labels), reading),
            ...FRAME,
          })
          slide.addText(paragraphs(fact.value, written(value, reading)), {
            ...placed(box(top + RULE + labels, heightOf(fact.value, each, value)), reading),
            ...FRAME,
          })
        })
        top += heightOfRow(row)
      }
    },
  }
}
