/** Why a file could not be taken in. Whatever the reason, nothing stored has changed. */
export type FileProblem =
  | { code: 'empty' | 'unreadable' | 'not-json' | 'truncated' | 'not-ours' }
  | { code: 'too-large'; size: number; limit: number }
  | { code: 'newer-version'; version: number; supported: number }
  | { code: 'invalid'; problems: readonly (ValueProblem | PackFault)[] }

/** One thing that is wrong in a file that is ours. */
export interface ValueProblem {
  /** Where, as names joined by dots. */
  path: string
  code: 'unknown-skill' | 'unknown-pack' | 'level-out-of-range' | 'wrong-shape' | 'forbidden-key'
  /** The skill, pack or level that was found. */
  value?: string | number
}

/** One thing that is wrong in a pack that the file carries. */
export interface PackFault {
  path: string
  code: 'pack'
  /** As src/content/pack calls it, with what its sentence names. */
  fault: string
  params: Readonly<Record<string, string | number | readonly string[]>>
}

/** Stops the reading of a file; caught where reading began. */
export class FileRefusal extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.code)
  }
}
