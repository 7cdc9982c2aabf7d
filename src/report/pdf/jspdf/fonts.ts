import type { jsPDF } from 'jspdf'
import type { PdfFont } from '../font/pdf-font'
import { toUnicode } from '../font/to-unicode'
import { binaryString, num, ref } from '../syntax'
import { internals, privates, type PutFont } from './internals'

/** Any name that jsPDF does not know: it then leaves writing the font to us. */
const OWN_ENCODING = 'Sextant'

export const styleOf = (font: PdfFont) => (font.weight === 'bold' ? 'bold' : 'normal')

/** Makes jsPDF carry our fonts. Returns the name under which pages know each. */
export function installFonts(doc: jsPDF, fonts: readonly PdfFont[]): (font: PdfFont) => string {
  const names = new Map<PdfFont, string>()
  for (const font of fonts) {
    const file = `${font.family}-${font.weight}.ttf`
    doc.addFileToVFS(file, binaryString(font.bytes))
    doc.addFont(file, font.family, styleOf(font))
    const entry = internals(doc).getFont(font.family, styleOf(font))
    entry.encoding = OWN_ENCODING
    names.set(font, entry.id)
    markAsUsed(doc, font)
  }
  const byName = new Map([...names].map(([font, name]) => [name, font]))
  internals(doc).events.subscribe('putFont', (request: PutFont) => {
    const font = byName.get(request.font.id)
    if (!font) return
    request.font.objectNumber = putFont(font, request)
    request.font.isAlreadyPutted = true
  })
  return (font) => names.get(font)!
}

/** jsPDF writes only fonts that it has set text in: let it set a blank where nobody sees it. */
function markAsUsed(doc: jsPDF, font: PdfFont) {
  privates(doc).setCustomOutputDestination([])
  doc.setFont(font.family, styleOf(font))
  doc.text(' ', 0, 0)
  privates(doc).resetCustomOutputDestination()
  doc.setPage(internals(doc).getCurrentPageInfo().pageNumber)
}

/** Writes the font's objects and returns the number of the one that pages refer to. */
function putFont(font: PdfFont, { newObject, out, putStream }: PutFont): number {
  const object = (dictionary: string) => {
    const id = newObject()
    out(dictionary)
    out('endobj')
    return id
  }
  const stream = (data: string, addLength1 = false) => {
    const objectId = newObject()
    putStream({ data, addLength1, objectId })
    out('endobj')
    return objectId
  }
  const { font: file, cidToGid } = font.subset()
  const name = `/${subsetTag(font)}+${font.family}-${font.weight === 'bold' ? 'Bold' : 'Regular'}`
  const descriptor = object(describe(font, name, stream(binaryString(file), true)))
  const map = stream(binaryString(cidToGid))
  const widths = font.characters.all.map(({ advance }) => num((advance * 1000) / font.unitsPerEm)).join(' ')
  const descendant = object(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} ` +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ' +
      `/FontDescriptor ${ref(descriptor)} /DW 0 /W [0 [${widths}]] ` +
      `/CIDToGIDMap ${ref(map)} >>`,
  )
  const unicode = stream(toUnicode(font.characters.all))
  return object(
    `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H ` +
      `/DescendantFonts [${ref(descendant)}] /ToUnicode ${ref(unicode)} >>`,
  )
}

function describe(font: PdfFont, name: string, file: number): string {
  const { ascent, descent, capHeight, box } = font.metrics()
  const SYMBOLIC = 4
  const stem = font.weight === 'bold' ? 140 : 80
  return (
    `<< /Type /FontDescriptor /FontName ${name} /FontFile2 ${ref(file)} /FontBBox [${box.join(' ')}] ` +
    `/Flags ${SYMBOLIC} /StemV ${stem} /ItalicAngle 0 /Ascent ${ascent} /Descent ${descent} /CapHeight ${capHeight} >>`
  )
}

/** Six capitals that tell subsets of one font apart. */
function subsetTag(font: PdfFont): string {
  const seed = font.characters.all.length * 7 + (font.weight === 'bold' ? 3 : 0)
  return String.fromCharCode(...Array.from({ length: 6 }, (_, index) => 65 + ((seed + index * 11) % 26)))
}
