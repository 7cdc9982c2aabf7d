const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** What a reader sees as one character each, with where it starts; found as they are asked for. */
export function* graphemes(text: string): Generator<{ text: string; index: number }> {
  for (const { segment, index } of segmenter.segment(text)) yield { text: segment, index }
}
