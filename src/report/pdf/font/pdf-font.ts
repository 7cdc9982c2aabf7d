import { CharacterSet } from './characters'
import { Outlines } from './outlines'
import { Sfnt } from './sfnt'
import { Shaper, type RunRequest, type ShapedGlyph } from './shaper'
import { subset, type Subset } from './subset'

export type Weight = 'regular' | 'bold'

/** A font file, as it is handed to createPdf(). TrueType outlines only. */
export interface FontFile {
  readonly family: string
  readonly weight: Weight
  readonly bytes: Uint8Array
}

/** One face as one document uses it: it shapes text and remembers which characters were drawn. */
export class PdfFont {
  readonly family: string
  readonly weight: Weight
  readonly unitsPerEm: number
  readonly characters: CharacterSet
  private readonly sfnt: Sfnt
  private readonly outlines: Outlines
  private readonly shaper: Shaper

  constructor({ family, weight, bytes }: FontFile) {
    this.family = family
    this.weight = weight
    this.sfnt = new Sfnt(bytes)
    this.outlines = new Outlines(this.sfnt)
    this.shaper = new Shaper(bytes)
    this.unitsPerEm = this.sfnt.view.getUint16(this.sfnt.offset('head') + 18)
    this.characters = new CharacterSet((gid) => this.outlines.advance(gid))
  }

  get bytes(): Uint8Array {
    return this.sfnt.bytes
  }

  /** Whether the font can draw a character, as itself or as a base with marks. */
  covers(character: string): boolean {
    const has = (part: string) => this.shaper.coverage.has(part.codePointAt(0)!)
    return has(character) || [...character.normalize('NFD')].every(has)
  }

  shape(run: RunRequest): ShapedGlyph[] {
    return this.shaper.shape(run)
  }

  advance(gid: number): number {
    return this.outlines.advance(gid)
  }

  subset(): Subset {
    return subset(this.sfnt, this.outlines, this.characters.all)
  }

  /** Measures for the font descriptor, in thousandths of an em. */
  metrics() {
    const { view } = this.sfnt
    const scale = 1000 / this.unitsPerEm
    const read = (table: string, offset: number) =>
      Math.round(view.getInt16(this.sfnt.offset(table) + offset) * scale)
    return {
      ascent: read('hhea', 4),
      descent: read('hhea', 6),
      capHeight: read('OS/2', 88) || 700,
      box: [36, 38, 40, 42].map((offset) => read('head', offset)),
    }
  }
}
