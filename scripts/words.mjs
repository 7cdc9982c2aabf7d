// @ts-check
/**
 * Something the person at the keyboard can put right. Its message is a whole sentence, so it is shown
 * without a stack; every other error is a mistake of ours and keeps its stack.
 */
export class Trouble extends Error {}

/** What the machine says in codes, said in words: what happened, and what to do next. */
const SYSTEM = {
  ENOSPC: 'The disk is full, so nothing more could be written. Free about 1 GB and run the command again.',
  EDQUOT:
    'Your share of the disk is used up, so nothing more could be written. Free about 1 GB and run it again.',
  EROFS:
    'This folder is on a read-only disk. Copy the project to a place that can be written to and run it there.',
  EACCES:
    'This user may not write here. Run the command as the owner of the folder, or copy the project elsewhere.',
  EPERM:
    'This user may not write here. Run the command as the owner of the folder, or copy the project elsewhere.',
  EMFILE: 'Too many files are open on this machine. Close some programs and run the command again.',
}

/** @typedef {keyof typeof SYSTEM} SystemCode */

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? String(error.code) : '')

/**
 * The sentence for a code such as `ENOSPC`, found as a word in whatever a tool has printed.
 * @param {string} text
 * @returns {string | undefined}
 */
export function systemWords(text) {
  const code = /** @type {SystemCode[]} */ (Object.keys(SYSTEM)).find((code) =>
    new RegExp(`\\b${code}\\b`).test(text),
  )
  return code && SYSTEM[code]
}

/** @param {unknown} error */
export function inWords(error) {
  if (error instanceof Trouble) return error.message
  const known = systemWords(codeOf(error))
  if (known) return known
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/**
 * Runs a command-line program: its number is the exit code, and what it throws is said in words.
 * @param {() => Promise<number | void>} program
 */
export async function main(program) {
  try {
    process.exitCode = (await program()) ?? 0
  } catch (error) {
    console.error(`\n${inWords(error)}`)
    process.exitCode = 1
  }
}
