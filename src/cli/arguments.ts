import { parseArgs } from 'node:util'
import { EXIT, Refusal, type Command, type OptionName, type Request } from './command'

export const asksForHelp = (args: readonly string[]) => args.includes('--help') || args.includes('-h')

export const wrongUse = (what: string, help: string) =>
  new Refusal(EXIT.wrongUse, `${what} Nothing was written. “sextant ${help}” tells what can be asked.`)

/** What was typed after the command's name. Refused when the command does not know it. */
export function readRequest(command: Command, args: readonly string[]): Request {
  const help = `${command.name} --help`
  const names = Object.keys(command.options) as OptionName[]
  const { values, positionals: files } = parse(args, names, help)
  if (command.files === 'none' && files.length > 0)
    throw wrongUse(`The command “${command.name}” takes no file, and was given “${files[0]}”.`, help)
  if (command.files !== 'none' && files.length === 0)
    throw wrongUse(`The command “${command.name}” needs a file.`, help)
  if (command.files === 'one' && files.length > 1)
    throw wrongUse(`The command “${command.name}” takes one file, and was given ${files.length}.`, help)
  return { files, options: values }
}

function parse(args: readonly string[], names: readonly OptionName[], help: string) {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    // Node goes on to tell how a file that begins with a dash could be meant.
    const [reason] = error.message.split(/\.?\n|\. /)
    throw wrongUse(`${reason}.`, help)
  }
}
