import bidiFactory from 'bidi-js'

export type Direction = 'ltr' | 'rtl'

const bidi = bidiFactory()

/** The embedding level of each character; odd levels run right to left. */
export function bidiLevels(text: string, direction: Direction): Uint8Array {
  return bidi.getEmbeddingLevels(text, direction).levels
}

/** Puts the runs of one line into visual order, left to right (UAX #9, rule L2). */
export function visualOrder<Run extends { readonly level: number }>(runs: readonly Run[]): Run[] {
  const visual = [...runs]
  const highest = Math.max(0, ...runs.map((run) => run.level))
  for (let level = highest; level >= 1; level--) {
    for (let start = 0; start < visual.length; start++) {
      let end = start
      while (end < visual.length && visual[end]!.level >= level) end++
      if (end > start) visual.splice(start, end - start, ...visual.slice(start, end).reverse())
      start = end
    }
  }
  return visual
}
