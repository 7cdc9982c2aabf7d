const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** What a reader sees as one character each, with where it starts. */
export function graphemes(text: string): { text: string; index: number }[] {
  return Array.from(segmenter.segment(text), ({ segment, index }) => ({ text: segment, index }))
}
