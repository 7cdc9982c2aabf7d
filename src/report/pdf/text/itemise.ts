import type { PdfFont } from '../font/pdf-font'
import { bidiLevels, type Direction } from './bidi'
import { isInvisible, isMark, scriptOf, type Script } from './scripts'

/** A stretch of text with one level, one script and one font. */
export interface Run {
  readonly start: number
  readonly end: number
  /** Embedding level; odd runs right to left. */
  readonly level: number
  readonly script: Script
  readonly font: PdfFont
  /** True when no font has these characters: each is shown as a box. */
  readonly missing: boolean
}

type Item = Omit<Run, 'start' | 'end'>

/** Splits a paragraph into runs, in logical order. */
export function itemise(text: string, direction: Direction, fonts: readonly PdfFont[]): Run[] {
  const levels = bidiLevels(text, direction)
  const runs: { -readonly [Key in keyof Run]: Run[Key] }[] = []
  let previous: Omit<Item, 'level'> = { script: firstScript(text), font: fonts[0]!, missing: false }
  for (let at = 0; at < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(at)!)
    const item = { ...describe(character, previous, fonts), level: levels[at]! }
    const last = runs.at(-1)
    if (last && isSame(last, item)) last.end += character.length
    else runs.push({ ...item, start: at, end: at + character.length })
    previous = item
    at += character.length
  }
  return runs
}

/** Marks and invisible characters belong to what stands before them; so do digits and blanks, where its font has them. */
function describe(
  character: string,
  previous: Omit<Item, 'level'>,
  fonts: readonly PdfFont[],
): Omit<Item, 'level'> {
  if (isMark(character) || isInvisible(character)) return previous
  if (character === '\n') return { ...previous, missing: false }
  const own = scriptOf(character)
  const script = own ?? previous.script
  const candidates = own ? fonts : [previous.font, ...fonts]
  const font = candidates.find((candidate) => candidate.covers(character))
  return font ? { script, font, missing: false } : { script, font: fonts[0]!, missing: true }
}

const isSame = (a: Item, b: Item) =>
  a.level === b.level && a.script === b.script && a.font === b.font && a.missing === b.missing

function firstScript(text: string): Script {
  for (const character of text) {
    const script = scriptOf(character)
    if (script) return script
  }
  return 'Latn'
}
