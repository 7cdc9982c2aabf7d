import { computed, shallowRef } from 'vue'
import { download } from '@/composables/files'
import type { LanguageCode } from '@/i18n'
import type { EngagementHandle } from '@/storage'
import { DESK } from '../files/desk.browser'
import { packed } from '../files/package'
import { writeFiles, type Format } from '../files/write'
import type { ReportKind } from '../model'
import { useReportInput } from './use-report-input'

export type FilesState =
  | { readonly step: 'idle' | 'failed' | 'cancelled' }
  | { readonly step: 'writing'; readonly format: Format; readonly abort: AbortController }
  | { readonly step: 'done'; readonly format: Format }

/** Saves the report and its figures in the formats of other programs, in the report's language. */
export function useFilesOut(
  handle: () => EngagementHandle,
  kind: () => ReportKind,
  language: () => LanguageCode,
) {
  const { input, isReady } = useReportInput(handle, language)
  const state = shallowRef<FilesState>({ step: 'idle' })
  const canSave = computed(() => isReady.value && state.value.step !== 'writing')

  async function save(format: Format) {
    if (!canSave.value) return
    const abort = new AbortController()
    state.value = { step: 'writing', format, abort }
    try {
      const file = await write(format, abort.signal)
      // Cancelled while the last part was being written: nothing is saved after all.
      abort.signal.throwIfAborted()
      download(file.content, file.name)
      state.value = { step: 'done', format }
    } catch {
      state.value = { step: abort.signal.aborted ? 'cancelled' : 'failed' }
    }
  }

  function cancel() {
    if (state.value.step === 'writing') state.value.abort.abort()
  }

  async function write(format: Format, signal: AbortSignal) {
    const now = new Date()
    const from = { ...input.value!, kind: kind(), engagementId: handle().id, now: now.toISOString() }
    const files = await writeFiles(format, from, DESK, signal)
    const own = files.length === 1 && files[0]?.title
    const name = own || from.translator.t(`files-out.formats.${format}.name`)
    return packed(files, `${from.engagement.profile.name} – ${name}`, now)
  }

  return { state, canSave, save, cancel }
}
