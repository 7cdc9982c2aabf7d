import { familiesFor } from '@/report/pdf/families'
import { readFonts } from '@/report/pdf/fonts.node'
import { writeReport } from '@/report/pdf/write'
import type { Engagement } from '@/shared/engagement'
import { reportModel, type ReportWish } from './report-model'

/** The report as a PDF, the same that the app saves. */
export async function reportFile(engagement: Engagement, wish: ReportWish): Promise<Uint8Array> {
  const model = await reportModel(engagement, wish)
  return writeReport(model, { fonts: readFonts(familiesFor(model.language, JSON.stringify(model))) })
}
