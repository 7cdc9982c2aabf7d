import type { Table } from '../tables'
import type { SheetWriter } from './write'

/** What the page and sheet.worker.ts say to each other. One worker writes one workbook. */
export interface SheetRequest {
  readonly tables: readonly Table[]
  readonly direction: 'ltr' | 'rtl'
}

export type SheetReply = { readonly file: Blob } | { readonly trouble: string }

/** Writes a workbook in a worker of its own: a thousand answers take half a second, too long for the page to wait. */
export const writeSheetAside: SheetWriter = (tables, direction) => {
  const worker = new Worker(new URL('./sheet.worker.ts', import.meta.url), { type: 'module', name: 'sheet' })
  const written = new Promise<Blob>((resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error('sheet', { cause: event })))
    worker.addEventListener('message', ({ data }: MessageEvent<SheetReply>) => {
      if ('file' in data) resolve(data.file)
      else reject(new Error('sheet', { cause: data.trouble }))
    })
  })
  worker.postMessage({ tables, direction } satisfies SheetRequest)
  return written.finally(() => worker.terminate())
}
