import { beforeAll, describe, expect, it } from 'vitest'
import { buildReport, type ReportInput, type ReportKind } from '@/report/model'
import { textString } from '@/report/pdf/syntax'
import { writeReport } from '@/report/pdf/write'
import type { Brand, Logo } from '@/shared/engagement'
import { fontsFor } from '../../../support/fonts'
import { jpegLogo, pngLogo } from '../../../support/picture'
import { extractLines, pdfInfo } from '../../../support/pdftotext'
import { sampleReportInput } from '../../../support/sample-report'

let input: ReportInput
beforeAll(async () => (input = await sampleReportInput('he')))

function branded(brand: Brand, kind: ReportKind = 'board', compress = true): Uint8Array {
  const { engagement } = input
  const profile = { ...engagement.profile, brand }
  const model = buildReport({ ...input, kind, engagement: { ...engagement, profile } })
  return writeReport(model, { fonts: fontsFor('he'), compress })
}

const decode = (file: Uint8Array) => new TextDecoder('latin1').decode(file)
const source = (brand: Brand) => decode(branded(brand, 'board', false))
const pictures = (file: string) => file.match(/\/Subtype \/Image/g) ?? []

describe('a report with the organisation’s brand', () => {
  it('carries its logo once, described, and leaves two pages two', () => {
    const logo = pngLogo(120, 40)
    expect(Number(pdfInfo(branded({ accent: null, logo })).Pages)).toBe(2)
    const alt = input.translator.t('report.cover.logo', { name: input.engagement.profile.name })
    for (const kind of ['board', 'roadmap'] as const) {
      const file = decode(branded({ accent: null, logo }, kind, false))
      expect(file.includes(`/Alt ${textString(alt)}`)).toBe(true)
    }
    // The picture and what of it is transparent.
    expect(pictures(source({ accent: null, logo: pngLogo(12, 4, [9, 9, 9, 90]) }))).toHaveLength(2)
    expect(pictures(source({ accent: null, logo: jpegLogo(300, 900) }))).toHaveLength(1)
  })

  it('stands without a logo that does not unpack', () => {
    const whole = pngLogo(64, 64)
    const cut: Logo = { ...whole, data: whole.data.slice(0, 60) }
    const file = source({ accent: null, logo: cut })
    expect(pictures(file)).toEqual([])
    expect(file.includes('/I0 Do')).toBe(false)
  })

  it('has its rules and headings in the accent, darkened where it could not be read', () => {
    expect(source({ accent: '#8a1538', logo: null }).includes('0.541 0.082 0.22 rg')).toBe(true)
    expect(source({ accent: '#ffe600', logo: null }).includes('1 0.902 0 rg')).toBe(false)
  })

  it('gives back its text all the same', () => {
    const plain = extractLines(branded({ accent: null, logo: null }))
    const lines = extractLines(branded({ accent: '#8a1538', logo: pngLogo(20, 20) }))
    for (const line of plain.slice(4)) expect(lines).toContain(line)
  })
})
