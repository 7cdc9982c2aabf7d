import type { ShapedGlyph } from '../font/shaper'
import { graphemes } from './graphemes'
import type { Run } from './itemise'

/** The glyph that every font draws for a character it has not: a box. */
const BOX = 0

/** The glyphs of a run, in visual order. Characters without a glyph show as one box each. */
export function shapeRun(text: string, run: Run, language: string): ShapedGlyph[] {
  const rtl = run.level % 2 === 1
  if (!run.missing)
    return run.font.shape({ text, start: run.start, end: run.end, rtl, script: run.script, language })
  const boxes = Array.from(graphemes(text.slice(run.start, run.end)), ({ index }) => ({
    gid: BOX,
    cluster: run.start + index,
    advance: run.font.advance(BOX),
    x: 0,
    y: 0,
  }))
  return rtl ? boxes.reverse() : boxes
}
