import { describe, expect, it } from 'vitest'
import { beside } from '@/shared/chart/beside'
import type { Drawing } from '@/shared/chart/drawing'
import { projectionChart, type ProjectionOptions } from '@/shared/chart/projection'

const NAMES = ['Today', 'Q1 2027', 'Q2 2027', 'Q3 2027']
const chart = (options: Partial<ProjectionOptions> = {}) =>
  projectionChart({
    names: NAMES,
    full: [2, 2.5, 3, 3.6],
    cautious: [2, 2.3, 2.6, 3],
    stages: [
      { name: 'Mobilize', from: 2.6 },
      { name: 'Embed', from: 4.2 },
    ],
    range: [1.75, 4],
    alt: '',
    rtl: false,
    format: (score) => score.toFixed(1),
    ...options,
  })

const texts = ({ marks }: Drawing) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []))
const said = (drawing: Drawing) => texts(drawing).map(({ text }) => text)
const band = ({ marks }: Drawing) => marks.flatMap((mark) => (mark.kind === 'polygon' ? mark.points : []))

describe('[PL7] the projection', () => {
  it('draws the band between what is planned and what one can count on', () => {
    const points = band(chart())
    expect(points).toHaveLength(8)
    // The band opens from one point, today, and its upper edge rises.
    expect(points[0]).toEqual(points[7])
    expect(points[3]!.y).toBeLessThan(points[4]!.y)
    expect(points[3]!.y).toBeLessThan(points[0]!.y)
  })

  it('says where it begins and ends, and names the stages within reach', () => {
    expect(said(chart())).toEqual(expect.arrayContaining(['2.0', '3.6', '3.0', 'Mobilize', ...NAMES]))
    expect(said(chart())).not.toContain('Embed')
  })

  it('runs from the right for right-to-left readers', () => {
    const [ltr, rtl] = [false, true].map((side) => band(chart({ rtl: side })))
    rtl!.forEach(({ x }, index) => expect(520 - x).toBeCloseTo(ltr![index]!.x))
  })

  it('sets no name over another, however narrow', () => {
    for (const width of [120, 154, 240, 520]) {
      const foot = texts(chart({ width })).filter(({ text }) => NAMES.includes(text))
      const spans = foot.map(({ x, text, align }) => {
        const long = text.length * 5.5
        const from = align === 'left' ? x : align === 'center' ? x - long / 2 : x - long
        return [from, from + long] as const
      })
      spans.slice(1).forEach(([from], index) => expect(from).toBeGreaterThanOrEqual(spans[index]![1]))
    }
  })

  it('keeps the scores at the end apart, and a stage’s name clear of them', () => {
    const drawing = chart({ full: [2, 2, 2, 2.68], cautious: [2, 2, 2, 2.62] })
    const [upper, lower, stage] = ['2.7', '2.6', 'Mobilize'].map(
      (wanted) => texts(drawing).find(({ text }) => text === wanted)!.y,
    )
    expect(lower! - upper!).toBeGreaterThan(11)
    expect(stage! - upper!).toBeGreaterThan(8)
  })
})

describe('drawings beside each other', () => {
  it('stand in rows, the first where reading begins', () => {
    const one: Drawing = { width: 100, height: 40, alt: 'a', marks: [{ kind: 'circle', x: 0, y: 0, r: 1 }] }
    const at = (rtl: boolean) =>
      beside([one, one, one], rtl, 2).marks.map((mark) => ('x' in mark ? [mark.x, mark.y] : []))
    expect(at(false)).toEqual([
      [0, 0],
      [128, 0],
      [0, 58],
    ])
    expect(at(true)).toEqual([
      [128, 0],
      [0, 0],
      [128, 58],
    ])
    expect(beside([one, one, one], false, 2)).toMatchObject({ width: 228, height: 98, alt: 'a a a' })
    expect(beside([one, one], false)).toMatchObject({ width: 228, height: 40 })
  })
})
