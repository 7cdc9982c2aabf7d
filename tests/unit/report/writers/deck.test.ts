import { beforeAll, describe, expect, it } from 'vitest'
import { assessRound } from '@/assessment/assess'
import { MODEL } from '@/content/load'
import { pagesOf } from '@/report/files/deck/arrange'
import { BODY, MARGIN } from '@/report/files/deck/theme'
import { writeDeck } from '@/report/files/deck/write'
import { buildDeck, buildReport, type DeckModel, type ReportInput } from '@/report/model'
import type { ChartData } from '@/report/model/types'
import { blankEngagement } from '@/storage/blank'
import { BRAND } from '../../../support/brand'
import { all, plainly, readDeck } from '../../../support/presentation'
import { sampleReportInput } from '../../../support/sample-report'
import { allTexts, textsOf } from '../model/texts-of'

type Deck = Awaited<ReturnType<typeof readDeck>>

const LANGUAGES = ['en', 'he', 'fa', 'ar'] as const
const TAGS = { en: 'en-GB', he: 'he-IL', fa: 'fa-IR', ar: 'ar-SA' }

/** Everything that is said in a deck, blanks apart: a text that goes on over a slide is one text again. */
const saidIn = ({ slides }: Deck) => slides.flatMap(({ lines, alts }) => [...lines, ...alts]).map(plainly)

function expectSaid(texts: readonly string[], deck: Deck): void {
  const said = new Set(saidIn(deck))
  const lines = texts.flatMap((text) => text.split('\n')).map(plainly)
  expect(lines.filter((line) => line && !said.has(line))).toEqual([])
}

const dataIn = ({ slides }: DeckModel): ChartData[] =>
  slides.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'chart' && block.data) || []))

describe.each(LANGUAGES)('the board deck in %s', (language) => {
  let input: ReportInput
  let model: DeckModel
  let deck: Deck
  beforeAll(async () => {
    input = await sampleReportInput(language)
    model = buildDeck(input)
    deck = await readDeck(await writeDeck(model))
  })

  it('says every line of the board summary, and of its own slides', () => {
    expectSaid(
      allTexts(buildReport({ ...input, kind: 'board' })).filter((text) => !isLegend(text)),
      deck,
    )
    expectSaid(
      model.slides.flatMap(({ title, blocks }) => [
        title,
        ...blocks.flatMap((block) => (block.kind === 'chart' ? [] : textsOf(block))),
      ]),
      deck,
    )
  })
  /** A chart names its lenses itself. */
  const isLegend = (text: string) =>
    dataIn(model).some(({ series }) => series.some(({ name }) => name === text))

  it('has a title on every slide, in the order of the model', () => {
    const titles = deck.slides.map(({ title }) => plainly(title))
    expect(titles[0]).toBe(plainly(model.title))
    expect([...new Set(titles.slice(1))]).toEqual([
      ...new Set(model.slides.map(({ title }) => plainly(title))),
    ])
  })

  it('has charts whose every number is a number, in the chart and in the workbook inside it', () => {
    const wanted = dataIn(model)
    const read = deck.slides.flatMap(({ charts }) => charts)
    expect(read.map(({ categories, series }) => ({ categories, series }))).toEqual(
      wanted.map(({ categories, series }) => ({
        categories: categories.map(plainly),
        series: series.map(({ name, values }) => ({ name: plainly(name), values })),
      })),
    )
    expect(read.map(({ kind }) => kind).slice(0, 2)).toEqual(['c:radarChart', 'c:barChart'])
    read.forEach(({ sheet }, index) => {
      const { categories, series } = wanted[index]!
      expect(sheet).toEqual([
        [null, ...series.map(({ name }) => name)],
        ...categories.map((name, row) => [name, ...series.map(({ values }) => values[row])]),
      ])
    })
  })

  it('writes a chart’s numbers with a decimal where one of them has one, and only there', () => {
    const formats = deck.slides.flatMap(({ charts }) =>
      charts
        .map(({ xml }) => all(xml, 'c:dLbls')[0]!)
        .map((labels) =>
          all(labels, 'c:numFmt')[0]!
            .getAttribute('formatCode')!
            .replace(/^\[.*\]/, ''),
        ),
    )
    expect(formats.slice(-6)).toEqual(['#,##0', '0%', '0%', '0%', '#,##0', '0.0%'])
  })

  it('says of charts in words what they show', () => {
    const alts = deck.slides.flatMap(({ alts }) => alts).map(plainly)
    for (const { blocks } of model.slides)
      for (const block of blocks)
        if (block.kind === 'chart' && block.data) expect(alts).toContain(plainly(block.drawing.alt))
  })

  it('reads in its language and direction: paragraphs, tables, charts and what is typed later', () => {
    const rtl = language !== 'en'
    expect(deck.presentation.documentElement!.getAttribute('rtl')).toBe(rtl ? '1' : null)
    const paragraphs = deck.slides
      .flatMap(({ xml }) => all(xml, 'a:p'))
      .filter((each) => all(each, 'a:t').length && !all(each, 'a:fld').length)
    for (const paragraph of paragraphs) {
      const [properties] = all(paragraph, 'a:pPr')
      expect(properties!.getAttribute('rtl')).toBe(rtl ? '1' : null)
      if (properties!.getAttribute('algn') !== 'ctr')
        expect(properties!.getAttribute('algn')).toBe(rtl ? 'r' : 'l')
      for (const run of all(paragraph, 'a:rPr')) expect(run.getAttribute('lang')).toBe(TAGS[language])
    }
    const [bars] = deck.slides.flatMap(({ charts }) => charts).filter(({ kind }) => kind === 'c:barChart')
    const [scores] = all(bars!.xml, 'c:valAx')
    expect(all(scores!, 'c:orientation')[0]!.getAttribute('val')).toBe(rtl ? 'maxMin' : 'minMax')
    const [styles] = all(deck.xml('ppt/slideMasters/slideMaster1.xml'), 'p:txStyles')
    for (const level of all(styles!, 'a:lvl1pPr')) expect(level.getAttribute('rtl')).toBe(rtl ? '1' : '0')
  })

  it('begins each table where reading begins', () => {
    const tables = deck.slides.flatMap(({ xml }) => all(xml, 'a:tbl'))
    const heads = tables.map((table) =>
      all(all(table, 'a:tr')[0]!, 'a:tc').map((cell) => plainly(cell.textContent!)),
    )
    const [wanted] = model.slides.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'table'))
    const titles = wanted!.kind === 'table' ? wanted!.columns.map(({ title }) => plainly(title)) : []
    expect(heads[0]).toEqual(language === 'en' ? titles : titles.reverse())
  })

  it('keeps everything within its slide', () => {
    for (const slide of model.slides)
      for (const page of pagesOf(slide))
        for (const { box } of page) {
          expect(box.start).toBeGreaterThanOrEqual(MARGIN - 0.01)
          expect(box.start + box.width).toBeLessThanOrEqual(MARGIN + BODY.width + 0.01)
          expect(box.y + box.height, slide.title).toBeLessThanOrEqual(BODY.y + BODY.height + 0.02)
        }
  })
})

