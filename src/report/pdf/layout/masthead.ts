import type { ReportModel } from '../../model/types'
import { PAGE } from '../document'
import type { Flow } from './flow'
import { TEXT } from './theme'

const TOP = 38
const AFTER = 22

/** The head of a sheet's first page, in place of a cover: what, about whom, from when. */
export function drawMasthead({ title, organisation, cover }: ReportModel, flow: Flow): void {
  const { pdf, width } = flow
  pdf.tag.artifact(() => pdf.rect(0, 0, PAGE.width, 10, { fill: 'accent' }), 'Background')
  const line = (text: string, y: number, style: typeof TEXT.factLabel | typeof KICKER | typeof TITLE) =>
    pdf.paragraph(text, { x: flow.x(0, width), y, width }, style)
  let y = TOP
  y += pdf.tag.content('P', () => line(cover.kicker, y, KICKER))
  y += pdf.tag.content('H1', () => line(`${title} · ${organisation}`, y, TITLE))
  y += 3
  const facts = cover.facts.map(({ value }) => value).join(' · ')
  y += pdf.tag.content('P', () => line(facts, y, TEXT.factLabel))
  flow.y = y + AFTER
}

const KICKER = { size: 9.5, bold: true, ink: 'accent' } as const
const TITLE = { size: 20, bold: true, leading: 1.25 } as const
