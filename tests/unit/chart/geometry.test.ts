import { describe, expect, it } from 'vitest'
import { barChart } from '@/shared/chart/bars'
import type { Drawing, Mark } from '@/shared/chart/drawing'
import { radarChart } from '@/shared/chart/radar'
import type { Series } from '@/shared/chart/series'

const AXES = ['Lead', 'Realize', 'Activate', 'Enlighten', 'Respond', 'Disrupt']
const series = (values: (number | null)[]): Series[] => [{ lens: 'cx', ink: 'cx', values }]
const RINGS = ['1', '2', '3', '4', '5']

const radar = (values: (number | null)[], { rtl = false, width = 520 } = {}) =>
  radarChart({ axes: AXES, series: series(values), alt: '', rtl, ringLabels: RINGS, width })
const bars = (values: (number | null)[], { rtl = false, width = 520 } = {}) =>
  barChart({ rows: AXES, series: series(values), alt: '', rtl, format: String, missing: 'missing', width })

const ofKind = <K extends Mark['kind']>({ marks }: Drawing, kind: K) =>
  marks.filter((mark): mark is Mark & { readonly kind: K } => mark.kind === kind)
const lines = (drawing: Drawing) => ofKind(drawing, 'polyline').filter(({ stroke }) => stroke === 'cx')
const labelled = (drawing: Drawing, text: string) =>
  ofKind(drawing, 'text').find((mark) => mark.text === text)!

describe('the radar', () => {
  it('goes round the other way for right-to-left readers', () => {
    const x = (rtl: boolean) => labelled(radar([3, 3, 3, 3, 3, 3], { rtl }), 'Realize').x - 260
    expect(x(true)).toBeCloseTo(-x(false))
  })

  it('closes the line only when no score is missing', () => {
    expect(ofKind(radar([3, 3, 3, 3, 3, 3]), 'polygon').some(({ stroke }) => stroke === 'cx')).toBe(true)
    expect(ofKind(radar([3, 3, 3, null, 3, 3]), 'polygon').some(({ stroke }) => stroke === 'cx')).toBe(false)
  })

  it('draws a line between neighbours, the last and the first included, and none across a gap', () => {
    expect(lines(radar([3, 3, null, 3, null, 3])).map(({ points }) => points.length)).toEqual([3])
    expect(lines(radar([3, null, 3, null, 3, null]))).toEqual([])
    expect(ofKind(radar([3, null, 3, null, 3, null]), 'circle')).toHaveLength(3)
  })

  it('keeps its labels inside a narrow drawing', () => {
    const { x, align, size } = labelled(radar([3, 3, 3, 3, 3, 3], { width: 330 }), 'Realize')
    expect(align).toBe('left')
    expect(x + 'Realize'.length * size * 0.58).toBeLessThanOrEqual(330)
  })
})

describe('bars', () => {
  it('are as long as their scores, of 5', () => {
    const [whole, half] = ofKind(bars([5, 2.5, 1, 1, 1, 1]), 'rect')
    expect(half!.width).toBeCloseTo(whole!.width / 2)
  })

  it('grow from the right for right-to-left readers', () => {
    const ltr = ofKind(bars([4, 1, 1, 1, 1, 1]), 'rect')[0]!
    const rtl = ofKind(bars([4, 1, 1, 1, 1, 1], { rtl: true }), 'rect')[0]!
    expect(rtl.x + rtl.width).toBeCloseTo(520 - ltr.x)
  })

  it('say in words where a score is missing', () => {
    const drawing = bars([4, null, 1, 1, 1, 1])
    expect(ofKind(drawing, 'rect')).toHaveLength(5)
    expect(labelled(drawing, 'missing').ink).toBe('muted')
  })
})
