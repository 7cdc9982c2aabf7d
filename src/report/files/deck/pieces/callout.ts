import { heightOf } from '../measure'
import { colour, type Texts } from '../theme'
import { listPiece } from './list'
import type { Piece } from './piece'
import { FRAME, paragraphs, placed, written } from './text'

const PAD = 0.16

/** What must not be overlooked, on a ground of its own. */
export function calloutPiece(title: string, items: readonly string[], width: number, texts: Texts): Piece {
  const style = { ...texts.body, size: texts.body.size * 0.88 }
  return tinted(title, listPiece(items, width - 2 * PAD, style), width, texts)
}

function tinted(title: string, list: Piece, width: number, texts: Texts): Piece {
  const head = title ? heightOf(title, width - 2 * PAD, texts.label) + 0.06 : 0
  return {
    height: head + list.height + 2 * PAD,
    split(height) {
      const parts = list.split(height - head - 2 * PAD)
      return parts && [tinted(title, parts[0], width, texts), tinted('', parts[1], width, texts)]
    },
    draw(slide, box, reading) {
      slide.addShape('rect', { ...placed(box, reading), fill: { color: colour('level-none') } })
      slide.addShape('rect', {
        ...placed({ ...box, width: 0.05 }, reading),
        fill: { color: colour('accent', reading.inks) },
      })
      const inner = { start: box.start + PAD, y: box.y + PAD, width: width - 2 * PAD }
      if (title)
        slide.addText(paragraphs(title, written(texts.label, reading)), {
          ...placed({ ...inner, height: head }, reading),
          ...FRAME,
        })
      list.draw(slide, { ...inner, y: inner.y + head, height: list.height }, reading)
    },
  }
}
