/** Why a file cannot be the logo; the screen puts it into words. */
export type LogoProblem = 'not-image' | 'too-large' | 'too-many-pixels' | 'active-svg' | 'unreadable'

export class LogoRefusal extends Error {
  constructor(
    readonly code: LogoProblem,
    options?: ErrorOptions,
  ) {
    super(code, options)
    this.name = 'LogoRefusal'
  }
}
