import type { ReportModel } from '../../model/types'
import { PAGE } from '../document'
import type { Flow } from './flow'
import { drawLogo } from './logo'
import { TEXT } from './theme'

const TOP = 38
const AFTER = 22
const LOGO = { y: 34, width: 120, height: 38, at: 'end' } as const

/** The head of a sheet's first page, in place of a cover: what, about whom, from when. */
export function drawMasthead(model: ReportModel, flow: Flow): void {
  const { title, organisation, cover } = model
  const { pdf } = flow
  pdf.tag.artifact(() => pdf.rect(0, 0, PAGE.width, 10, { fill: 'accent' }), 'Background')
  const logo = drawLogo(model, flow, LOGO)
  const width = flow.width - (logo ? logo + 16 : 0)
  const line = (text: string, y: number, style: typeof KICKER | typeof TITLE) =>
    pdf.paragraph(text, { x: flow.x(0, width), y, width }, style)
  let y = TOP
  y += pdf.tag.content('P', () => line(cover.kicker, y, KICKER))
  y += pdf.tag.content('H1', () => line(`${title} · ${organisation}`, y, TITLE))
  y = Math.max(y + 3, logo ? LOGO.y + LOGO.height + 6 : 0)
  const facts = cover.facts.map(({ value }) => value).join(' · ')
  const below = { x: flow.x(0, flow.width), y, width: flow.width }
  y += pdf.tag.content('P', () => pdf.paragraph(facts, below, TEXT.factLabel))
  flow.y = y + AFTER
}

const KICKER = { size: 9.5, bold: true, ink: 'accent' } as const
const TITLE = { size: 20, bold: true, leading: 1.25 } as const
