import type { Block, ReportModel, Section } from '../model/types'
import { createPdf } from './document'
import type { FontFile } from './font/pdf-font'
import type { Prepared } from './layout/block'
import { chart } from './layout/chart'
import { contentsPages, drawContents, type Entry } from './layout/contents'
import { drawCover } from './layout/cover'
import { facts } from './layout/facts'
import { Flow, flowLines } from './layout/flow'
import { digitsOf, drawFurniture } from './layout/furniture'
import { table } from './layout/table'
import { callout, heading, list, paragraph, quotes } from './layout/text-blocks'
import { TEXT } from './layout/theme'

export interface WriteOptions {
  readonly fonts: readonly FontFile[]
  /** Told how much is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** For tests that look into the file. */
  readonly compress?: boolean
}

/** A short section begins on the page of the one before it when this share of it is free. */
const ROOM_FOR_SHORT = 0.45

/** Lays a report out on A4 pages: cover, contents, a new page for every section. */
export function writeReport(
  model: ReportModel,
  { fonts, onProgress, compress }: WriteOptions,
): Uint8Array<ArrayBuffer> {
  const { language, direction, title, organisation, createdAt } = model
  const pdf = createPdf({
    language,
    direction,
    title: `${title} – ${organisation}`,
    author: organisation,
    created: new Date(createdAt),
    fonts,
    ...(compress === undefined ? {} : { compress }),
  })
  const flow = new Flow(pdf)
  const entries: Entry[] = []
  pdf.tag.inside(pdf.tag.element('Sect'), () => drawCover(model, flow))

  const CONTENTS = 2
  const contents = pdf.tag.element('Sect')
  for (let pages = contentsPages(levelsOf(model), flow); pages > 0; pages--) flow.newPage()
  model.sections.forEach((section, index) => {
    if (section.isShort && index > 0 && flow.space > flow.height * ROOM_FOR_SHORT) flow.gap(36)
    else flow.newPage()
    pdf.tag.inside(pdf.tag.element('Sect'), () => drawSection(section, flow, entries))
    onProgress?.((index + 1) / (model.sections.length + 1))
  })
  pdf.tag.inside(contents, () =>
    drawContents(model.contentsTitle, entries, flow, CONTENTS, (page) => digitsOf(model.pageLabel, page)),
  )
  drawFurniture(model, flow)
  const file = pdf.output()
  onProgress?.(1)
  return file
}

const levelsOf = ({ sections }: ReportModel) =>
  sections.flatMap(({ blocks }): (1 | 2)[] => [
    1,
    ...blocks.flatMap(({ kind }) => (kind === 'heading' ? [2 as const] : [])),
  ])

function drawSection({ title, blocks }: Section, flow: Flow, entries: Entry[]): void {
  const { pdf } = flow
  const mark = (level: 1 | 2) => (text: string, y: number) => {
    pdf.outline(text, { level, y: y - 10 })
    entries.push({ title: text, level, page: pdf.pageNumber, y })
  }
  mark(1)(title, flow.y)
  flowLines(flow, pdf.layOut(title, flow.width, TEXT.title), { element: pdf.tag.element('H1') })
  pdf.tag.artifact(() => pdf.rect(flow.x(0, 40), flow.y + 4, 40, 2.5, { fill: 'accent' }))
  flow.y += 16
  place(blocks, flow, mark(2))
}

/** Draws blocks one after the other; none that introduces the next is left behind at a page's foot. */
function place(blocks: readonly Block[], flow: Flow, mark: (title: string, y: number) => void): void {
  const prepared = blocks.map((block) => prepare(block, flow, mark))
  const needed = (index: number): number => {
    const block = prepared[index]!
    const next = prepared[index + 1]
    const introduces = blocks[index]!.kind === 'heading' || blocks[index + 1]?.kind !== 'paragraph'
    return block.first + (block.keepsWithNext && introduces && next ? next.before + needed(index + 1) : 0)
  }
  prepared.forEach((block, index) => {
    flow.gap(block.before)
    flow.ensure(needed(index))
    block.draw()
  })
}

function prepare(block: Block, flow: Flow, mark: (title: string, y: number) => void): Prepared {
  switch (block.kind) {
    case 'heading':
      return heading(mark)(block, flow)
    case 'paragraph':
      return paragraph(block, flow)
    case 'list':
      return list(block, flow)
    case 'quotes':
      return quotes(block, flow)
    case 'facts':
      return facts(block, flow)
    case 'callout':
      return callout(block, flow)
    case 'chart':
      return chart(block, flow)
    case 'table':
      return table(block, flow)
  }
}
