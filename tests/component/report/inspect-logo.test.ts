import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { FILE_LIMIT, inspectLogo } from '@/report/views/brand/inspect-logo'

const bytes = (text: string) => new TextEncoder().encode(text)
const svg = (inside: string, attributes = '') =>
  bytes(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100" ${attributes}>${inside}</svg>`)

/** The head of a PNG, which is all that its size takes. */
function png(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(25)
  head.writeUInt32BE(13, 0)
  head.write('IHDR', 4)
  head.writeUInt32BE(width, 8)
  head.writeUInt32BE(height, 12)
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), head, deflateSync(Buffer.alloc(8))])
}

describe('a logo', () => {
  it('is known by its bytes', () => {
    expect(inspectLogo(png(120, 60))).toEqual({ mime: 'image/png', width: 120, height: 60 })
    expect(inspectLogo(svg('<path d="M0 0h9"/>'))).toEqual({ mime: 'image/svg+xml', width: 300, height: 100 })
  })

  it.each([
    ['not-image', bytes('')],
    ['not-image', bytes('Minutes of the meeting')],
    ['not-image', bytes('%PDF-1.7')],
    ['not-image', bytes('<html><body><svg viewBox="0 0 1 1"></svg></body></html>')],
    ['not-image', png(0, 10)],
    ['too-large', new Uint8Array(FILE_LIMIT + 1)],
    ['too-many-pixels', png(60_000, 60_000)],
  ])('is refused as %s', (code, file) => {
    expect(() => inspectLogo(file)).toThrow(expect.objectContaining({ code }))
  })

  it.each([
    ['a script', svg('<script>alert(1)</script>')],
    [
      'a script of another namespace',
      svg('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'),
    ],
    ['a handler', svg('<rect width="9" height="9" onclick="alert(1)"/>')],
    ['a handler of its own', svg('', 'onload="alert(1)"')],
    ['a page within', svg('<foreignObject><b xmlns="http://www.w3.org/1999/xhtml">x</b></foreignObject>')],
    ['a link to a script', svg('<a href="javascript:alert(1)"><rect/></a>')],
    ['a picture from elsewhere', svg('<image href="https://example.com/pixel.png"/>')],
    ['an animation', svg('<rect><set attributeName="href" to="javascript:alert(1)"/></rect>')],
  ])('is refused as active when it holds %s', (_, file) => {
    expect(() => inspectLogo(file)).toThrow(expect.objectContaining({ code: 'active-svg' }))
  })

  it('may use what it brings along', () => {
    const own = svg('<defs><g id="a"/></defs><use href="#a"/><image href="data:image/png;base64,AAAA"/>')
    expect(inspectLogo(own).mime).toBe('image/svg+xml')
  })
})
