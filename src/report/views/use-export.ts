import { shallowRef } from 'vue'
import type { ReportModel } from '../model'
import { exportReport } from '../pdf/export-report'

export type ExportState =
  | { readonly step: 'idle' }
  | { readonly step: 'writing'; readonly share: number; readonly abort: AbortController }
  | { readonly step: 'done'; readonly file: Blob; readonly model: ReportModel }
  | { readonly step: 'failed'; readonly code: 'fonts-unavailable' | 'failed' }

/** Writes the PDF in a worker, and says how far it is. */
export function useExport() {
  const state = shallowRef<ExportState>({ step: 'idle' })

  async function write(model: ReportModel) {
    const abort = new AbortController()
    state.value = { step: 'writing', share: 0, abort }
    try {
      const onProgress = (share: number) => (state.value = { step: 'writing', share, abort })
      const file = await exportReport(model, { onProgress, signal: abort.signal })
      state.value = { step: 'done', file, model }
    } catch (error) {
      if (abort.signal.aborted) state.value = { step: 'idle' }
      else state.value = { step: 'failed', code: isFontError(error) ? 'fonts-unavailable' : 'failed' }
    }
  }

  return { state, write }
}

const isFontError = (error: unknown) => (error as { code?: string } | null)?.code === 'fonts-unavailable'
