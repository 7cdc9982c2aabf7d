/**
 * What a character code of the PDF draws. A code says a text as well, so one glyph that
 * stands for two texts has two codes: that is how text comes out of the file as it went in.
 */
export type Shape =
  /** Draws nothing and takes no room: carries a letter whose glyph is drawn by its neighbour, or a bidi mark. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'glyph'; readonly gid: number; readonly zeroWidth: boolean }
  /** A base with its marks, as one glyph that we make ourselves. */
  | { readonly kind: 'composite'; readonly gid: number; readonly marks: readonly Mark[] }

/** A mark on a base, offset from the base's origin in font units. */
export interface Mark {
  readonly gid: number
  readonly x: number
  readonly y: number
}

export interface Character {
  readonly shape: Shape
  readonly text: string
  /** Advance in font units. */
  readonly advance: number
}

export const EMPTY: Shape = { kind: 'empty' }

/** Names a shape, equal for equal shapes. */
export function shapeKey(shape: Shape): string {
  if (shape.kind === 'empty') return 'empty'
  if (shape.kind === 'glyph') return `${shape.gid}${shape.zeroWidth ? 'z' : ''}`
  return `${shape.gid}+${shape.marks.map(({ gid, x, y }) => `${gid},${x},${y}`).join('+')}`
}

/** The character codes (CIDs) that a document uses of one font, in order of first use. */
export class CharacterSet {
  private readonly codes = new Map<string, number>()
  private readonly characters: Character[]

  constructor(private readonly advanceOf: (gid: number) => number) {
    this.characters = [
      { shape: { kind: 'glyph', gid: 0, zeroWidth: false }, text: '', advance: advanceOf(0) },
    ]
  }

  get all(): readonly Character[] {
    return this.characters
  }

  /** The code that draws `shape` and says `text`. */
  code(shape: Shape, text: string): number {
    const key = `${shapeKey(shape)}|${text}`
    const known = this.codes.get(key)
    if (known !== undefined) return known
    const code = this.characters.length
    this.codes.set(key, code)
    this.characters.push({ shape, text, advance: this.advance(shape) })
    return code
  }

  advance(shape: Shape): number {
    return shape.kind === 'empty' || (shape.kind === 'glyph' && shape.zeroWidth)
      ? 0
      : this.advanceOf(shape.gid)
  }
}
