import { EMPTY, type Mark, type Shape } from '../font/characters'
import type { ShapedGlyph } from '../font/shaper'
import { isBidiControl, isInvisible, isMark } from './scripts'
import type { PlacedRun } from './paragraph'

/** One character code of a line, in visual order. Lengths are in thousandths of an em. */
export interface Code {
  readonly cid: number
  /** Distance from the run's left edge. */
  readonly x: number
  /** Height above the baseline, in ems. */
  readonly rise: number
  /** How far it moves the pen. */
  readonly advance: number
  readonly text: string
}

/** A glyph with the marks that sit on it. */
interface Base extends ShapedGlyph {
  readonly marks: readonly Mark[]
  /** Left edge of its cell, in font units. */
  readonly pen: number
}

interface Cluster {
  readonly bases: readonly Base[]
  readonly characters: readonly string[]
}

/** What a cluster's code draws, where, and which text it says. Lengths in font units. */
interface Draft {
  readonly shape: Shape
  readonly x: number
  readonly y: number
  readonly text: string
}

const ZWNJ = '\u200c'

/** Gives each character of a run a code of its own, so that a reader finds the text as it was. See README.md, "How text survives". */
export function encodeRun(text: string, run: PlacedRun): Code[] {
  const { font } = run
  const rtl = run.level % 2 === 1
  const clusters = group(text, run, attachMarks(text, run.glyphs, rtl))
  const drafts = clusters.flatMap((cluster) => draft(cluster, rtl))
  const scale = 1000 / font.unitsPerEm
  return (rtl ? prefixJoiners(drafts) : drafts).map(({ shape, x, y, text: said }) => ({
    cid: font.characters.code(shape, said),
    x: x * scale,
    rise: y / font.unitsPerEm,
    advance: font.characters.advance(shape) * scale,
    text: said,
  }))
}

/** Joins marks to their bases. In visual order a mark follows its base, or in right-to-left text precedes it. */
function attachMarks(text: string, glyphs: readonly ShapedGlyph[], rtl: boolean): Base[] {
  const bases: { -readonly [Key in keyof Base]: Base[Key] }[] = []
  let waiting: ShapedGlyph[] = []
  let pen = 0
  for (const glyph of glyphs) {
    const mark = isMarkGlyph(text, glyph, glyphs)
    const base = bases.at(-1)
    if (mark && rtl) waiting.push(glyph)
    else if (mark && base) base.marks = [...base.marks, offset(glyph, base, base.advance)]
    else {
      bases.push({ ...glyph, pen, marks: waiting.reverse().map((waited) => offset(waited, glyph, 0)) })
      waiting = []
    }
    pen += glyph.advance
  }
  return [...bases, ...waiting.map((glyph) => ({ ...glyph, pen, marks: [] }))]
}

function isMarkGlyph(text: string, glyph: ShapedGlyph, glyphs: readonly ShapedGlyph[]): boolean {
  if (glyph.advance !== 0 || isInvisible(text.slice(glyph.cluster))) return false
  return (
    isMark(text.slice(glyph.cluster)) ||
    glyphs.some((other) => other.cluster === glyph.cluster && other.advance !== 0)
  )
}

const offset = (mark: ShapedGlyph, base: ShapedGlyph, shift: number): Mark => ({
  gid: mark.gid,
  x: shift + mark.x - base.x,
  y: mark.y - base.y,
})

/** Groups glyphs by the characters they stand for. */
function group(text: string, run: PlacedRun, bases: readonly Base[]): Cluster[] {
  const starts = [...new Set(bases.map((base) => base.cluster))].sort((a, b) => a - b)
  const endOf = new Map(starts.map((start, index) => [start, starts[index + 1] ?? run.end]))
  const clusters: { bases: Base[]; characters: string[] }[] = []
  bases.forEach((base, index) => {
    if (bases[index - 1]?.cluster === base.cluster) clusters.at(-1)!.bases.push(base)
    else clusters.push({ bases: [base], characters: [...text.slice(base.cluster, endOf.get(base.cluster))] })
  })
  return clusters
}

function draft({ bases, characters }: Cluster, rtl: boolean): Draft[] {
  const [only] = bases
  if (bases.length === 1 && characters.length === 1) {
    return isInvisible(characters[0]!)
      ? invisible(characters[0]!, only!.pen)
      : [visible(only!, characters[0]!)]
  }
  return rtl ? spread(bases, characters) : lump(bases, characters)
}

/** Left to right: the first glyph says the whole cluster. */
function lump(bases: readonly Base[], characters: readonly string[]): Draft[] {
  const said = characters.filter((character) => !isBidiControl(character)).join('')
  return bases.map((base, index) => visible(base, index === 0 ? said : ''))
}

/**
 * Right to left: a code may say one letter only, for readers turn the codes of a run around.
 * From the left, each glyph says one letter, the last one first; letters left over are
 * carried by empty codes at the right edge of the glyph that draws them.
 */
function spread(bases: readonly Base[], characters: readonly string[]): Draft[] {
  const queue = [...bases]
  const letters = characters.filter((character) => !isMark(character) && !isInvisible(character)).length
  let edge = bases[0]!.pen
  const drafts = [...characters].reverse().flatMap((character) => {
    const carries = letters === 0 || (!isMark(character) && !isInvisible(character))
    const base = carries ? queue.shift() : undefined
    if (!base) return invisible(character, edge)
    edge = base.pen + base.advance
    return [visible(base, character)]
  })
  return [...drafts, ...queue.map((base) => visible(base, ''))]
}

function visible(base: Base, text: string): Draft {
  const { gid, marks } = base
  const shape: Shape = marks.length
    ? { kind: 'composite', gid, marks }
    : { kind: 'glyph', gid, zeroWidth: base.advance === 0 }
  return { shape, x: base.pen + base.x, y: base.y, text: isBidiControl(text) ? '' : text }
}

const invisible = (character: string, x: number): Draft[] =>
  isBidiControl(character) ? [] : [{ shape: EMPTY, x, y: 0, text: character }]

/** A zero-width non-joiner is said by the letter before it: alone, readers lose it. */
function prefixJoiners(drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((item, index) => {
    const before = drafts[index - 1]
    const next = drafts[index + 1]
    if (item.text === ZWNJ && next && next.shape.kind !== 'empty') return []
    return before?.text === ZWNJ && item.shape.kind !== 'empty'
      ? [{ ...item, text: ZWNJ + item.text }]
      : [item]
  })
}
