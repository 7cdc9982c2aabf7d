import { buildDeck, buildReport, type DeckModel, type ReportKind } from '../model'
import {
  answersTable,
  measuresTable,
  roadmapTable,
  scoresTable,
  type Table,
  type TablesInput,
} from '../tables'
import type { FaceReader } from './fonts/faces'
import { inTurn } from './in-turn'

export const FORMATS = ['pptx', 'html', 'xlsx', 'csv', 'ics', 'svg'] as const
/** What the report and its figures can be saved as, besides the PDF. */
export type Format = (typeof FORMATS)[number]

/** A file as it is saved; several of one format travel in one package. */
export interface OutFile {
  /** What it holds, in the reader's words; not yet a file's name. */
  readonly title: string
  readonly extension: string
  readonly content: Blob
  /** Where it stands among several; files with the same number are one thing in two forms. */
  readonly number?: number
}

export interface FilesInput extends TablesInput {
  /** Of the report that is shown. */
  readonly kind: ReportKind
  /** Of the engagement: a calendar tells by it which entries it already has. */
  readonly engagementId: string
}

export type SheetWriter = (
  tables: readonly Table[],
  direction: 'ltr' | 'rtl',
  signal?: AbortSignal,
) => Promise<Blob>
export type DeckWriter = (model: DeckModel, signal?: AbortSignal) => Promise<Blob>
export type PictureWriter = (svg: string) => Promise<Blob>

/** What a page does with the help of workers and of what it draws with (desk.browser.ts). */
export interface Desk {
  readonly writeSheet: SheetWriter
  readonly writeDeck: DeckWriter
  readonly drawPng: PictureWriter
  readonly readFace: FaceReader
}

/** Writes the report or its figures in one format. Each writer is fetched when it is first asked for. */
export function writeFiles(
  format: Format,
  input: FilesInput,
  desk: Desk,
  signal?: AbortSignal,
): Promise<OutFile[]> {
  return WRITERS[format](input, desk, signal)
}

type Writer = (input: FilesInput, desk: Desk, signal?: AbortSignal) => Promise<OutFile[]>

const WRITERS: Readonly<Record<Format, Writer>> = {
  async pptx(input, { writeDeck }, signal) {
    return [{ title: '', extension: 'pptx', content: await writeDeck(buildDeck(input), signal) }]
  },

  async html(input, { readFace }) {
    const { writeHtml } = await import('./html/document')
    const model = buildReport(input)
    const html = writeHtml(model, await facesFor(model.language, JSON.stringify(model), readFace))
    const content = new Blob([html], { type: 'text/html;charset=utf-8' })
    return [{ title: model.title, extension: 'html', content }]
  },

  async xlsx(input, { writeSheet }, signal) {
    const builders = [answersTable, scoresTable, roadmapTable, measuresTable]
    const tables = await inTurn(builders, (build) => build(input), signal)
    const content = await writeSheet(tables, input.translator.direction, signal)
    return [{ title: '', extension: 'xlsx', content }]
  },

  async csv(input, _, signal) {
    const { writeCsv } = await import('./csv')
    return inTurn(
      [answersTable, roadmapTable],
      (build) => {
        const table = build(input)
        const content = new Blob([writeCsv(table)], { type: 'text/csv;charset=utf-8' })
        return { title: table.title, extension: 'csv', content }
      },
      signal,
    )
  },

  async ics(input) {
    const [{ writeIcs }, { eventsOf }] = await Promise.all([
      import('./calendar/ics'),
      import('./calendar/events'),
    ])
    const { translator, engagement, engagementId, now } = input
    const calendar = writeIcs({
      name: translator.t('files-out.calendar.name', { organisation: engagement.profile.name }),
      language: translator.language,
      events: eventsOf(input, engagementId),
      createdAt: now,
    })
    return [
      { title: '', extension: 'ics', content: new Blob([calendar], { type: 'text/calendar;charset=utf-8' }) },
    ]
  },

  async svg(input, { drawPng, readFace }, signal) {
    const { chartFiles } = await import('./image/charts')
    const charts = await chartFiles(input, signal)
    const { language } = input.translator
    const faces = await facesFor(language, charts.map(({ svg }) => svg).join(), readFace)
    const files = await inTurn(
      [...charts.entries()],
      async ([number, { title, svg, withFaces }]): Promise<OutFile[]> => [
        { title, number, extension: 'svg', content: new Blob([svg], { type: 'image/svg+xml' }) },
        { title, number, extension: 'png', content: await drawPng(withFaces(faces)) },
      ],
      signal,
    )
    return files.flat()
  },
}

/** The fonts to carry along. A file without them is set in those of whoever opens it, and says the same. */
async function facesFor(language: string, text: string, readFace: FaceReader): Promise<string> {
  const { facesCss } = await import('./fonts/faces')
  return facesCss(language, text, readFace).catch(() => '')
}
