import { heightOf, lineHeight, splitText } from '../measure'
import type { Style } from '../theme'
import type { Piece } from './piece'
import { FRAME, placed, written } from './text'

/** Between items, in points and in inches. */
const APART = { points: 6, inches: 6 / 72 }
const INDENT = { points: 16, inches: 16 / 72 }

interface Item {
  readonly text: string
  /** The rest of an item that began on the slide before. */
  readonly continues?: boolean
}

export const listPiece = (items: readonly string[], width: number, style: Style): Piece =>
  pieceOf(
    items.map((text) => ({ text: text.replaceAll('\n', ' ') })),
    width,
    style,
  )

function pieceOf(items: readonly Item[], width: number, style: Style): Piece {
  const within = width - INDENT.inches
  const heights = items.map(({ text }) => heightOf(text, within, style) + APART.inches)
  return {
    // Nothing follows the last item.
    height: heights.reduce((sum, height) => sum + height, -APART.inches),
    split(height) {
      let room = height
      const whole = heights.findIndex((each) => (room -= each) < 0)
      const [first, rest] = partItem(items[whole]!, within, room + heights[whole]!, style)
      const parts = [
        [...items.slice(0, whole), ...first],
        [...rest, ...items.slice(whole + 1)],
      ] as const
      return parts[0].length ? [pieceOf(parts[0], width, style), pieceOf(parts[1], width, style)] : null
    },
    draw(slide, box, reading) {
      slide.addText(
        items.map(({ text, continues }) => ({
          text,
          options: {
            ...written(style, reading),
            ...(continues ? {} : { bullet: { indent: INDENT.points } }),
            paraSpaceAfter: APART.points,
            breakLine: true,
          },
        })),
        { ...placed(box, reading), ...FRAME },
      )
    },
  }
}

/** An item that is too long for what is left begins here and goes on: whole where it is short. */
function partItem(item: Item, width: number, height: number, style: Style): readonly [Item[], Item[]] {
  if (heightOf(item.text, width, style) <= height) return [[item], []]
  const parts = height > 3 * lineHeight(style) ? splitText(item.text, width, height, style) : null
  return parts ? [[{ ...item, text: parts[0] }], [{ text: parts[1], continues: true }]] : [[], [item]]
}
