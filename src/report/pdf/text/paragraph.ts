import type { PdfFont } from '../font/pdf-font'
import type { ShapedGlyph } from '../font/shaper'
import { visualOrder, type Direction } from './bidi'
import { breakLines } from './break-lines'
import { cleanText } from './clean'
import { itemise, type Run } from './itemise'
import { shapeRun } from './shape-run'

export interface ParagraphOptions {
  readonly fonts: readonly PdfFont[]
  readonly direction: Direction
  /** BCP 47. */
  readonly language: string
  /** In points. */
  readonly size: number
  /** In points; a line is never longer. */
  readonly width: number
}

export interface PlacedRun extends Run {
  /** In visual order, left to right. */
  readonly glyphs: readonly ShapedGlyph[]
  /** In points. */
  readonly width: number
}

export interface Line {
  /** The whole paragraph; the line is its part from `start` to `end`. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly direction: Direction
  readonly size: number
  /** In visual order, left to right. */
  readonly runs: readonly PlacedRun[]
  readonly width: number
}

/** Lays a text out in lines: levels and runs once for the whole, then breaks, then each line is shaped and reordered. */
export function layOut(source: string, options: ParagraphOptions): Line[] {
  const text = cleanText(source)
  const { fonts, direction, language, size, width } = options
  const runs = itemise(text, direction, fonts)
  const advances = measure(text, runs, language, size)
  return breakLines(text, advances, width).map(({ start, end }) => {
    const placed = visualOrder(runs.flatMap((run) => cut(run, start, end))).map((run) =>
      place(text, run, options),
    )
    const lineWidth = placed.reduce((sum, run) => sum + run.width, 0)
    return { text, start, end, direction, size, runs: placed, width: lineWidth }
  })
}

/** The advance of each character, in points. */
function measure(text: string, runs: readonly Run[], language: string, size: number): Float64Array {
  const advances = new Float64Array(text.length)
  for (const run of runs) {
    const scale = size / run.font.unitsPerEm
    for (const glyph of shapeRun(text, run, language)) advances[glyph.cluster]! += glyph.advance * scale
  }
  return advances
}

/** The part of a run that lies within a line. */
function cut(run: Run, start: number, end: number): Run[] {
  if (run.end <= start || run.start >= end) return []
  return [{ ...run, start: Math.max(run.start, start), end: Math.min(run.end, end) }]
}

function place(text: string, run: Run, { language, size }: ParagraphOptions): PlacedRun {
  const glyphs = shapeRun(text, run, language)
  const units = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0)
  return { ...run, glyphs, width: (units * size) / run.font.unitsPerEm }
}
