import { parseArgs } from 'node:util'
import { EXIT, Refusal, type Command, type FlagName, type Request } from './command'

export const asksForHelp = (args: readonly string[]) => args.includes('--help') || args.includes('-h')

export const wrongUse = (what: string, help: string) =>
  new Refusal(EXIT.wrongUse, `${what} Nothing was written. “sextant ${help}” tells what can be asked.`)

/** What was typed after the command's name. Refused when the command does not know it. */
export function readRequest(command: Command, args: readonly string[]): Request {
  const help = `${command.name} --help`
  const { options, flags, files } = parse(command, args, help)
  if (command.files === 'none' && files.length > 0)
    throw wrongUse(`The command “${command.name}” takes no file, and was given “${files[0]}”.`, help)
  if (command.files !== 'none' && files.length === 0)
    throw wrongUse(`The command “${command.name}” needs a file.`, help)
  if (command.files === 'one' && files.length > 1)
    throw wrongUse(`The command “${command.name}” takes one file, and was given ${files.length}.`, help)
  return { files, options, flags }
}

function parse(command: Command, args: readonly string[], help: string): Request {
  const valued = Object.keys(command.options).map((name) => [name, { type: 'string' as const }] as const)
  const flags = Object.keys(command.flags ?? {}).map((name) => [name, { type: 'boolean' as const }] as const)
  const known = Object.fromEntries([...valued, ...flags])
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: known, allowPositionals: true })
    const given = Object.entries(values)
    return {
      files: positionals,
      options: Object.fromEntries(given.filter(([, value]) => typeof value === 'string')),
      flags: new Set(given.filter(([, value]) => value === true).map(([name]) => name as FlagName)),
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    // Node goes on to tell how a file that begins with a dash could be meant.
    const [reason] = error.message.split(/\.?\n|\. /)
    throw wrongUse(`${reason}.`, help)
  }
}
