import { describe, expect, it } from 'vitest'
import ChartDrawing from '@/components/charts/ChartDrawing.vue'
import FittedChart from '@/components/charts/FittedChart.vue'
import type { Drawing, Mark } from '@/shared/chart/drawing'
import { expectAccessible } from '../../support/axe'
import { show } from '../../support/mount'
import { byRole } from '../../support/roles'

const drawingOf = (...marks: Mark[]): Drawing => ({
  width: 200,
  height: 100,
  alt: 'Lead 2.4, Realize 3.1',
  marks,
})
const svg = () => document.querySelector('svg')!

describe('a drawing as SVG', () => {
  it('is one picture, told in words to whoever cannot see it', async () => {
    await show(ChartDrawing, { props: { drawing: drawingOf() } })
    expect(byRole('img', 'Lead 2.4, Realize 3.1').getAttribute('viewBox')).toBe('0 0 200 100')
    await expectAccessible()
  })

  it('has every kind of mark, each in its place', async () => {
    const points = [
      { x: 0, y: 1 },
      { x: 2, y: 3 },
    ]
    const drawing = drawingOf(
      { kind: 'rect', x: 1, y: 2, width: 3, height: 4, radius: 5, fill: 'level-2' },
      { kind: 'circle', x: 6, y: 7, r: 8, stroke: 'cx', strokeWidth: 2 },
      { kind: 'polygon', points, fill: 'ex', fillOpacity: 0.2 },
      { kind: 'polyline', points, stroke: 'grid', dash: [4, 2] },
    )
    await show(ChartDrawing, { props: { drawing } })
    const seen = [...svg().children].map(({ tagName, attributes }) => [
      tagName,
      Object.fromEntries([...attributes].map(({ name, value }) => [name, value])),
    ])
    expect(seen).toMatchObject([
      ['rect', { x: '1', y: '2', width: '3', height: '4', rx: '5', fill: 'var(--level-2)', stroke: 'none' }],
      ['circle', { cx: '6', cy: '7', r: '8', fill: 'none', stroke: 'var(--cx)', 'stroke-width': '2' }],
      ['polygon', { points: '0,1 2,3', fill: 'var(--ex)', 'fill-opacity': '0.2' }],
      ['polyline', { points: '0,1 2,3', stroke: 'var(--grid)', 'stroke-dasharray': '4 2' }],
    ])
  })

  it.each([
    ['left', 'start'],
    ['center', 'middle'],
    ['right', 'end'],
  ] as const)('sets text physically, whatever the language: %s', async (align, anchor) => {
    const text = { kind: 'text', x: 9, y: 10, text: 'הובלה 2.4', size: 12, ink: 'muted', align } as const
    await show(ChartDrawing, { props: { drawing: drawingOf(text) }, language: 'he' })
    const [label] = svg().children
    expect(svg().getAttribute('direction')).toBe('ltr')
    expect(label!.textContent, 'no space of ours around it').toBe('הובלה 2.4')
    expect(label!.getAttribute('text-anchor')).toBe(anchor)
    expect(label!.getAttribute('fill')).toBe('var(--muted)')
  })
})

describe('a chart fitted to its box', () => {
  it('is drawn for the ideal width while the box has none', async () => {
    const draw = (width: number) => ({ ...drawingOf(), width })
    await show(FittedChart, { props: { draw, ideal: 640 } })
    expect(svg().getAttribute('viewBox')).toBe('0 0 640 100')
  })
})
