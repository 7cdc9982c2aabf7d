import type { PdfFont } from '../font/pdf-font'
import { hex4, num, nums } from '../syntax'
import type { Direction } from './bidi'
import { addDirectionMarks, type EncodedRun } from './direction-marks'
import { encodeRun, type Code } from './encode'
import type { Line } from './paragraph'

export interface PaintOptions {
  /** The name under which the page knows a font. */
  readonly fontName: (font: PdfFont) => string
  /** Sets the colour, such as `0 g`. */
  readonly color: string
  /** Left end of the baseline, in PDF coordinates. */
  readonly at: readonly [x: number, y: number]
  readonly pageDirection: Direction
  /** Whether to add invisible direction marks for readers that extract text. */
  readonly directionMarks: boolean
}

/** Smaller shifts are not written: they are below what a printer resolves. In thousandths of an em. */
const NEGLIGIBLE = 0.6

/** The drawing operators for a line of text. */
export function paintLine(
  line: Line,
  { fontName, color, at, pageDirection, directionMarks }: PaintOptions,
): string {
  const encoded = line.runs.map((run) => encode(line, run))
  const runs = directionMarks ? addDirectionMarks(encoded, line.direction, pageDirection) : encoded
  const body = joinByFont(runs).map(
    (run) => `/${fontName(run.font)} ${num(line.size)} Tf\n${showText(run, line.size)}`,
  )
  return ['BT', color, `${nums(...at)} Td`, ...body, 'ET'].join('\n')
}

function encode(line: Line, run: Line['runs'][number]): EncodedRun {
  return {
    font: run.font,
    rtl: run.level % 2 === 1,
    codes: encodeRun(line.text, run),
    width: (run.width / line.size) * 1000,
  }
}

/** Neighbours in one font are shown in one go. */
function joinByFont(runs: readonly EncodedRun[]): EncodedRun[] {
  const joined: EncodedRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last?.font !== run.font) joined.push(run)
    else
      joined[joined.length - 1] = {
        ...last,
        codes: [...last.codes, ...shift(run.codes, last.width)],
        width: last.width + run.width,
      }
  }
  return joined
}

const shift = (codes: readonly Code[], by: number): Code[] =>
  codes.map((code) => ({ ...code, x: code.x + by }))

/** Writes codes as few TJ operators: one, but for glyphs that stand off the baseline. Leaves the pen at the run's end. */
function showText({ codes, width }: EncodedRun, size: number): string {
  const operators: string[] = []
  let items = ''
  let hex = ''
  let pen = 0
  let rise = 0
  const closeHex = () => {
    if (hex) items += `<${hex}>`
    hex = ''
  }
  const moveTo = (x: number) => {
    if (Math.abs(x - pen) <= NEGLIGIBLE) return
    closeHex()
    const step = Math.round(x - pen)
    items += num(-step)
    pen += step
  }
  const show = () => {
    closeHex()
    if (items) operators.push(`[${items}]TJ`)
    items = ''
  }
  for (const code of codes) {
    if (code.rise !== rise) {
      show()
      operators.push(`${num(code.rise * size)} Ts`)
      rise = code.rise
    }
    moveTo(code.x)
    hex += hex4(code.cid)
    pen += code.advance
  }
  moveTo(width)
  show()
  if (rise !== 0) operators.push('0 Ts')
  return operators.join('\n')
}
