import type { ReportModel } from '../model/types'
import { ExportError } from './export-error'
import type { WriteReply, WriteRequest } from './messages'

export { ExportError } from './export-error'

export interface ExportOptions {
  /** Told how much is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** Aborting ends the worker at once and rejects with the signal's reason. */
  readonly signal?: AbortSignal
}

/** Writes a report as PDF in a worker of its own, so that the page never waits. Rejects with an ExportError. */
export function exportReport(model: ReportModel, { onProgress, signal }: ExportOptions = {}): Promise<Blob> {
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./report.worker.ts', import.meta.url), {
    type: 'module',
    name: 'report',
  })
  const finished = new Promise<Blob>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
    worker.addEventListener('error', (event) => reject(new ExportError('failed', { cause: event })))
    worker.addEventListener('message', ({ data }: MessageEvent<WriteReply>) => {
      if (data.kind === 'progress') onProgress?.(data.share)
      else if (data.kind === 'done') resolve(new Blob([data.file], { type: 'application/pdf' }))
      else reject(new ExportError(data.code, { cause: data.detail }))
    })
  })
  worker.postMessage({ model } satisfies WriteRequest)
  return finished.finally(() => worker.terminate())
}

/** Characters that a file system may refuse, and marks that could make a name read as another. */
const UNSAFE = /[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu
const LONGEST = 80

/** A file's name from the report's title, whatever the organisation is called. */
export function fileNameFor({ title, organisation }: ReportModel): string {
  const name = `${organisation} – ${title}`
    .replace(UNSAFE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.–]+/, '')
  return `${[...name].slice(0, LONGEST).join('').trim()}.pdf`
}
