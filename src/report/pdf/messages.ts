import type { ReportModel } from '../model/types'
import type { ExportErrorCode } from './export-error'

/** What the page and report.worker.ts say to each other. One worker writes one report. */
export interface WriteRequest {
  readonly model: ReportModel
}

export type WriteReply =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly file: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly code: ExportErrorCode; readonly detail: string }
