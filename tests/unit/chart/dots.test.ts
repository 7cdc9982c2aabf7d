import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dotsChart, type DotsRow } from '@/shared/chart/dots'

const LEVELS = ['1', '2', '3', '4', '5']
const row = (counts: number[], rest: Partial<DotsRow> = {}): DotsRow => {
  return { name: 'CX', lens: 'cx', counts, agreed: null, ...rest }
}
const chart = (rows: DotsRow[], rtl = false) =>
  dotsChart({ groups: [{ name: 'Vision', rows }], levelLabels: LEVELS, alt: '', rtl })
const dots = (drawing: ReturnType<typeof chart>) =>
  drawing.marks.flatMap((mark) => (mark.kind === 'circle' ? [mark] : []))
const cells = (drawing: ReturnType<typeof chart>) =>
  drawing.marks.flatMap((mark) => (mark.kind === 'rect' ? [mark] : []))

describe('distribution dots', () => {
  it('are as many as the answers, each within the cell of its level, and none over another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 60 }), { minLength: 5, maxLength: 5 }),
        fc.boolean(),
        (counts, rtl) => {
          const drawing = chart([row(counts)], rtl)
          const inCell = cells(drawing).map((cell) =>
            dots(drawing).filter(
              ({ x, y, r }) =>
                x - r >= cell.x &&
                x + r <= cell.x + cell.width &&
                y - r >= cell.y &&
                y + r <= cell.y + cell.height,
            ),
          )
          expect(inCell.map((those) => those.length)).toEqual(counts)
          for (const those of inCell)
            those.forEach((a, index) =>
              those.slice(index + 1).forEach((b) => {
                expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(1.9 * a.r)
              }),
            )
        },
      ),
      { numRuns: 40 },
    )
  })

  it('rise from the right for right-to-left readers', () => {
    const [ltr, rtl] = [false, true].map((side) => dots(chart([row([1, 0, 0, 0, 0])], side))[0]!.x)
    expect(ltr! + rtl!).toBeCloseTo(520)
    expect(ltr).toBeLessThan(260)
  })

  it('tell lenses apart without colour, and the agreed level by its frame', () => {
    const drawing = chart([row([0, 1, 0, 0, 0], { agreed: 3 }), row([0, 1, 0, 0, 0], { lens: 'ex' })])
    expect(dots(drawing).map(({ fill }) => fill)).toEqual(['cx', 'paper'])
    expect(cells(drawing).map(({ stroke }) => stroke ?? '')).toEqual(['', '', 'ink', ...Array(7).fill('')])
  })
})
