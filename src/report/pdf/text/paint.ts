import type { PdfFont } from '../font/pdf-font'
import { hex4, num, nums } from '../syntax'
import type { EncodedRun } from './direction-marks'
import type { Code } from './encode'

export interface PaintOptions {
  /** The name under which the page knows a font. */
  readonly fontName: (font: PdfFont) => string
  /** Sets the colour, such as `0 g`. */
  readonly color: string
  /** Left end of the baseline, in PDF coordinates. */
  readonly at: readonly [x: number, y: number]
  /** In points. */
  readonly size: number
}

/** Smaller shifts are not written: they are below what a printer resolves. In thousandths of an em. */
const NEGLIGIBLE = 0.6

/** The drawing operators for a line of text. */
export function paintLine(runs: readonly EncodedRun[], { fontName, color, at, size }: PaintOptions): string {
  const body = joinByFont(runs).map((run) => `/${fontName(run.font)} ${num(size)} Tf\n${showText(run, size)}`)
  return ['BT', color, `${nums(...at)} Td`, ...body, 'ET'].join('\n')
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
