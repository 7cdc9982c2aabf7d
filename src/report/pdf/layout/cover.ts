import type { ReportModel } from '../../model/types'
import { PAGE } from '../document'
import { heightOf } from '../draw'
import { drawFacts } from './facts'
import { figure } from './figure'
import type { Flow } from './flow'
import { drawLogo } from './logo'
import { MARGIN, TEXT } from './theme'

const LOGO = { y: 56, width: 190, height: 56, at: 'start' } as const

/** The first page: what, about whom, when, and where they stand. */
export function drawCover(model: ReportModel, flow: Flow): void {
  const { title, organisation, cover } = model
  const { pdf } = flow
  const { width } = flow
  const at = (y: number) => ({ x: flow.x(0, width), y, width })
  pdf.tag.artifact(() => {
    pdf.rect(0, 0, PAGE.width, 10, { fill: 'accent' })
  }, 'Background')

  drawLogo(model, flow, LOGO)
  let y = 132
  y += pdf.tag.content('P', () => pdf.paragraph(cover.kicker, at(y), { size: 11, bold: true, ink: 'accent' }))
  y += 6
  y += pdf.tag.content('H1', () => pdf.paragraph(title, at(y), { size: 36, bold: true, leading: 1.15 }))
  y += 14
  y += pdf.tag.content('P', () =>
    pdf.paragraph(organisation, at(y), { size: 20, leading: 1.25, ink: 'muted' }),
  )

  if (cover.scale) {
    const { scale } = cover
    const box = { x: flow.x(0, width), y: 430, width, height: heightOf(scale, width) }
    figure(pdf, box, scale.alt, () => pdf.drawChart(scale, box, width))
  }
  drawFacts(cover.facts, flow, 575, { columns: 2, valueSize: 12 })
  const note = pdf.layOut(cover.note, width, TEXT.small)
  pdf.tag.content('P', () =>
    pdf.draw(note, { x: flow.x(0, width), y: PAGE.height - MARGIN.bottom - note.height }),
  )
}
