import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { LanguageCode } from '@/i18n/languages'
import { buildReport, REPORT_KINDS, type ReportInput, type ReportKind } from '@/report/model'
import { familiesFor } from '@/report/pdf/families'
import { readFonts } from '@/report/pdf/fonts.node'
import { writeReport } from '@/report/pdf/write'
import { documentIn } from '../../../support/pdf'
import { uaFaults } from '../../../support/pdf-ua/check'
import { pngLogo } from '../../../support/picture'
import { sampleReportInput } from '../../../support/sample-report'
import { note } from './notes'

const LANGUAGES = ['en', 'he', 'fa', 'ar'] as const
const inputs = new Map<LanguageCode, ReportInput>()
beforeAll(async () => {
  for (const language of LANGUAGES) inputs.set(language, await sampleReportInput(language))
})

/** A report with all that reports can hold: the organisation's logo too. */
function report(kind: ReportKind, language: LanguageCode, compress = true): Uint8Array {
  const input = inputs.get(language)!
  const profile = { ...input.engagement.profile, brand: { accent: '#8a1538', logo: pngLogo(30, 10) } }
  const model = buildReport({ ...input, kind, engagement: { ...input.engagement, profile } })
  return writeReport(model, { fonts: readFonts(familiesFor(language, JSON.stringify(model))), compress })
}

describe('PDF/UA-1, as far as a machine can check it', () => {
  const cases = REPORT_KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language })))

  it.each(cases)('holds for the $kind report in $language', async ({ kind, language }) => {
    expect(await uaFaults(report(kind, language))).toEqual([])
  })

  it.each(LANGUAGES)('holds for whatever a person may write (%s)', async (language) => {
    const pdf = documentIn(language)
    fc.sample(note, { seed: 7, numRuns: 60 }).forEach((text, index) => {
      if (index % 8 === 0 && index > 0) pdf.addPage()
      const at = { x: 40, y: 40 + 90 * (index % 8), width: 500 }
      pdf.tag.content('P', () => pdf.paragraph(text, at, { size: 6 }))
    })
    expect(await uaFaults(pdf.output())).toEqual([])
  })
})

/** Breaks one thing of a sound file, or one kind of thing everywhere; both texts are of one length, so that nothing moves. */
const BROKEN: readonly [rule: string, from: string | RegExp, to: (found: string) => string][] = [
  ['06-000', '/Marked true', () => '/Marked 0000'],
  ['01-000', '/StructTreeRoot ', () => '/StructTreeRoom '],
  ['06-001', /\/Metadata (\d)/, (found) => found.replace('data', 'dada')],
  ['05-001', '<pdfuaid:part>1<', () => '<pdfuaid:part>2<'],
  ['06-003', /<dc:title>.*<\/dc:title>/, (found) => found.replaceAll('dc:', 'dd:')],
  ['07-001', '/DisplayDocTitle true', () => '/DisplayDocTitle 0000'],
  ['11-006', '/Lang (en)', () => '/Long (en)'],
  ['01-003', 'EMC\n/P <</MCID 1>> BDC', () => '   \n/P <</MCID 1>> BDC'],
  ['01-005', '/Artifact <</Type /Layout>> BDC', () => '/Artefact <</Type /Layout>> BMC'],
  ['01-006', '/P <</MCID 2>> BDC', () => '/P <</MCID 9>> BDC'],
  ['01-007', /\/Nums \[0 \[(\d+) 0 R (\d+) 0 R/, (found) => found.replace(/(\d+)( 0 R )(\d+)/, '$3$2$1')],
  ['02-001', '/S /Sect', () => '/S /Sekt'],
  ['01-002', '/S /Document', () => '/S /Dokument'],
  ['09-004', '/S /LBody', () => '/S /Table'],
  ['16-003', '/S /LBody', () => '/S /Lbl  '],
  ['16-001', '/ListNumbering', () => '/LostNumbering'],
  ['14-003', '/S /H2', () => '/S /H3'],
  ['13-004', '/Alt ', () => '/Art '],
  ['13-000', '/BBox ', () => '/BBux '],
  ['15-001', '/S /TH ', () => '/S /TD '],
  ['15-003', '/Scope /Column', () => '/Scope /Colomn'],
  [
    '15-004',
    /\/S \/TR \/P \d+ 0 R \/K \[(\d+ 0 R )/,
    (found) => found.replace(/\d+ 0 R $/, (kid) => kid.replace(/./g, ' ')),
  ],
  ['28-009', '/Tabs /S', () => '/Tabs /R'],
  ['28-010', /\/StructParent (\d+)/, (found) => found.replace(/\d+$/, (key) => '9'.repeat(key.length))],
  ['28-011', '/S /Link', () => '/S /Span'],
  ['28-012', '/F 4 /Contents', () => '/F 4 /Cantents'],
  ['31-009', '/FontFile2', () => '/FontFile7'],
  ['10-001', '/ToUnicode', () => '/ToUnicade'],
]

describe('the check itself', () => {
  let sound = ''
  beforeAll(() => {
    sound = Buffer.from(report('roadmap', 'en', false)).toString('latin1')
  })
  const faultsOf = (source: string) => uaFaults(Uint8Array.from(Buffer.from(source, 'latin1')))

  it('finds nothing in the unpacked file either', async () => {
    expect(await faultsOf(sound)).toEqual([])
  })

  it.each(BROKEN)('finds [%s] in a copy with that fault', async (rule, from, to) => {
    const broken = typeof from === 'string' ? sound.replaceAll(from, to) : sound.replace(from, to)
    expect(broken).toHaveLength(sound.length)
    expect(broken === sound).toBe(false)
    const faults = await faultsOf(broken)
    expect(
      faults.some((fault) => fault.includes(`[${rule}]`)),
      faults.slice(0, 3).join('\n'),
    ).toBe(true)
  })

  it('finds fonts whose codes draw no glyph, another one, or one of another width', async () => {
    // Codes to glyphs, unpacked, two bytes each: the third code is drawn somewhere.
    const cidToGid = /\/CIDToGIDMap (\d+) 0 R/.exec(sound)![1]!
    const start = sound.indexOf('stream\n', sound.indexOf(`\n${cidToGid} 0 obj`)) + 'stream\n'.length
    const withGid = (gid: string) => sound.slice(0, start + 4) + gid + sound.slice(start + 6)
    expect((await faultsOf(withGid('\0\0'))).join()).toContain('[31-030]')
    expect((await faultsOf(withGid('\xff\xff'))).join()).toContain('[31-018]')
    expect((await faultsOf(sound.replace(/\/W \[0 \[(\d+)/g, '/W [7 [$1'))).join()).toContain('[31-020]')
  })
})
