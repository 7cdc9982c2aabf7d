import type { Files } from './project'

/** A place in the code that names a message key; one with `${…}` in it stands for many. */
export interface Use {
  readonly file: string
  readonly line: number
  readonly key: string
}

/** These files leave the room out: their `say('held')` means `report.held`. See src/report/model/words.ts. */
const REPORT = { files: 'src/report/model/', room: 'report' }

const CALL = /(?<![\w.])(?:\$?t|translate)\(\s*(['"])([\w.+-]+)\1/g
const SAY = /\.say\(\s*(['"])([\w.+-]+)\1/g
const SAY_TEMPLATE = /\.say\(\s*(`)([^`]*\$\{[^`]*)`/g
// What a command is called in the registry looks like a key and is none.
const QUOTED = /(?<!\bid: )(['`])([a-z][\w.+-]*)\1/g
// In a template this is either a text or an expression, so it proves nothing.
const ATTRIBUTE = /(")([a-z][\w.+-]*)"/g
const TEMPLATE = /(?<!\bid: )(`)([a-z][\w.+-]*\$\{[^`]*)`/g

/** Where the code names a key beyond doubt: its message must be there. */
export function usesIn(sources: Files, rooms: readonly string[]): Use[] {
  const inRoom = ({ key }: Use) => rooms.some((room) => key.startsWith(`${room}.`)) && !key.endsWith('.')
  const whole = `${REPORT.room}.\${`
  return eachFile(sources, (find, isReport) => [
    ...find(CALL),
    ...[...find(QUOTED), ...find(TEMPLATE)].filter((use) => inRoom(use) && !use.key.startsWith(whole)),
    ...(isReport ? [...find(SAY), ...find(SAY_TEMPLATE)].map(ofReport) : []),
  ])
}

/** Where the code may name one: a message so named is not idle. */
export function mentionsIn(sources: Files, rooms: readonly string[]): Use[] {
  const perhaps = eachFile(sources, (find, isReport) => [
    ...find(ATTRIBUTE),
    ...(isReport ? find(QUOTED).map(ofReport) : []),
  ])
  return [...usesIn(sources, rooms), ...perhaps]
}

type Find = (pattern: RegExp) => Use[]

const eachFile = (sources: Files, look: (find: Find, isReport: boolean) => Use[]): Use[] =>
  Object.entries(sources).flatMap(([file, text]) =>
    look((pattern) => matches(file, text, pattern), file.startsWith(REPORT.files)),
  )

const ofReport = (use: Use): Use => ({ ...use, key: `${REPORT.room}.${use.key}` })

const matches = (file: string, text: string, pattern: RegExp): Use[] =>
  Array.from(text.matchAll(pattern), ({ index, 2: key = '' }) => ({
    file,
    line: text.slice(0, index).split('\n').length,
    key,
  }))

/** True for the keys that a use can mean. */
export function matcherOf({ key }: Use): (candidate: string) => boolean {
  if (!key.includes('${')) return (candidate) => candidate === key
  const fixed = key.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`^${fixed.join('[^.]+')}$`)
  return (candidate) => pattern.test(candidate)
}
