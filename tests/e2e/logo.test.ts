import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goTo, openSample } from './acts/engagements'
import { exportJson, pickFile, type Picked } from './acts/files'
import { untilSaved, visit, type Visit } from './acts/visit'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><rect width="300" height="100"/>'
const svgFile = (inside: string): Picked => ({
  name: 'logo.svg',
  mimeType: 'image/svg+xml',
  buffer: Buffer.from(`${SVG}${inside}</svg>`),
})

describe.each(['en', 'fa'] as const)('the logo of an organisation, in %s', (language) => {
  let me: Visit
  let sample: string

  beforeAll(async () => {
    me = await visit(language)
    sample = await openSample(me)
    await goTo(me, `/e/${sample}/report`)
  })
  afterAll(() => me.app.close())

  const button = (key: string) => me.page.getByRole('button', { name: me.words.t(`export.brand.${key}`) })
  const logo = () => me.page.getByRole('img', { name: me.words.t('export.brand.logo') }).first()
  const stored = async () => {
    const { profile } = JSON.parse((await exportJson(me)).text) as {
      profile: { brand?: { logo: { type: string; width: number; height: number } | null } }
    }
    return profile.brand?.logo
  }

  it('is drawn from an SVG, kept small, and there after a reload', async () => {
    await pickFile(me.page, svgFile(''), () => button('choose').click())
    await logo().waitFor()
    await untilSaved(me)
    await me.page.reload()
    await logo().waitFor()
    expect(await stored()).toMatchObject({ type: 'png', width: 640, height: 213 })
  })

  it.each([
    ['active-svg', svgFile('<script>alert(1)</script>')],
    ['not-image', { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('no picture') }],
    ['not-image', { name: 'cut.png', mimeType: 'image/png', buffer: cutPng() }],
    ['too-large', { name: 'huge.png', mimeType: 'image/png', buffer: Buffer.alloc(10_000_001) }],
  ] as const)('stays as it is when a file is refused as %s', async (code, file) => {
    const before = await stored()
    await pickFile(me.page, file, () => button('replace').click())
    await me.page.getByText(me.words.t(`export.brand.problem.${code}`)).waitFor()
    expect(await stored()).toEqual(before)
  })

  it('comes back with undo', async () => {
    await button('remove').click()
    await button('choose').waitFor()
    await me.page.keyboard.press('Control+KeyZ')
    await logo().waitFor()
    expect(await stored()).toMatchObject({ type: 'png' })
  })
})

/** It says that it is 8 × 8 pixels, and has none of them. */
function cutPng(): Buffer {
  const head = 'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAYAAADED76LAAAA'
  return Buffer.from(head, 'base64')
}
