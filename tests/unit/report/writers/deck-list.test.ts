import type PptxGenJS from 'pptxgenjs'
import { expect, it } from 'vitest'
import { listPiece } from '@/report/files/deck/pieces/list'
import type { Piece, Slide } from '@/report/files/deck/pieces/piece'
import { TEXT, tongueOf } from '@/report/files/deck/theme'
import { INKS } from '@/report/pdf/inks'

const READING = { rtl: false, inks: INKS, ...tongueOf('en') }
const BOX = { start: 0, y: 0, width: 4, height: 4 }

/** What a piece would write, an item each. */
function itemsOf(piece: Piece): string[] {
  const said: string[] = []
  const addText = (runs: PptxGenJS.TextProps[]) => said.push(...runs.map(({ text }) => text ?? ''))
  piece.draw({ addText } as unknown as Slide, BOX, READING)
  return said
}

it('a list is parted wherever it must be, with every word and without an empty item', () => {
  const items = ['One', 'Two', 'Three', 'Four'].map((word) => `${word} `.repeat(40).trim())
  const whole = listPiece(items, BOX.width, TEXT.body)
  for (let height = 0.1; height < whole.height; height += 0.01) {
    const parts = whole.split(height)
    if (!parts) continue
    expect(parts[0].height, `at ${height}`).toBeLessThanOrEqual(height + 0.01)
    const said = parts.flatMap(itemsOf)
    expect(
      said.every((text) => text !== ''),
      `at ${height}`,
    ).toBe(true)
    expect(said.join(' ')).toBe(items.join(' '))
  }
})
