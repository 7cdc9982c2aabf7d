import type { ReportModel, Section } from '../model/types'
import { createPdf } from './document'
import type { FontFile } from './font/pdf-font'
import { inksWith } from './inks'
import { contentsPages, drawContents, type Entry } from './layout/contents'
import { drawCover } from './layout/cover'
import { Flow, flowLines } from './layout/flow'
import { digitsOf, drawFurniture } from './layout/furniture'
import { drawMasthead } from './layout/masthead'
import { place } from './layout/place'
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

/** Lays a report out on A4 pages, every section on a new one: a booklet behind cover and contents. */
export function writeReport(
  model: ReportModel,
  { fonts, onProgress, compress }: WriteOptions,
): Uint8Array<ArrayBuffer> {
  const { language, direction, title, organisation, brand, createdAt } = model
  const pdf = createPdf({
    language,
    direction,
    title: `${title} – ${organisation}`,
    author: organisation,
    created: new Date(createdAt),
    inks: inksWith(brand.accent),
    fonts,
    ...(compress === undefined ? {} : { compress }),
  })
  const flow = new Flow(pdf)
  const fillContents = model.form === 'booklet' ? openBooklet(model, flow) : openSheet(model, flow)
  fillContents(drawSections(model, flow, onProgress))
  drawFurniture(model, flow)
  const file = pdf.output()
  onProgress?.(1)
  return file
}

/** Returns what writes the contents once the page numbers are known. */
function openBooklet(model: ReportModel, flow: Flow): (entries: readonly Entry[]) => void {
  const { tag } = flow.pdf
  tag.inside(tag.element('Sect'), () => drawCover(model, flow))
  const FIRST = 2
  const contents = tag.element('Sect')
  for (let pages = contentsPages(levelsOf(model), flow); pages > 0; pages--) flow.newPage()
  return (entries) =>
    tag.inside(contents, () =>
      drawContents(model.contentsTitle, entries, flow, FIRST, (page) => digitsOf(model.pageLabel, page)),
    )
}

/** Two pages need no contents. */
function openSheet(model: ReportModel, flow: Flow): () => void {
  const { tag } = flow.pdf
  tag.inside(tag.element('Sect'), () => drawMasthead(model, flow))
  return () => {}
}

const levelsOf = ({ sections }: ReportModel) =>
  sections.flatMap(({ blocks }): (1 | 2)[] => [
    1,
    ...blocks.flatMap((block) => (block.kind === 'heading' && block.level !== 3 ? [2 as const] : [])),
  ])

function drawSections(
  { form, sections }: ReportModel,
  flow: Flow,
  onProgress: WriteOptions['onProgress'],
): Entry[] {
  const entries: Entry[] = []
  const { tag } = flow.pdf
  sections.forEach((section, index) => {
    const followsOn =
      index > 0 ? section.isShort && flow.space > flow.height * ROOM_FOR_SHORT : form === 'sheet'
    if (!followsOn) flow.newPage()
    else if (index > 0) flow.gap(36)
    tag.inside(tag.element('Sect'), () => drawSection(section, flow, entries))
    onProgress?.((index + 1) / (sections.length + 1))
  })
  return entries
}

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
