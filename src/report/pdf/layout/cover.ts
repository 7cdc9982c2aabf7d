import type { ReportModel } from '../../model/types'
import { PAGE } from '../document'
import { drawFacts } from './facts'
import type { Flow } from './flow'
import { MARGIN, TEXT } from './theme'

/** The first page: what, about whom, when, and where they stand. */
export function drawCover({ title, organisation, cover }: ReportModel, flow: Flow): void {
  const { pdf } = flow
  const { width } = flow
  const at = (y: number) => ({ x: flow.x(0, width), y, width })
  pdf.tag.artifact(() => {
    pdf.rect(0, 0, PAGE.width, 10, { fill: 'accent' })
  }, 'Background')

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
    pdf.tag.content('Figure', () => pdf.drawChart(scale, { x: flow.x(0, width), y: 430 }, width), {
      alt: scale.alt,
    })
  }
  drawFacts(cover.facts, flow, 575, { columns: 2, valueSize: 12 })
  const note = pdf.layOut(cover.note, width, TEXT.small)
  pdf.tag.content('P', () =>
    pdf.draw(note, { x: flow.x(0, width), y: PAGE.height - MARGIN.bottom - note.height }),
  )
}
