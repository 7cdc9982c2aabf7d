import { buildDeck, buildReport, type ReportKind } from '@/report/model'
import type { TablesInput } from '@/report/tables'
import type { Engagement } from '@/shared/engagement'
import type { ReportForm, ReportFormat } from './report-form'
import { reportInput, type ReportWish } from './report-model'

/** The report in one format, the same that the app saves. */
export async function reportFile(
  engagement: Engagement,
  { format, kind }: ReportForm,
  wish: ReportWish,
): Promise<Uint8Array> {
  const file = await WRITERS[format](await reportInput(engagement, wish), kind)
  return file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file
}

type Writer = (input: TablesInput, kind: ReportKind) => Promise<Uint8Array | Blob>

/** Each writer is heavy, and loaded only when it is asked for. */
const WRITERS: Readonly<Record<ReportFormat, Writer>> = {
  async pdf(input, kind) {
    const [{ familiesFor }, { readFonts }, { writeReport }] = await Promise.all([
      import('@/report/pdf/families'),
      import('@/report/pdf/fonts.node'),
      import('@/report/pdf/write'),
    ])
    const model = buildReport({ ...input, kind })
    return writeReport(model, { fonts: readFonts(familiesFor(model.language, JSON.stringify(model))) })
  },

  async html(input, kind) {
    const [{ facesCss }, { readFace }, { writeHtml }] = await Promise.all([
      import('@/report/files/fonts/faces'),
      import('@/report/files/fonts/faces.node'),
      import('@/report/files/html/document'),
    ])
    const model = buildReport({ ...input, kind })
    const faces = await facesCss(model.language, JSON.stringify(model), readFace)
    return new TextEncoder().encode(writeHtml(model, faces))
  },

  async pptx(input) {
    const { writeDeck } = await import('@/report/files/deck/write')
    return writeDeck(buildDeck(input))
  },

  async xlsx(input) {
    const [tables, { writeSheet }] = await Promise.all([
      import('@/report/tables'),
      import('@/report/files/sheet'),
    ])
    const { answersTable, scoresTable, roadmapTable, measuresTable } = tables
    const builders = [answersTable, scoresTable, roadmapTable, measuresTable]
    return writeSheet(
      builders.map((build) => build(input)),
      input.translator.direction,
    )
  },
}
