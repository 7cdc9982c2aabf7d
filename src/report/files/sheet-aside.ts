import type { Table } from '../tables'
import { runAside } from './run-aside'
import type { SheetWriter } from './write'

export interface SheetRequest {
  readonly tables: readonly Table[]
  readonly direction: 'ltr' | 'rtl'
}

/** Writes a workbook in a worker of its own: a thousand answers take half a second, too long for the page to wait. */
export const writeSheetAside: SheetWriter = async (tables, direction, signal) => {
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./sheet.worker.ts', import.meta.url), { type: 'module', name: 'sheet' })
  return runAside(worker, { tables, direction } satisfies SheetRequest, signal)
}
