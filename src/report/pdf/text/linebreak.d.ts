declare module 'linebreak' {
  /** Finds where a text may be broken (UAX #14). */
  export default class LineBreaker {
    constructor(text: string)
    /** The next opportunity: the index after it, and whether the line must end there. */
    nextBreak(): { position: number; required: boolean } | null
  }
}
