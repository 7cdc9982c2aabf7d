import { EXIT, Refusal, type ExitCode, type Surroundings } from './command'

/** Says why something was not done; gives the code to end with. */
export function tell(error: unknown, { complain }: Pick<Surroundings, 'complain'>): ExitCode {
  if (error instanceof Refusal) {
    complain(error.message)
    return error.exitCode
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  complain(
    `Sextant itself made a mistake here. Your files are as they were. Please report it with these lines:\n${details}`,
  )
  return EXIT.fault
}

/** One number for several outcomes: the gravest. */
export const worst = (codes: readonly ExitCode[]): ExitCode =>
  codes.reduce((one, other) => (one > other ? one : other), EXIT.done)
