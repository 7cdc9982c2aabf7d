import { computed } from 'vue'
import type { LanguageCode } from '@/i18n'
import type { EngagementHandle } from '@/storage'
import { buildReport, type ReportKind } from '../model'
import { useReportInput } from './use-report-input'

/** What the report says of the engagement as it stands; undefined until its texts are there. */
export function useReport(
  handle: () => EngagementHandle,
  kind: () => ReportKind,
  language: () => LanguageCode,
) {
  const { input } = useReportInput(handle, language)
  return computed(() => input.value && buildReport({ ...input.value, kind: kind() }))
}
