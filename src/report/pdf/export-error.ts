/** Why no report came out; the screen puts it into words. */
export type ExportErrorCode = 'fonts-unavailable' | 'failed'

export class ExportError extends Error {
  constructor(
    readonly code: ExportErrorCode,
    options?: ErrorOptions,
  ) {
    super(code, options)
    this.name = 'ExportError'
  }
}
