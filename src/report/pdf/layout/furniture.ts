import type { ReportModel } from '../../model/types'
import { PAGE } from '../document'
import type { Flow } from './flow'
import { MARGIN, TEXT } from './theme'

/** Writes a number in the language's digits. */
export const digitsOf = ({ digits }: ReportModel['pageLabel'], value: number) =>
  String(value).replace(/\d/g, (digit) => digits[Number(digit)]!)

/** Running title and page number on every page but the cover. */
export function drawFurniture({ title, organisation, pageLabel }: ReportModel, flow: Flow): void {
  const { pdf } = flow
  const pages = pdf.pageCount
  for (let page = 2; page <= pages; page++) {
    pdf.goToPage(page)
    pdf.tag.artifact(() => {
      const top = MARGIN.top - 44
      const half = flow.width / 2 - 6
      pdf.draw(firstLine(organisation, half), { x: flow.x(0, half), y: top }, 0, 1)
      pdf.draw(firstLine(title, half, 'end'), { x: flow.x(flow.width - half, half), y: top }, 0, 1)
      const rule = { left: flow.x(0, flow.width), y: top + 15 }
      pdf.line({ x: rule.left, y: rule.y }, { x: rule.left + flow.width, y: rule.y }, 'line', 0.5)
      const label = pageLabel.text
        .replace('{page}', digitsOf(pageLabel, page))
        .replace('{pages}', digitsOf(pageLabel, pages))
      const foot = { x: flow.x(0, flow.width), y: PAGE.height - MARGIN.bottom + 26, width: flow.width }
      pdf.paragraph(label, foot, { ...TEXT.furniture, align: 'end' })
    }, 'Pagination')
  }

  function firstLine(text: string, width: number, align: 'start' | 'end' = 'start') {
    return pdf.layOut(text, width, { ...TEXT.furniture, align })
  }
}
