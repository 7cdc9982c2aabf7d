import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { wrongUse } from './arguments'
import { EXIT, Refusal, type Request, type Surroundings } from './command'
import { shown, systemReason } from './words'

/**
 * Writes a file whole or not at all: under a name for the meantime, which then takes the place of what was
 * there. Without a pause in between, so that Ctrl-C cannot come between the two either.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  orRefuse(path, () => {
    const target = placeOf(path)
    const draft = join(dirname(target), `.sextant-${randomUUID()}.part`)
    try {
      writeFileSync(draft, content, { flag: 'wx' })
      renameSync(draft, target)
    } catch (error) {
      rmSync(draft, { force: true })
      throw error
    }
  })
}

export const makeFolder = (path: string) => orRefuse(path, () => make(path))

/** Node's own `recursive` never comes back where a folder cannot be made at all, as in /proc. */
function make(folder: string): void {
  if (existsSync(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) make(parent)
  mkdirSync(folder)
}

/** Prints a result, or writes it to the file that was asked for. */
export function deliver(text: string, { files, options }: Request, surroundings: Surroundings): void {
  const { folder, print, complain } = surroundings
  if (options.out === undefined) return print(text)
  const path = resolve(folder, options.out)
  if (files.some((file) => resolve(folder, file) === path))
    throw wrongUse(`“${shown(options.out)}” would be written over the file that is read.`, '--help')
  writeWhole(path, `${text}\n`)
  complain(`Written: ${shown(options.out)}`)
}

/** Where a link leads, so that the link stays one. Whatever is no file (a device, a folder) is left alone. */
function placeOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return path
  if (!found.isFile()) throw new Refusal(EXIT.notWritten, notWritten(path, 'something else has that name'))
  return realpathSync(path)
}

function orRefuse(path: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    const reason = systemReason(error)
    throw reason === undefined ? error : new Refusal(EXIT.notWritten, notWritten(path, reason))
  }
}

const notWritten = (path: string, reason: string) =>
  `${shown(path)} could not be written: ${reason}. What was there before is as it was, and no part of a file is left behind. ` +
  'Put that right, or name another place with --out, and run the command again.'
