import { loadMessagesFile } from '@/content/load'
import type { LanguageCode } from '@/i18n/languages'
import { createTranslator, type Messages } from '@/i18n/translator'
import type { TablesInput } from '@/report/tables'
import { sampleReportInput } from './sample-report'

/** Everything that the other formats are made from, for the sample engagement. */
export async function sampleFilesInput(language: LanguageCode): Promise<TablesInput> {
  const [report, files] = await Promise.all(
    ['report', 'files-out'].map((room) => loadMessagesFile(language, room) as Promise<Messages>),
  )
  return {
    ...(await sampleReportInput(language)),
    translator: createTranslator(language, { report: report!, 'files-out': files! }),
  }
}
