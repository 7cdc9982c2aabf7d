import { computed, shallowRef } from 'vue'
import { download } from '@/composables/files'
import type { LanguageCode } from '@/i18n'
import type { EngagementHandle } from '@/storage'
import { packed } from '../files/package'
import { writeSheetAside } from '../files/sheet-aside'
import { writeFiles, type Format } from '../files/write'
import { useReportInput } from './use-report-input'

export type FilesState =
  { readonly step: 'idle' | 'failed' } | { readonly step: 'writing' | 'done'; readonly format: Format }

/** Saves the engagement's figures in the formats of other programs, in the report's language. */
export function useFilesOut(handle: () => EngagementHandle, language: () => LanguageCode) {
  const { input, isReady } = useReportInput(handle, language)
  const state = shallowRef<FilesState>({ step: 'idle' })
  const canSave = computed(() => isReady.value && state.value.step !== 'writing')

  async function save(format: Format) {
    if (!canSave.value) return
    state.value = { step: 'writing', format }
    try {
      const file = await write(format)
      download(file.content, file.name)
      state.value = { step: 'done', format }
    } catch {
      state.value = { step: 'failed' }
    }
  }

  async function write(format: Format) {
    const now = new Date()
    const from = { ...input.value!, engagementId: handle().id, now: now.toISOString() }
    const name = from.translator.t(`files-out.formats.${format}.name`)
    const files = await writeFiles(format, from, writeSheetAside)
    return packed(files, `${from.engagement.profile.name} – ${name}`, now)
  }

  return { state, canSave, save }
}
