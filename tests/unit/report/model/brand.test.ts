import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildReport, type ReportInput } from '@/report/model'
import { contrast, LEAST_CONTRAST, legibleAccent } from '@/report/model/brand/accent'
import { readPicture } from '@/report/model/brand/picture'
import type { Brand, Logo } from '@/shared/engagement'
import { jpegLogo, pngLogo } from '../../../support/picture'
import { sampleReportInput } from '../../../support/sample-report'

const colour = fc.nat({ max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
const text = (content: string): Logo => ({
  type: 'png',
  data: Buffer.from(content).toString('base64'),
  width: 100,
  height: 40,
})

describe('an organisation’s accent', () => {
  it('is readable on white, and white on it, whatever colour it was', () => {
    fc.assert(
      fc.property(colour, (accent) => {
        expect(contrast(legibleAccent(accent), '#ffffff')).toBeGreaterThanOrEqual(LEAST_CONTRAST)
      }),
      { numRuns: 2_000, examples: [['#ffffff'], ['#ffff00'], ['#00ffff'], ['#777777'], ['#000000']] },
    )
  })

  it('stays as it is when it is dark enough, and else keeps its hue', () => {
    expect(legibleAccent('#0f5a66')).toBe('#0f5a66')
    const [red, green, blue] = [1, 3, 5].map((at) => parseInt(legibleAccent('#ffcc00').slice(at, at + 2), 16))
    expect(red).toBeGreaterThan(green!)
    expect(blue).toBe(0)
  })

  it('is measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })
})

describe('an organisation’s logo', () => {
  it('is measured by its own bytes, not by what is claimed', () => {
    const claimed = { width: 1, height: 9_999 }
    expect(readPicture({ ...pngLogo(30, 12), ...claimed })).toMatchObject({ width: 30, height: 12 })
    expect(readPicture({ ...jpegLogo(640, 300), ...claimed })).toMatchObject({ width: 640, height: 300 })
    expect(readPicture({ ...pngLogo(3, 3), type: 'jpeg' })).toMatchObject({ type: 'png' })
  })

  it('is left out when it is no picture, a picture with a script, broken, or huge', () => {
    const huge = jpegLogo(60_000, 60_000)
    for (const bad of [
      text('no picture at all'),
      text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      text('\x89PNG\r\n\x1a\n'),
      { ...text(''), data: '%%%' },
      { ...text(''), data: 'A'.repeat(5_000_000) },
      { ...jpegLogo(8, 8), data: '/9j/' },
      huge,
    ])
      expect(readPicture(bad)).toBeNull()
  })

  it('is never measured wrongly, nor does any bytes stop the report', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const data = Buffer.from([0xff, 0xd8, 0xff, ...bytes]).toString('base64')
        const picture = readPicture({ type: 'jpeg', data, width: 1, height: 1 })
        if (picture) expect(picture.width * picture.height).toBeGreaterThan(0)
      }),
    )
  })
})

describe('a report', () => {
  let input: ReportInput
  beforeAll(async () => (input = await sampleReportInput('en', 'board')))
  const brandOf = (brand?: Brand) => {
    const { engagement } = input
    const profile = { ...engagement.profile, ...(brand ? { brand } : {}) }
    return buildReport({ ...input, engagement: { ...engagement, profile } }).brand
  }

  it('carries the organisation’s brand, made fit for print, and does without', () => {
    expect(brandOf()).toEqual({ accent: null, logo: null })
    const logo = pngLogo(6, 4)
    expect(brandOf({ accent: '#ffcc00', logo })).toEqual({
      accent: legibleAccent('#ffcc00'),
      logo: { ...logo, alt: 'Logo of Dalmera Home' },
    })
    expect(brandOf({ accent: 'red; }', logo: text('<svg/>') })).toEqual({ accent: null, logo: null })
  })
})
