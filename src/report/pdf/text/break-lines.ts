import LineBreaker from 'linebreak'
import { graphemes } from './graphemes'

interface Span {
  readonly start: number
  readonly end: number
}

/** Room for rounding, in points. */
const TOLERANCE = 0.01

/**
 * Breaks a text where Unicode allows it (UAX #14) so that no line is wider than `width`;
 * a word that is wider by itself is broken between characters. Every character is in a line,
 * but for blanks at a line's end.
 */
export function breakLines(text: string, advances: Float64Array, width: number): Span[] {
  const upTo = sums(advances)
  const fits = (start: number, end: number) =>
    upTo[trimEnd(text, start, end)]! - upTo[start]! <= width + TOLERANCE

  const lines: Span[] = []
  let start = 0
  const close = (end: number) => {
    lines.push({ start, end: trimEnd(text, start, end) })
    start = end
  }

  let opportunity = 0
  for (const { position, required } of opportunities(text)) {
    if (!fits(start, position) && opportunity > start) close(opportunity)
    while (!fits(start, position)) close(longestFit(text, start, position, fits))
    opportunity = position
    if (required) close(position)
  }
  if (start < text.length || lines.length === 0) close(text.length)
  return lines
}

/** The width of all characters before each index. */
function sums(advances: Float64Array): Float64Array {
  const upTo = new Float64Array(advances.length + 1)
  advances.forEach((advance, index) => (upTo[index + 1] = upTo[index]! + advance))
  return upTo
}

function* opportunities(text: string) {
  const breaker = new LineBreaker(text)
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) yield next
}

/** Where to break a word too wide for a line: after the last character that fits, and at least after the first. */
function longestFit(
  text: string,
  start: number,
  end: number,
  fits: (start: number, end: number) => boolean,
): number {
  let best = 0
  for (const { text: character, index } of graphemes(text.slice(start, end))) {
    const next = start + index + character.length
    if (best > 0 && !fits(start, next)) break
    best = next
  }
  return best
}

function trimEnd(text: string, start: number, end: number): number {
  let trimmed = end
  while (trimmed > start && (text[trimmed - 1] === ' ' || text[trimmed - 1] === '\n')) trimmed--
  return trimmed
}
