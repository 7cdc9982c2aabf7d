import type { PdfFont } from '../font/pdf-font'
import { EMPTY } from '../font/characters'
import type { Code } from './encode'
import type { Direction } from './bidi'

/** A run of a line with its codes, in visual order. */
export interface EncodedRun {
  readonly font: PdfFont
  readonly rtl: boolean
  readonly codes: readonly Code[]
  /** In thousandths of an em. */
  readonly width: number
}

const LRM = '\u200e'
const RLM = '\u200f'

/** In a right-to-left run readers take these for the start of a left-to-right number, unless a mark says otherwise. */
const NUMERIC = /^[-+,.:/%#$₪€£°±،٪٫٬\d۰-۹٠-٩]$/

/**
 * Adds invisible direction marks to a line, so that a reader that rebuilds the order of
 * words from their places (pdftotext and its kin) finds the order in which they were written.
 */
export function addDirectionMarks(
  line: readonly EncodedRun[],
  direction: Direction,
  pageDirection: Direction,
): EncodedRun[] {
  if (direction === 'rtl')
    return line.map((run, index) => (run.rtl ? guardNumbers(run, index) : fence(run, index, line)))
  const marked = line.map((run) => (run.rtl ? surround(run) : run))
  const last = marked.at(-1)
  return last && pageDirection === 'rtl' ? [...marked.slice(0, -1), append(last, LRM)] : marked
}

/** A left-to-right run in a right-to-left line: says where it starts and ends. */
function fence(run: EncodedRun, index: number, line: readonly EncodedRun[]): EncodedRun {
  const before = line[index - 1]
  const after = line[index + 1]
  let fenced = run
  if (!after || after.rtl) {
    const endsInWord = /[\p{L}\p{Nd}]$/u.test(run.codes.at(-1)?.text ?? '')
    if (!endsInWord) fenced = append(fenced, LRM)
    if (after) fenced = append(fenced, RLM)
  }
  return before?.rtl ? prepend(fenced, RLM) : fenced
}

/** A right-to-left run in a right-to-left line: keeps digits and signs in place, but for one at the line's left edge. */
function guardNumbers(run: EncodedRun, index: number): EncodedRun {
  const codes = run.codes.flatMap((code, at) => {
    const atEdge = index === 0 && at === 0
    return NUMERIC.test(code.text) && !atEdge ? [mark(run.font, RLM, code.x), code] : [code]
  })
  return { ...run, codes }
}

/** A right-to-left run in a left-to-right line. */
const surround = (run: EncodedRun) => append(prepend(run, RLM), LRM)

const prepend = (run: EncodedRun, text: string): EncodedRun => ({
  ...run,
  codes: [mark(run.font, text, 0), ...run.codes],
})

const append = (run: EncodedRun, text: string): EncodedRun => ({
  ...run,
  codes: [...run.codes, mark(run.font, text, run.width)],
})

const mark = (font: PdfFont, text: string, x: number): Code => ({
  cid: font.characters.code(EMPTY, text),
  x,
  rise: 0,
  advance: 0,
  text,
})
