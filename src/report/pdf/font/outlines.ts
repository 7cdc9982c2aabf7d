import type { Sfnt } from './sfnt'

export interface Bounds {
  readonly xMin: number
  readonly yMin: number
  readonly xMax: number
  readonly yMax: number
}

/** Reads glyph outlines and their metrics, in font units. */
export class Outlines {
  private readonly longOffsets: boolean
  private readonly metricsCount: number

  constructor(private readonly sfnt: Sfnt) {
    this.longOffsets = sfnt.view.getInt16(sfnt.offset('head') + 50) === 1
    this.metricsCount = sfnt.view.getUint16(sfnt.offset('hhea') + 34)
  }

  /** A copy of the outline of a glyph; empty for a glyph that draws nothing. */
  data(gid: number): Uint8Array {
    const glyf = this.sfnt.offset('glyf')
    return this.sfnt.bytes.slice(glyf + this.location(gid), glyf + this.location(gid + 1))
  }

  bounds(gid: number): Bounds | null {
    if (this.location(gid) === this.location(gid + 1)) return null
    const at = this.sfnt.offset('glyf') + this.location(gid)
    const read = (offset: number) => this.sfnt.view.getInt16(at + offset)
    return { xMin: read(2), yMin: read(4), xMax: read(6), yMax: read(8) }
  }

  advance(gid: number): number {
    return this.sfnt.view.getUint16(this.sfnt.offset('hmtx') + 4 * Math.min(gid, this.metricsCount - 1))
  }

  /** The left side bearing. */
  bearing(gid: number): number {
    const { metricsCount: count } = this
    const offset = gid < count ? 4 * gid + 2 : 4 * count + 2 * (gid - count)
    return this.sfnt.view.getInt16(this.sfnt.offset('hmtx') + offset)
  }

  private location(gid: number): number {
    const loca = this.sfnt.offset('loca')
    return this.longOffsets
      ? this.sfnt.view.getUint32(loca + 4 * gid)
      : this.sfnt.view.getUint16(loca + 2 * gid) * 2
  }
}
