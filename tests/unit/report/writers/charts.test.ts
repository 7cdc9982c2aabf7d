import { beforeAll, describe, expect, it } from 'vitest'
import { Window } from 'happy-dom'
import { chartFiles, type ChartFile } from '@/report/files/image/charts'
import { withLegend } from '@/report/files/image/legend'
import { writeSvg } from '@/report/files/image/svg'
import { buildReport } from '@/report/model'
import type { Drawing } from '@/shared/chart/drawing'
import { sampleFilesInput } from '../../../support/files-out'

const read = (svg: string) =>
  new new Window().DOMParser().parseFromString(svg, 'image/svg+xml').documentElement

const label: Drawing = {
  width: 100,
  height: 50,
  alt: 'In words',
  marks: [{ kind: 'text', x: 10, y: 20, text: 'A & <b> "c"\u0007', size: 12, ink: 'ink', align: 'left' }],
}

describe.each(['en', 'he'] as const)('the charts in %s', (language) => {
  let charts: ChartFile[]
  beforeAll(async () => {
    charts = await chartFiles(await sampleFilesInput(language))
  })

  it('hold every chart of the full report, each once, under its heading', async () => {
    const report = buildReport({ ...(await sampleFilesInput(language)), kind: 'full' })
    const drawings = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'chart' ? [block.drawing] : [])),
    )
    const described = charts.map(({ svg }) => read(svg).querySelector('desc')!.textContent)
    expect(new Set(described).size).toBe(charts.length)
    for (const { alt } of drawings) expect(described).toContain(alt)
  })

  it('keep each text as text, and stand alone: no style, no link, no variable', async () => {
    const report = buildReport({ ...(await sampleFilesInput(language)), kind: 'full' })
    for (const { blocks } of report.sections)
      for (const block of blocks) {
        if (block.kind !== 'chart') continue
        const { svg } = charts.find(
          ({ svg }) => read(svg).querySelector('desc')!.textContent === block.drawing.alt,
        )!
        const words = block.drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
        const names = block.legend.map(({ text }) => text)
        const shown = Array.from(read(svg).querySelectorAll('text'), ({ textContent }) => textContent)
        expect(shown).toEqual([...words, ...names])
        expect(svg).not.toMatch(/var\(|<style|href|url\(/)
      }
  })

  it('read in the direction of their language', () => {
    for (const { svg } of charts) {
      expect(read(svg).getAttribute('direction')).toBe(language === 'he' ? 'rtl' : 'ltr')
      expect(read(svg).getAttribute('xml:lang')).toBe(language)
    }
  })
})

it('anchors a text at its physical side, whichever way it reads', () => {
  const anchor = (direction: 'ltr' | 'rtl') =>
    read(writeSvg(label, { title: '', language: 'en', direction }))
      .querySelector('text')!
      .getAttribute('text-anchor')
  expect(anchor('ltr')).toBe('start')
  expect(anchor('rtl')).toBe('end')
})

it('writes marks of XML as text, and leaves out what XML cannot carry', () => {
  const svg = writeSvg(label, { title: '<script>', language: 'en', direction: 'ltr' })
  expect(svg).toContain('A &amp; &lt;b&gt; &quot;c&quot;</text>')
  expect(svg).not.toContain('<script>')
})

it('puts the legend below the drawing, the first entry where reading begins', () => {
  const legend = [
    { text: 'One', ink: 'cx', shape: 'filled' },
    { text: 'Two', ink: 'ex', shape: 'hollow' },
  ] as const
  const places = (rtl: boolean) =>
    withLegend(label, legend, rtl).marks.flatMap((mark) => (mark.kind === 'rect' ? [mark.x] : []))
  const [ltr, rtl] = [places(false), places(true)]
  expect(ltr[0]).toBeLessThan(ltr[1]!)
  expect(rtl[0]).toBeGreaterThan(rtl[1]!)
  expect(withLegend(label, [], false)).toBe(label)
})
