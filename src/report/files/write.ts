import {
  answersTable,
  measuresTable,
  roadmapTable,
  scoresTable,
  type Table,
  type TablesInput,
} from '../tables'
import { inTurn } from './in-turn'

export const FORMATS = ['xlsx', 'csv', 'ics', 'svg'] as const
/** What the figures can be saved as, besides the report itself. */
export type Format = (typeof FORMATS)[number]

/** A file as it is saved; several of one format travel in one package. */
export interface OutFile {
  /** What it holds, in the reader's words; not yet a file's name. */
  readonly title: string
  readonly extension: string
  readonly content: Blob
}

export interface FilesInput extends TablesInput {
  /** Of the engagement: a calendar tells by it which entries it already has. */
  readonly engagementId: string
}

/** Writes a workbook: at once where nobody waits (sheet.ts), or in a worker (sheet-aside.ts). */
export type SheetWriter = (tables: readonly Table[], direction: 'ltr' | 'rtl') => Promise<Blob>

/** Writes the engagement's figures in one format. Each writer is fetched when it is first asked for. */
export function writeFiles(format: Format, input: FilesInput, writeSheet: SheetWriter): Promise<OutFile[]> {
  return WRITERS[format](input, writeSheet)
}

type Writer = (input: FilesInput, writeSheet: SheetWriter) => Promise<OutFile[]>

const WRITERS: Readonly<Record<Format, Writer>> = {
  async xlsx(input, writeSheet) {
    const builders = [answersTable, scoresTable, roadmapTable, measuresTable]
    const tables = await inTurn(builders, (build) => build(input))
    const content = await writeSheet(tables, input.translator.direction)
    return [{ title: '', extension: 'xlsx', content }]
  },

  async csv(input) {
    const { writeCsv } = await import('./csv')
    return inTurn([answersTable, roadmapTable], (build) => {
      const table = build(input)
      const content = new Blob([writeCsv(table)], { type: 'text/csv;charset=utf-8' })
      return { title: table.title, extension: 'csv', content }
    })
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

  async svg(input) {
    const { chartFiles } = await import('./image/charts')
    return (await chartFiles(input)).map(({ title, svg }) => ({
      title,
      extension: 'svg',
      content: new Blob([svg], { type: 'image/svg+xml' }),
    }))
  },
}
