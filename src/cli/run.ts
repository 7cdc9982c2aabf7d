import { EXIT, type Surroundings } from './command'
import { main } from './main'

// npm starts scripts in the project's folder, and tells where it was called.
const isNpm = process.env.npm_lifecycle_event === 'sextant'

const surroundings: Surroundings = {
  folder: (isNpm && process.env.INIT_CWD) || process.cwd(),
  now: new Date(),
  print: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads along has seen enough: `sextant sample | head`.
  if (error.code === 'EPIPE') process.exit(EXIT.done)
  surroundings.complain(
    `The result could not be written: ${error.message}. Nothing else was changed. Free some space, or name a file with --out.`,
  )
  process.exit(EXIT.notWritten)
})

// With a listener, the present step comes to its end first: no part of a file stays behind.
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))

/** Awaited here: texts are fetched when they are asked for, and only while this module is being imported. */
export const exitCode = await main(process.argv.slice(2), surroundings)
