import { readContent } from './content'
import type { Opened, Page, Thing } from './open'

/** Never to be said by a character code (ISO 14289-1, 7.21.7). */
const SAYS_NOTHING = /^$|[\0\ufeff\ufffe]/

/** Fonts are in the file, and every character drawn has a glyph and says what it is (31). */
export function fontFaults({ pages }: Opened): string[] {
  const used = new Map<string, { font: Thing; codes: Set<number> }>()
  for (const page of pages) for (const [name, codes] of codesOn(page)) add(page, name, codes)
  return [...new Set([...used.values()].flatMap(({ font, codes }) => faultsOf(font, codes)))]

  function add({ page }: Page, name: string, codes: readonly number[]) {
    const font = page.at('Resources', 'Font', name)
    const known = used.get(font.id ?? name) ?? { font, codes: new Set<number>() }
    used.set(font.id ?? name, known)
    codes.forEach((code) => known.codes.add(code))
  }
}

function codesOn({ content }: Page): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const { font, codes } of readContent(content).painted)
    if (font !== null) found.set(font, [...(found.get(font) ?? []), ...codes])
  return found
}

function faultsOf(font: Thing, codes: ReadonlySet<number>): string[] {
  const name = font.at('BaseFont').name ?? 'a font'
  const descendant = font.at('DescendantFonts').items[0]
  const file = descendant?.at('FontDescriptor', 'FontFile2').bytes ?? new Uint8Array()
  if (file.length === 0 || !descendant) return [`[31-009] ${name} is not in the file`]
  const gids = descendant.at('CIDToGIDMap').bytes
  const says = toUnicode(font.at('ToUnicode').content)
  const glyphs = new Glyphs(file)
  const widths = widthsOf(descendant.at('W'))
  const faults = [...codes].flatMap((code) => {
    const gid = (gids[2 * code] ?? 0) * 256 + (gids[2 * code + 1] ?? 0)
    const width = widths.get(code) ?? descendant.at('DW').number ?? 1000
    return [
      ...(gid === 0 ? [`[31-030] ${name} draws a character that has no glyph`] : []),
      ...(gid < glyphs.count ? [] : [`[31-018] ${name} draws a glyph that is not in the file`]),
      ...(SAYS_NOTHING.test(says.get(code) ?? '') ? [`[10-001] ${name} has a code that says nothing`] : []),
      ...(Math.abs(width - glyphs.width(gid)) <= 1 ? [] : [`[31-020] ${name} gives a glyph another width`]),
    ]
  })
  const isSubset = /^[A-Z]{6}\+/.test(name)
  return [...faults, ...(isSubset ? [] : [`[31-000] ${name} does not say that it is a part`])]
}

/** What each code says. */
function toUnicode(cmap: string): Map<number, string> {
  const rows = cmap.matchAll(/<([0-9a-f]{4})>\s*<((?:[0-9a-f]{4})*)>\s*$/gim)
  return new Map(
    [...rows].map(([, code, text]) => [
      parseInt(code!, 16),
      String.fromCharCode(...(text!.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16))),
    ]),
  )
}

/** Widths as one list from a first code on, which is how ours are written. */
function widthsOf(array: Thing): Map<number, number> {
  const found = new Map<number, number>()
  const items = array.items
  items.forEach((item, index) => {
    item.items.forEach((width, offset) =>
      found.set((items[index - 1]?.number ?? 0) + offset, width.number ?? 0),
    )
  })
  return found
}

/** A TrueType font's own measures. */
class Glyphs {
  readonly count: number
  private readonly view: DataView
  private readonly tables = new Map<string, number>()

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let index = 0; index < this.view.getUint16(4); index++) {
      const at = 12 + 16 * index
      this.tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), this.view.getUint32(at + 8))
    }
    this.count = this.view.getUint16(this.table('maxp') + 4)
  }

  /** In thousandths of an em. */
  width(gid: number): number {
    const last = this.view.getUint16(this.table('hhea') + 34) - 1
    const advance = this.view.getUint16(this.table('hmtx') + 4 * Math.min(gid, last))
    return (advance * 1000) / this.view.getUint16(this.table('head') + 18)
  }

  private table(name: string): number {
    return this.tables.get(name) ?? 0
  }
}
