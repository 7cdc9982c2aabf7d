import { hex4, utf16Hex } from '../syntax'
import type { Character } from './characters'

/** What a glyph says whose neighbour says it all already: PDF/UA wants every code to say something. */
const ZERO_WIDTH_SPACE = '\u200b'

/** A CMap may list at most this many characters in one block. */
const BLOCK = 100

/** The table by which a reader turns character codes back into text. */
export function toUnicode(characters: readonly Character[]): string {
  const rows = characters.flatMap(({ text }, cid) =>
    cid > 0 ? [`<${hex4(cid)}> <${utf16Hex(text || ZERO_WIDTH_SPACE)}>`] : [],
  )
  const blocks: string[] = []
  for (let at = 0; at < rows.length; at += BLOCK) {
    const block = rows.slice(at, at + BLOCK)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}
