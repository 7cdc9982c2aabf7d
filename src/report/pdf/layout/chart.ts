import type { LegendEntry } from '../../model/types'
import { heightOf } from '../draw'
import { figure } from './figure'
import type { Flow } from './flow'
import type { Preparer } from './block'
import { SPACE, TEXT } from './theme'

const SWATCH = 7
const LEGEND_HEIGHT = 18

export const chart: Preparer<'chart'> = ({ drawing, legend, share = 1 }, flow) => {
  const { pdf } = flow
  const legendHeight = legend.length ? LEGEND_HEIGHT : 0
  const limit = ((flow.height - legendHeight) * drawing.width) / drawing.height
  const width = Math.min(flow.width * share, limit)
  const height = heightOf(drawing, width)
  return {
    before: SPACE.chart,
    first: height + legendHeight,
    height: height + legendHeight,
    draw() {
      const x = flow.x((flow.width - width) / 2, width)
      const box = { x, y: flow.y, width, height: height + legendHeight }
      figure(pdf, box, drawing.alt, () => {
        pdf.drawChart(drawing, { x, y: flow.y }, width)
        drawLegend(legend, flow, flow.y + height)
      })
      flow.y += height + legendHeight
    },
  }
}

/** One line of swatches with their names, in the middle. */
function drawLegend(legend: readonly LegendEntry[], flow: Flow, y: number): void {
  const GAP = 16
  const { pdf } = flow
  const widths = legend.map(({ text }) => SWATCH + 4 + pdf.measure(text, TEXT.small))
  const total = widths.reduce((sum, width) => sum + width + GAP, -GAP)
  let start = (flow.width - total) / 2
  legend.forEach(({ text, ink, shape }, index) => {
    const paint =
      shape === 'filled' ? { fill: ink } : { fill: ink, fillOpacity: 0.18, stroke: ink, strokeWidth: 1 }
    pdf.rect(flow.x(start, SWATCH), y + 7, SWATCH, SWATCH, paint)
    const width = widths[index]!
    const textWidth = width - SWATCH - 4
    pdf.paragraph(
      text,
      { x: flow.x(start + SWATCH + 4, textWidth), y: y + 4, width: textWidth + 1 },
      TEXT.small,
    )
    start += width + GAP
  })
}
