/** True when every word of the wish occurs in the text, whatever the case or the accents. */
export function matches(text: string, wish: string): boolean {
  const haystack = fold(text)
  return fold(wish)
    .split(/\s+/)
    .every((word) => haystack.includes(word))
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
