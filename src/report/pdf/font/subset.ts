import type { Character, Mark, Shape } from './characters'
import { shapeKey } from './characters'
import type { Bounds, Outlines } from './outlines'
import { writeSfnt, type Sfnt } from './sfnt'

export interface Subset {
  readonly font: Uint8Array
  /** Which glyph of `font` each character code draws, two bytes each. */
  readonly cidToGid: Uint8Array
}

interface Slot {
  readonly data: Uint8Array
  readonly advance: number
  readonly bearing: number
}

/** Flags of a part of a composite glyph (OpenType, table glyf). */
const ARGS_ARE_WORDS = 0x1
const ARGS_ARE_XY = 0x2
const HAS_SCALE = 0x8
const MORE_PARTS = 0x20
const HAS_XY_SCALE = 0x40
const HAS_MATRIX = 0x80
const USE_MY_METRICS = 0x200

/** Cuts a font down to the glyphs that `characters` draw, and adds the composites they ask for. */
export function subset(sfnt: Sfnt, outlines: Outlines, characters: readonly Character[]): Subset {
  const glyphs = new GlyphCollector(outlines)
  const gids = characters.map(({ shape }) => glyphs.add(shape))
  const slots = glyphs.finish()

  const cidToGid = new Uint8Array(2 * gids.length)
  const view = new DataView(cidToGid.buffer)
  gids.forEach((gid, cid) => view.setUint16(2 * cid, gid))
  return { font: assemble(sfnt, slots), cidToGid }
}

/** Gives every shape its place in the new font; parts of composites follow their users. */
class GlyphCollector {
  private readonly places = new Map<string, number>()
  private readonly shapes: Shape[] = []

  constructor(private readonly outlines: Outlines) {
    this.glyph(0)
  }

  add(shape: Shape): number {
    const key = shapeKey(shape)
    const known = this.places.get(key)
    if (known !== undefined) return known
    this.places.set(key, this.shapes.length)
    return this.shapes.push(shape) - 1
  }

  /** The outline of each place. Walking it may add places, so the list grows as we go. */
  finish(): Slot[] {
    const slots: Slot[] = []
    for (let index = 0; index < this.shapes.length; index++) slots.push(this.slot(this.shapes[index]!))
    return slots
  }

  private glyph(gid: number, zeroWidth = false): number {
    return this.add({ kind: 'glyph', gid, zeroWidth })
  }

  private slot(shape: Shape): Slot {
    if (shape.kind === 'empty') return { data: new Uint8Array(0), advance: 0, bearing: 0 }
    const advance = this.outlines.advance(shape.gid)
    if (shape.kind === 'composite') return this.composite(shape.gid, shape.marks, advance)
    const data = this.renumber(this.outlines.data(shape.gid))
    return { data, advance: shape.zeroWidth ? 0 : advance, bearing: this.outlines.bearing(shape.gid) }
  }

  /** Points the parts of a composite outline at their new places. */
  private renumber(data: Uint8Array): Uint8Array {
    if (data.length < 10) return data
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
    if (view.getInt16(0) >= 0) return data
    let at = 10
    let flags
    do {
      flags = view.getUint16(at)
      view.setUint16(at + 2, this.glyph(view.getUint16(at + 2)))
      at += 4 + (flags & ARGS_ARE_WORDS ? 4 : 2)
      at += flags & HAS_SCALE ? 2 : flags & HAS_XY_SCALE ? 4 : flags & HAS_MATRIX ? 8 : 0
    } while (flags & MORE_PARTS)
    return data
  }

