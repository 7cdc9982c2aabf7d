import { describe, expect, it } from 'vitest'
import { Sfnt } from '@/report/pdf/font/sfnt'
import { PdfFont } from '@/report/pdf/font/pdf-font'
import type { Drawing } from '@/shared/chart/drawing'
import { fontsFor } from '../../../support/fonts'
import { documentIn } from '../../../support/pdf'
import { extractLines, pdfInfo, pdfStructure } from '../../../support/pdftotext'

const decode = (file: Uint8Array) => new TextDecoder('latin1').decode(file)
const AT = { x: 50, y: 50, width: 400 }

describe('a written PDF', () => {
  it('opens packed as it opens unpacked, and is smaller', () => {
    const files = [true, false].map((compress) => {
      const pdf = documentIn('he', { compress })
      for (let index = 0; index < 60; index++) {
        pdf.tag.content('P', () => pdf.paragraph(`שורה ${index}`, { ...AT, y: 10 * index }, { size: 8 }))
      }
      return pdf.output()
    })
    const [packed, plain] = files as [Uint8Array, Uint8Array]
    expect(extractLines(packed)).toEqual(extractLines(plain))
    expect(pdfInfo(packed)).toMatchObject({ Pages: '1', Tagged: 'yes', 'PDF version': '1.7' })
    expect(packed.length).toBeLessThan(plain.length / 2)
    expect(decode(packed)).toContain('/Type /ObjStm')
  })

  it('says its title in any script, its language and its direction', () => {
    const pdf = documentIn('he', { title: 'דוח č & <שירות>', author: 'Élan', compress: false })
    const file = pdf.output()
    expect(pdfInfo(file)).toMatchObject({ Title: 'דוח č & <שירות>', Author: 'Élan' })
    expect(decode(file)).toContain('/Lang (he)')
    expect(decode(file)).toContain('/Direction /R2L')
    expect(decode(file)).toContain('&lt;')
  })

  it('reads in the order of its elements, with the furniture left out', () => {
    const pdf = documentIn('en')
    const { tag } = pdf
    const first = tag.element('P')
    tag.content('H1', () => pdf.paragraph('Second on the page', { ...AT, y: 200 }, { size: 12 }))
    tag.mark(first, () => pdf.paragraph('First to be read', { ...AT, y: 400 }, { size: 12 }))
    tag.artifact(() => pdf.paragraph('Page 1', { ...AT, y: 700 }, { size: 8 }), 'Pagination')
    const structure = pdfStructure(pdf.output())
    expect(structure.indexOf('First')).toBeGreaterThan(0)
    expect(structure.indexOf('First')).toBeLessThan(structure.indexOf('Second'))
    expect(structure).not.toContain('Page 1')
  })

  it('leads from a link to a page and to an address, and lists its bookmarks', () => {
    const pdf = documentIn('en', { compress: false })
    const link = pdf.tag.element('Link')
    const box = { x: 50, y: 50, width: 100, height: 12 }
    pdf.tag.link(link, { page: 2, y: 100 }, box, 'To page two')
    pdf.tag.link(link, { url: 'https://example.com/a b(c)' }, box, 'Outside')
    pdf.outline('One', { level: 1, y: 0 })
    pdf.addPage()
    pdf.outline('One, in part', { level: 2, y: 100 })
    pdf.outline('Two', { level: 1, y: 300 })
    const source = decode(pdf.output())
    expect(source).toContain('/XYZ null 741.89 null')
    expect(source).toContain('(https://example.com/a%20b\\(c\\))')
    expect(source.match(/\/Title </g)).toHaveLength(3)
    expect(source).toContain('/PageMode /UseOutlines')
  })

  it('draws a chart as paths and text, never as a picture', () => {
    const drawing: Drawing = {
      width: 100,
      height: 50,
      alt: 'A chart',
      marks: [
        { kind: 'rect', x: 0, y: 0, width: 50, height: 20, fill: 'cx', fillOpacity: 0.5, radius: 2 },
        {
          kind: 'polygon',
          points: [
            { x: 0, y: 0 },
            { x: 9, y: 0 },
            { x: 9, y: 9 },
          ],
          stroke: 'ex',
          dash: [2, 2],
        },
        {
          kind: 'polyline',
          points: [
            { x: 0, y: 0 },
            { x: 9, y: 9 },
          ],
          stroke: 'line',
        },
        { kind: 'circle', x: 5, y: 5, r: 2, fill: 'level-3' },
        { kind: 'text', x: 50, y: 40, text: 'הובלה 3.4', size: 8, ink: 'ink', align: 'center' },
      ],
    }
    const pdf = documentIn('he', { compress: false })
    expect(pdf.drawChart(drawing, { x: 50, y: 50 }, 200)).toBe(100)
    const file = pdf.output()
    expect(extractLines(file)).toEqual(['הובלה 3.4'])
    expect(decode(file)).not.toContain('/Subtype /Image')
    expect(decode(file)).toContain('/ca 0.5')
  })

  it('can be taken twice', () => {
    const pdf = documentIn('he')
    pdf.tag.content('P', () => pdf.paragraph('פעמיים', AT, { size: 12 }))
    expect(pdf.output()).toEqual(pdf.output())
  })
})

describe('plugins that draw through jsPDF', () => {
  const pdf = documentIn('he')
  const doc = pdf.jspdf.setFont('Heebo', 'normal').setFontSize(12)

  it('measure and break text as it will be drawn', () => {
    expect(doc.getTextWidth('שלום')).toBeCloseTo(pdf.measure('שלום', { size: 12 }))
    expect(doc.splitTextToSize('אחת שתיים שלוש ארבע', 60).length).toBeGreaterThan(1)
  })

  it('draw text that is shaped and comes back', () => {
    doc.text(['שיפור NPS ב-12%', 'שורה (2)'], 300, 100, { align: 'right' })
    doc.text('wide text that has to be wrapped', 50, 300, { maxWidth: 80, baseline: 'top' })
    expect(extractLines(pdf.output())).toEqual(expect.arrayContaining(['שיפור NPS ב-12%', 'שורה (2)']))
  })
})

describe('a font in a PDF', () => {
  it('is cut down to the glyphs in use', () => {
    const [file] = fontsFor('he')
    const font = new PdfFont(file!)
    font.characters.code({ kind: 'glyph', gid: 5, zeroWidth: false }, 'x')
    const { font: bytes, cidToGid } = font.subset()
    const sfnt = new Sfnt(bytes)
    expect(bytes.length).toBeLessThan(2_000)
    expect(sfnt.view.getUint16(sfnt.offset('maxp') + 4)).toBeLessThan(6)
    expect([...cidToGid]).toEqual([0, 0, 0, 1])
  })

  it('has one code for a glyph and a text, another for the same glyph and another text', () => {
    const { characters } = new PdfFont(fontsFor('he')[0]!)
    const shape = { kind: 'glyph', gid: 7, zeroWidth: false } as const
    expect(characters.code(shape, 'a')).toBe(characters.code(shape, 'a'))
    expect(characters.code(shape, 'b')).not.toBe(characters.code(shape, 'a'))
  })

  it('is refused in words when a table is missing', () => {
    expect(() => new PdfFont({ family: 'X', weight: 'regular', bytes: new Uint8Array(16) })).toThrow(
      'no head table',
    )
  })
})
