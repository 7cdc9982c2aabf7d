import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Format } from '@/report/files/write'
import { downloaded } from '../browser/download'
import { readDeck } from '../support/presentation'
import { goTo, openSample } from './acts/engagements'
import { visit, type Visit } from './acts/visit'

const LANGUAGES = ['en', 'he', 'fa', 'ar'] as const
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

describe.each(LANGUAGES)('files that only a browser can make, in %s', (language) => {
  let me: Visit

  beforeAll(async () => {
    me = await visit(language)
    const id = await openSample(me)
    await goTo(me, `/e/${id}/report`)
  })
  afterAll(() => me.app.close())

  function save(format: Format) {
    const { page, words } = me
    const name = words.t(`files-out.formats.${format}.name`)
    const button = page.getByRole('button', { name: words.t('files-out.save-as', { name }), exact: true })
    return downloaded(page, () => button.click())
  }

  it('has a picture beside each drawing: large, on white, and with something on it', async () => {
    const parts = Object.entries(unzipSync((await save('svg')).bytes))
    const drawings = parts.filter(([name]) => name.endsWith('.svg'))
    const pictures = parts.filter(([name]) => name.endsWith('.png'))
    expect(drawings.length).toBeGreaterThan(5)
    const stem = ([name]: [string, unknown]) => name.slice(0, -4)
    expect(pictures.map(stem)).toEqual(drawings.map(stem))
    for (const [index, [name, bytes]] of pictures.entries()) {
      expect([...bytes.subarray(0, 8)], name).toEqual(PNG)
      const [, width] = /<svg[^>]* width="(\d+(?:\.\d+)?)"/.exec(strFromU8(drawings[index]![1])) ?? []
      const seen = await look(bytes)
      expect(seen.width, name).toBeGreaterThanOrEqual(Math.floor(2 * Number(width)))
      expect(seen.corner, name).toEqual([255, 255, 255, 255])
      expect(seen.inked, name).toBeGreaterThan(0.005)
    }
  })

  /** What a picture shows, as a browser reads it. */
  const look = (bytes: Uint8Array) =>
    me.page.evaluate(async (encoded) => {
      const bytes = Uint8Array.from(atob(encoded), (byte) => byte.charCodeAt(0))
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const { width, height } = picture
      const context = new OffscreenCanvas(width, height).getContext('2d')!
      context.drawImage(picture, 0, 0)
      const { data } = context.getImageData(0, 0, width, height)
      let inked = 0
      for (let at = 0; at < data.length; at += 4) if (data[at]! < 200) inked++
      return { width, corner: [...data.subarray(0, 4)], inked: inked / (width * height) }
    }, Buffer.from(bytes).toString('base64'))

  it('makes the board deck in a worker', async () => {
    const { name, bytes } = await save('pptx')
    expect(name).toMatch(/\.pptx$/)
    const { slides } = await readDeck(new Blob([new Uint8Array(bytes)]))
    expect(slides[0]!.title).toBe(me.words.t('report.kind.board.title'))
    expect(slides.flatMap(({ charts }) => charts).length).toBeGreaterThan(3)
  })

  it('makes a page that carries its fonts', async () => {
    const { bytes } = await save('html')
    const html = bytes.toString('utf8')
    expect(html).toContain(`<html lang="${language}"`)
    expect(html).toContain('@font-face{')
  })
})