  private composite(base: number, marks: readonly Mark[], advance: number): Slot {
    const parts = [
      { place: this.glyph(base), gid: base, x: 0, y: 0 },
      ...marks.map((mark) => ({ ...mark, place: this.glyph(mark.gid, true) })),
    ]
    const bounds = union(parts.map(({ gid, x, y }) => moved(this.outlines.bounds(gid), x, y)))
    const view = new DataView(new ArrayBuffer(10 + 8 * parts.length))
    view.setInt16(0, -1)
    const { xMin, yMin, xMax, yMax } = bounds
    ;[xMin, yMin, xMax, yMax].forEach((value, index) => view.setInt16(2 + 2 * index, value))
    parts.forEach(({ place, x, y }, index) => {
      const more = index < parts.length - 1 ? MORE_PARTS : 0
      const metrics = index === 0 ? USE_MY_METRICS : 0
      view.setUint16(10 + 8 * index, ARGS_ARE_WORDS | ARGS_ARE_XY | more | metrics)
      view.setUint16(12 + 8 * index, place)
      view.setInt16(14 + 8 * index, x)
      view.setInt16(16 + 8 * index, y)
    })
    return { data: new Uint8Array(view.buffer), advance, bearing: xMin }
  }
}

const moved = (bounds: Bounds | null, x: number, y: number): Bounds | null =>
  bounds && { xMin: bounds.xMin + x, yMin: bounds.yMin + y, xMax: bounds.xMax + x, yMax: bounds.yMax + y }

function union(all: (Bounds | null)[]): Bounds {
  const drawn = all.filter((bounds) => bounds !== null)
  if (drawn.length === 0) return { xMin: 0, yMin: 0, xMax: 0, yMax: 0 }
  return {
    xMin: Math.min(...drawn.map((bounds) => bounds.xMin)),
    yMin: Math.min(...drawn.map((bounds) => bounds.yMin)),
    xMax: Math.max(...drawn.map((bounds) => bounds.xMax)),
    yMax: Math.max(...drawn.map((bounds) => bounds.yMax)),
  }
}

/** Writes the tables that a PDF reader needs, and no others (ISO 32000-1, 9.9). */
function assemble(sfnt: Sfnt, slots: readonly Slot[]): Uint8Array {
  const hmtx = new DataView(new ArrayBuffer(4 * slots.length))
  const loca = new DataView(new ArrayBuffer(4 * (slots.length + 1)))
  const aligned = (length: number) => (length + 3) & ~3
  const glyf = new Uint8Array(slots.reduce((sum, { data }) => sum + aligned(data.length), 0))
  let offset = 0
  slots.forEach(({ data, advance, bearing }, index) => {
    hmtx.setUint16(4 * index, advance)
    hmtx.setInt16(4 * index + 2, bearing)
    loca.setUint32(4 * index, offset)
    glyf.set(data, offset)
    offset += aligned(data.length)
  })
  loca.setUint32(4 * slots.length, offset)
  return writeSfnt({
    ...headers(sfnt, slots.length),
    glyf,
    hmtx: new Uint8Array(hmtx.buffer),
    loca: new Uint8Array(loca.buffer),
  })
}

function headers(sfnt: Sfnt, glyphCount: number) {
  const head = sfnt.table('head')
  const hhea = sfnt.table('hhea')
  const maxp = sfnt.table('maxp')
  const headView = new DataView(head.buffer)
  headView.setUint32(8, 0)
  headView.setInt16(50, 1)
  new DataView(hhea.buffer).setUint16(34, glyphCount)
  allowComposites(new DataView(maxp.buffer), glyphCount)
  return { head, hhea, maxp }
}

/** Our composites have more parts, points and depth than the font's own: say so in its limits. */
function allowComposites(maxp: DataView, glyphCount: number) {
  const PARTS = 8
  maxp.setUint16(4, glyphCount)
  const raise = (offset: number, atLeast: number) =>
    maxp.setUint16(offset, Math.max(maxp.getUint16(offset), atLeast))
  raise(10, PARTS * maxp.getUint16(6))
  raise(12, PARTS * maxp.getUint16(8))
  raise(28, PARTS)
  raise(30, maxp.getUint16(30) + 1)
}
