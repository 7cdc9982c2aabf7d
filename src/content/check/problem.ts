/** What a rule has found: where, what is wrong there, and how to mend it. */
export interface Finding {
  /** From the project's root, with slashes. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly what: string
  readonly mend: string
}

export type RuleId = `CT${number}`

export interface Problem extends Finding {
  readonly rule: RuleId
}

/** One thing that must hold. docs/content-guide.md lists them all by id. */
export interface Rule<P> {
  readonly id: RuleId
  readonly holds: string
  readonly check: (project: P) => Iterable<Finding>
}