describe('whatever people wrote', () => {
  let input: ReportInput
  beforeAll(async () => {
    input = await sampleReportInput('en')
  })
  const words = (mark: string, count: number) => Array.from({ length: count }, (_, at) => `${mark}${at}`)
  const write = async (engagement: ReportInput['engagement']) => {
    const model = buildDeck({ ...input, engagement })
    return { model, deck: await readDeck(await writeDeck(model)) }
  }

  it('keeps own words of 10,000 characters, on as many slides as they take', async () => {
    const [first, last] = [words('first', 1200), words('last', 1200)]
    const { deck } = await write({
      ...input.engagement,
      reports: { board: { introduction: first.join(' '), closing: `One.\n\n${last.join('\n')}` } },
    })
    const said = saidIn(deck).join(' ').split(' ')
    expect(said.filter((word) => /^first\d/.test(word))).toEqual(first)
    expect(said.filter((word) => /^last\d/.test(word))).toEqual(last)
    expect(deck.slides.filter(({ title }) => title === 'Introduction').length).toBeGreaterThan(2)
  })

  it('keeps a measure’s long lesson, over the head of the table on each slide', async () => {
    const lesson = words('lesson', 1500)
    const readings = structuredClone(input.engagement.readings)
    const latest = Object.keys(readings)
      .filter((key) => key.startsWith('loop-closure-rate/'))
      .sort()
      .at(-1)!
    readings[latest]!.learned = lesson.join(' ')
    const { deck } = await write({ ...input.engagement, readings })
    expect(
      saidIn(deck)
        .join(' ')
        .split(' ')
        .filter((word) => /^lesson\d/.test(word)),
    ).toEqual(lesson)
  })

  it('shows a long name in full on the cover, shortened with an ellipsis where a line has no room', async () => {
    const name = words('Name', 60).join(' ')
    const { deck } = await write({ ...input.engagement, profile: { ...input.engagement.profile, name } })
    expect(saidIn(deck)).toContain(name)
    const layouts = deck.parts.filter((path) => /slideLayouts\/slideLayout\d+\.xml$/.test(path)).map(deck.xml)
    expect(
      layouts.flatMap((layout) => all(layout, 'a:t').map(({ textContent }) => textContent)),
    ).toContainEqual(expect.stringMatching(/^Name0 Name1 .*…$/))
  })

  it('is sound XML with marks, halves of characters and controls in every text', async () => {
    const nasty = '<script>alert("&")</script>\u0007\ud83d\u0000'
    const { deck } = await write({
      ...input.engagement,
      profile: { ...input.engagement.profile, name: nasty },
      reports: { board: { introduction: nasty, closing: nasty } },
    })
    expect(saidIn(deck)).toContain('<script>alert("&")</script>\ufffd')
  })
})

it('wears the organisation’s logo and accent', async () => {
  const input = await sampleReportInput('he')
  const engagement = { ...input.engagement, profile: { ...input.engagement.profile, brand: BRAND } }
  const { slides, parts } = await readDeck(await writeDeck(buildDeck({ ...input, engagement })))
  expect(all(slides[0]!.xml, 'p:pic')).toHaveLength(1)
  expect(parts.filter((path) => /media\/.*\.png$/.test(path))).toHaveLength(1)
  const colours = all(slides[0]!.xml, 'a:srgbClr').map((colour) => colour.getAttribute('val'))
  expect(colours).toContain('7A1F5C')
})

it.each(LANGUAGES)(
  'an engagement that has just begun gets a deck that claims nothing (%s)',
  async (language) => {
    const input = await sampleReportInput(language)
    const engagement = blankEngagement({ name: 'New', createdAt: input.now }, '2026-Q4')
    const assessment = assessRound(engagement, '', MODEL)
    const model = buildDeck({ ...input, engagement, assessment, comparison: null, roadmap: null })
    const deck = await readDeck(await writeDeck(model))
    expectSaid(
      model.slides.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'chart' ? [] : textsOf(block))),
      ),
      deck,
    )
    const values = deck.slides.flatMap(({ charts }) =>
      charts.flatMap(({ series }) => series.flatMap(({ values }) => values)),
    )
    expect(values.every((value) => value === null)).toBe(true)
  },
)
