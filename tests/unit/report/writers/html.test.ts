import { Window, type Document } from 'happy-dom'
import { beforeAll, describe, expect, it } from 'vitest'
import { assessRound } from '@/assessment/assess'
import { MODEL } from '@/content/load'
import { facesCss } from '@/report/files/fonts/faces'
import { readFace } from '@/report/files/fonts/faces.node'
import { writeHtml } from '@/report/files/html/document'
import { buildReport, REPORT_KINDS, type ReportInput, type ReportModel } from '@/report/model'
import { blankEngagement } from '@/storage/blank'
import { BRAND } from '../../../support/brand'
import { plainly } from '../../../support/presentation'
import { sampleReportInput } from '../../../support/sample-report'
import { allTexts, textsOf } from '../model/texts-of'

const LANGUAGES = ['en', 'he', 'fa', 'ar'] as const

/** Read by a parser that fetches nothing and runs nothing. */
function read(html: string): Document {
  const window = new Window({
    settings: {
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableComputedStyleRendering: true,
    },
  })
  window.document.write(html)
  return window.document
}

const said = (document: Document) =>
  new Set(
    [
      ...document.querySelectorAll(
        'title,h1,h2,h3,h4,p,li,a,dt,dd,th,td,caption,blockquote,figcaption span,desc,li span,text',
      ),
    ]
      .flatMap((element) => [element, ...element.childNodes])
      .map(({ textContent }) => plainly(textContent ?? '')),
  )

function expectSaid(texts: readonly string[], document: Document): void {
  const there = said(document)
  expect(texts.map(plainly).filter((text) => text && !there.has(text))).toEqual([])
}

const inside = (html: string, tag: string) => [...html.matchAll(new RegExp(`<${tag}[\\s>]`, 'gi'))].length

describe.each(LANGUAGES)('a report as a page in %s', (language) => {
  let input: ReportInput
  beforeAll(async () => {
    input = await sampleReportInput(language)
  })

  it.each(REPORT_KINDS)('says everything that the %s report says, and draws all its charts', (kind) => {
    const model = buildReport({ ...input, kind })
    const document = read(writeHtml(model))
    expectSaid([...allTexts(model), model.organisation], document)
    const drawings = model.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'chart'))
    const scale = model.form === 'booklet' && model.cover.scale ? 1 : 0
    expect(document.querySelectorAll('svg[role=img]')).toHaveLength(drawings.length + scale)
    for (const svg of document.querySelectorAll('svg'))
      expect([...svg.children].slice(0, 2).map(({ tagName }) => tagName)).toEqual(['title', 'desc'])
  })

  it('has a heading of its own for each card', () => {
    const model = buildReport({ ...input, kind: 'roadmap' })
    const document = read(writeHtml(model))
    const cards = model.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'heading' && block.level === 3 ? [plainly(block.text)] : [])),
    )
    expect([...document.querySelectorAll('h4')].map(({ textContent }) => plainly(textContent))).toEqual(cards)
  })

  it('reads in its language and direction', () => {
    const root = read(writeHtml(buildReport({ ...input, kind: 'full' }))).documentElement
    expect([root.getAttribute('lang'), root.getAttribute('dir')]).toEqual([
      language,
      language === 'en' ? 'ltr' : 'rtl',
    ])
  })

  it('has headings in order, and tables whose every cell knows its head', () => {
    const document = read(writeHtml(buildReport({ ...input, kind: 'full' })))
    const levels = [...document.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) => Number(tagName[1]))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1))
    for (const table of document.querySelectorAll('table')) {
      expect(table.querySelector('caption')!.textContent).not.toBe('')
      const heads = [...table.querySelectorAll('thead th')]
      expect(heads.every((head) => head.getAttribute('scope') === 'col')).toBe(true)
      for (const row of table.querySelectorAll('tbody tr')) expect(row.children).toHaveLength(heads.length)
    }
  })

  it('carries its fonts, asks nobody for anything, and runs nothing', async () => {
    const model = buildReport({ ...input, kind: 'full' })
    const html = writeHtml(model, await facesCss(language, JSON.stringify(model), readFace))
    expect(html).toContain(`font-family:${language === 'fa' || language === 'ar' ? 'Vazirmatn' : 'Heebo'};`)
    expect(inside(html, 'script')).toBe(0)
    expect(inside(html, 'link')).toBe(0)
    expect(inside(html, 'iframe')).toBe(0)
    expect(html).not.toMatch(/@import|\son\w+=/i)
    const addresses = [...html.matchAll(/(?:(?:src|href)="|url\()([^")]{0,40})/g)].map(
      ([, address]) => address,
    )
    expect(addresses.filter((address) => !/^(#section-|data:font\/woff2;base64,)/.test(address!))).toEqual([])
    expect(html).toContain("default-src 'none'")
    expect(Buffer.byteLength(html)).toBeLessThan(600_000)
  })
})

describe('whatever people wrote', () => {
  let input: ReportInput
  beforeAll(async () => {
    input = await sampleReportInput('en')
  })
  const write = (nasty: string): { model: ReportModel; html: string } => {
    const { engagement } = input
    const model = buildReport({
      ...input,
      kind: 'full',
      engagement: {
        ...engagement,
        profile: { ...engagement.profile, name: nasty },
        rounds: Object.fromEntries(
          Object.entries(engagement.rounds).map(([id, round]) => [id, { ...round, name: nasty }]),
        ),
        reports: { full: { introduction: nasty, closing: nasty } },
      },
    })
    return { model, html: writeHtml(model) }
  }

  it.each([
    '<script>alert(1)</script>',
    '</style><img src=x onerror=alert(1)>',
    '"><b onclick="x">',
    '&lt;b&gt;',
    ']]>',
  ])('shows %j as it was written', (nasty) => {
    const { model, html } = write(nasty)
    expect(inside(html, 'script') + inside(html, 'img') + inside(html, 'b')).toBe(0)
    const document = read(html)
    expect(document.title).toBe(`${nasty} – ${model.title}`)
    expectSaid([nasty, ...allTexts(model)], document)
  })

  it('keeps words of 10,000 characters, and lets them go on over a printed page', () => {
    const text = Array.from({ length: 1500 }, (_, at) => `word${at}`).join(' ')
    expectSaid([text], read(write(text).html))
  })
})

it('wears the organisation’s logo and accent', async () => {
  const input = await sampleReportInput('en')
  const engagement = { ...input.engagement, profile: { ...input.engagement.profile, brand: BRAND } }
  const html = writeHtml(buildReport({ ...input, engagement, kind: 'board' }))
  expect(html).toContain('--accent:#7a1f5c')
  const logo = read(html).querySelector('img')!
  expect(logo.getAttribute('src')).toBe(`data:image/png;base64,${BRAND.logo.data}`)
  expect(logo.getAttribute('alt')).not.toBe('')
})

it.each(REPORT_KINDS)(
  'an engagement that has just begun gets a page that claims nothing (%s)',
  async (kind) => {
    const input = await sampleReportInput('en')
    const engagement = blankEngagement({ name: 'New', createdAt: input.now }, '2026-Q4')
    const assessment = assessRound(engagement, '', MODEL)
    const model = buildReport({ ...input, kind, engagement, assessment, comparison: null, roadmap: null })
    expectSaid(
      model.sections.flatMap(({ blocks }) => blocks.flatMap(textsOf)),
      read(writeHtml(model)),
    )
  },
)
