import type { Bounds } from './outlines'

/** Writes and edits glyph descriptions (OpenType, table glyf). Lengths in font units. */

const ARGS_ARE_WORDS = 0x1
const ARGS_ARE_XY = 0x2
const HAS_SCALE = 0x8
const MORE_PARTS = 0x20
const HAS_XY_SCALE = 0x40
const HAS_MATRIX = 0x80
const USE_MY_METRICS = 0x200

const HEADER = 10

/** A part of a composite glyph: another glyph, moved. */
export interface Part {
  readonly gid: number
  readonly x: number
  readonly y: number
  readonly bounds: Bounds | null
}

/** A glyph made of others. It takes its advance from the first. */
export function compositeGlyph(parts: readonly Part[]): { data: Uint8Array; bounds: Bounds } {
  const PART = 8
  const bounds = union(parts)
  const view = new DataView(new ArrayBuffer(HEADER + PART * parts.length))
  writeHeader(view, -1, bounds)
  parts.forEach(({ gid, x, y }, index) => {
    const at = HEADER + PART * index
    const more = index < parts.length - 1 ? MORE_PARTS : 0
    const metrics = index === 0 ? USE_MY_METRICS : 0
    view.setUint16(at, ARGS_ARE_WORDS | ARGS_ARE_XY | more | metrics)
    view.setUint16(at + 2, gid)
    view.setInt16(at + 4, x)
    view.setInt16(at + 6, y)
  })
  return { data: new Uint8Array(view.buffer), bounds }
}

/** Renumbers the parts of a composite glyph in place; leaves other glyphs alone. */
export function renumberParts(data: Uint8Array, renumber: (gid: number) => number): Uint8Array {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  if (data.length < HEADER || view.getInt16(0) >= 0) return data
  let at = HEADER
  let flags
  do {
    flags = view.getUint16(at)
    view.setUint16(at + 2, renumber(view.getUint16(at + 2)))
    at += 4 + (flags & ARGS_ARE_WORDS ? 4 : 2)
    at += flags & HAS_SCALE ? 2 : flags & HAS_XY_SCALE ? 4 : flags & HAS_MATRIX ? 8 : 0
  } while (flags & MORE_PARTS)
  return data
}

/** A hollow box: what a reader sees for a character that the font has not. */
export function boxGlyph({ xMin, yMin, xMax, yMax }: Bounds, stroke: number): Uint8Array {
  const ON_CURVE = 1
  const outer = [
    [xMin, yMin],
    [xMin, yMax],
    [xMax, yMax],
    [xMax, yMin],
  ] as const
  const [left, bottom, right, top] = [xMin + stroke, yMin + stroke, xMax - stroke, yMax - stroke]
  // The other way round, so that it cuts a hole.
  const inner = [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ] as const
  const points = [...outer, ...inner]
  const view = new DataView(new ArrayBuffer(HEADER + 6 + points.length * 5))
  writeHeader(view, 2, { xMin, yMin, xMax, yMax })
  view.setUint16(HEADER, 3)
  view.setUint16(HEADER + 2, 7)
  const flags = HEADER + 6
  const xs = flags + points.length
  const ys = xs + 2 * points.length
  points.forEach(([x, y], index) => {
    const [beforeX, beforeY] = points[index - 1] ?? [0, 0]
    view.setUint8(flags + index, ON_CURVE)
    view.setInt16(xs + 2 * index, x - beforeX)
    view.setInt16(ys + 2 * index, y - beforeY)
  })
  return new Uint8Array(view.buffer)
}

function writeHeader(view: DataView, contours: number, { xMin, yMin, xMax, yMax }: Bounds) {
  ;[contours, xMin, yMin, xMax, yMax].forEach((value, index) => view.setInt16(2 * index, value))
}

function union(parts: readonly Part[]): Bounds {
  const drawn = parts.flatMap(({ bounds, x, y }) => (bounds ? [{ ...bounds, x, y }] : []))
  if (drawn.length === 0) return { xMin: 0, yMin: 0, xMax: 0, yMax: 0 }
  return {
    xMin: Math.min(...drawn.map(({ xMin, x }) => xMin + x)),
    yMin: Math.min(...drawn.map(({ yMin, y }) => yMin + y)),
    xMax: Math.max(...drawn.map(({ xMax, x }) => xMax + x)),
    yMax: Math.max(...drawn.map(({ yMax, y }) => yMax + y)),
  }
}
