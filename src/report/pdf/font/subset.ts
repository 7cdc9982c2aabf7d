import { shapeKey, type Character, type Mark, type Shape } from './characters'
import { boxGlyph, compositeGlyph, renumberParts } from './glyph-data'
import type { Outlines } from './outlines'
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

/** Cuts a font down to the glyphs that `characters` draw, and adds the composites they ask for. */
export function subset(sfnt: Sfnt, outlines: Outlines, characters: readonly Character[]): Subset {
  const glyphs = new GlyphCollector(outlines)
  // Code 0 stands for glyph 0, which none of ours may draw.
  const gids = characters.map(({ shape }, code) => (code === 0 ? 0 : glyphs.add(shape)))
  const slots = glyphs.finish()

  const cidToGid = new Uint8Array(2 * gids.length)
  const view = new DataView(cidToGid.buffer)
  gids.forEach((gid, cid) => view.setUint16(2 * cid, gid))
  return { font: assemble(sfnt, slots), cidToGid }
}

/** Gives every shape its place in the new font; parts of composites follow their users. */
class GlyphCollector {
  private readonly places = new Map<string, number>()
  /** PDF/UA forbids to draw glyph 0: the box for a missing character is another one like it. */
  private readonly shapes: Shape[] = [{ kind: 'glyph', gid: 0, zeroWidth: false }]

  constructor(private readonly outlines: Outlines) {}

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
    if (shape.gid === 0) return box(advance)
    const data = renumberParts(this.outlines.data(shape.gid), (gid) => this.glyph(gid))
    return { data, advance: shape.zeroWidth ? 0 : advance, bearing: this.outlines.bearing(shape.gid) }
  }

  private composite(base: number, marks: readonly Mark[], advance: number): Slot {
    const bounds = (gid: number) => this.outlines.bounds(gid)
    const { data, bounds: extent } = compositeGlyph([
      { gid: this.glyph(base), x: 0, y: 0, bounds: bounds(base) },
      ...marks.map(({ gid, x, y }) => ({ gid: this.glyph(gid, true), x, y, bounds: bounds(gid) })),
    ])
    return { data, advance, bearing: extent.xMin }
  }
}

/** What stands for every character the font has not. Fonts may leave theirs blank; a reader should see it. */
function box(advance: number): Slot {
  const margin = Math.round(advance * 0.12)
  const height = Math.round(advance * 1.1)
  const bounds = { xMin: margin, yMin: 0, xMax: advance - margin, yMax: height }
  return { data: boxGlyph(bounds, Math.round(advance * 0.07)), advance, bearing: margin }
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
