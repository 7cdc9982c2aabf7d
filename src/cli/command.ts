/** What a run ends with; docs/command-line.md promises these numbers to scripts. */
export const EXIT = { done: 0, badFile: 1, wrongUse: 2, notWritten: 3, fault: 4 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Something the person at the keyboard can put right: whole sentences, shown without a stack. */
export class Refusal extends Error {
  constructor(
    readonly exitCode: ExitCode,
    message: string,
  ) {
    super(message)
  }
}

export type OptionName = 'format' | 'id' | 'kind' | 'lang' | 'now' | 'out' | 'round'
/** Options that take no value. */
export type FlagName = 'whole'

export interface Request {
  /** As they were typed. */
  readonly files: readonly string[]
  readonly options: Readonly<Partial<Record<OptionName, string>>>
  readonly flags: ReadonlySet<FlagName>
}

/** What a command sees of the machine beside the disk. */
export interface Surroundings {
  /** The folder from which the names of files are meant. */
  readonly folder: string
  readonly now: Date
  /** A line for standard output, and one for standard error. */
  print(text: string): void
  complain(text: string): void
}

export interface Command {
  readonly name: string
  /** One line, for the list of commands. */
  readonly summary: string
  readonly files: 'none' | 'one' | 'some'
  /** What each of its options means here. */
  readonly options: Readonly<Partial<Record<OptionName, string>>>
  readonly flags?: Readonly<Partial<Record<FlagName, string>>>
  readonly details: readonly string[]
  readonly example: string
  run(request: Request, surroundings: Surroundings): Promise<ExitCode>
}
