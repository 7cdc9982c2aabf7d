import type { Command, FlagName, OptionName } from './command'

/** What stands for an option's value in the help. */
const VALUES: Readonly<Record<OptionName, string>> = {
  format: 'FORMAT',
  id: 'ID',
  kind: 'KIND',
  lang: 'LANGUAGE',
  now: 'YYYY-MM-DD',
  out: 'PATH',
  round: 'ID',
}
const FILES = { none: '', one: ' FILE', some: ' FILE…' }

const EXIT_CODES = [
  'Exit codes:',
  '  0  done',
  '  1  a file has problems; what could be done with the others is done',
  '  2  wrong use; nothing was done',
  '  3  something could not be written',
  '  4  a fault in Sextant itself',
]

const optionNames = (command: Command) => Object.keys(command.options) as OptionName[]
const flagNames = (command: Command) => Object.keys(command.flags ?? {}) as FlagName[]
const option = (name: OptionName) => `--${name} ${VALUES[name]}`

const usage = (command: Command) =>
  [
    `sextant ${command.name}${FILES[command.files]}`,
    ...optionNames(command).map((name) => `[${option(name)}]`),
    ...flagNames(command).map((name) => `[--${name}]`),
  ].join(' ')

const table = (rows: readonly (readonly [string, string])[]) => {
  const width = Math.max(...rows.map(([term]) => term.length))
  return rows.map(([term, text]) => `  ${term.padEnd(width)}  ${text}`)
}

export function helpFor(command: Command): string {
  const options = optionNames(command).map((name) => [option(name), command.options[name] ?? ''] as const)
  const flags = flagNames(command).map((name) => [`--${name}`, command.flags?.[name] ?? ''] as const)
  return [
    command.summary,
    '',
    `Usage: ${usage(command)}`,
    '',
    ...table([...options, ...flags, ['-h, --help', 'this page']]),
    '',
    ...command.details,
    '',
    `Example: ${command.example}`,
    '',
    ...EXIT_CODES,
  ].join('\n')
}

export function generalHelp(commands: readonly Command[]): string {
  return [
    'Sextant on the command line: engagements as files, their scores, roadmaps and reports.',
    '',
    'Usage: npm run sextant -- COMMAND …     or: node scripts/sextant.mjs COMMAND …',
    '',
    ...table(commands.map(({ name, summary }) => [name, summary])),
    '',
    '“COMMAND --help” tells the rest of each. A FILE is an engagement that Sextant exported (JSON); “validate” takes packs too.',
    '',
    ...EXIT_CODES,
  ].join('\n')
}
