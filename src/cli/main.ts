import { asksForHelp, readRequest, wrongUse } from './arguments'
import { EXIT, type ExitCode, type Surroundings } from './command'
import { COMMANDS } from './commands'
import { tell } from './failures'
import { generalHelp, helpFor } from './help'

/** Carries out what was typed; gives the code to end with. */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    return await carryOut(args, surroundings)
  } catch (error) {
    return tell(error, surroundings)
  }
}

async function carryOut([name, ...rest]: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { print, complain } = surroundings
  if (name === undefined) {
    complain(generalHelp(COMMANDS))
    return EXIT.wrongUse
  }
  const command = COMMANDS.find((one) => one.name === name)
  if (asksForHelp([name, ...rest])) {
    print(command ? helpFor(command) : generalHelp(COMMANDS))
    return EXIT.done
  }
  if (command) return command.run(readRequest(command, rest), surroundings)
  const names = COMMANDS.map((one) => one.name).join(', ')
  throw wrongUse(`There is no command “${name}”; there are: ${names}.`, '--help')
}
