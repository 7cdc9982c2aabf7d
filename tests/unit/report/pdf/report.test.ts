import { beforeAll, describe, expect, it } from 'vitest'
import {
  buildReport,
  REPORT_KINDS,
  type ReportInput,
  type ReportKind,
  type ReportModel,
} from '@/report/model'
import { writeReport } from '@/report/pdf/write'
import { linesDrawn, type DrawnLine } from '../../../support/drawn-lines'
import { fontsFor } from '../../../support/fonts'
import { extractLines, pdfInfo, pdfStructure, plain } from '../../../support/pdftotext'
import { sampleReportInput } from '../../../support/sample-report'

const LANGUAGES = ['en', 'he', 'fa', 'ar'] as const
type Language = (typeof LANGUAGES)[number]

const PAGES: Readonly<Record<ReportKind, readonly [number, number]>> = {
  full: [15, 25],
  board: [2, 2],
  roadmap: [8, 20],
  review: [6, 12],
  workshop: [8, 16],
}
/** Bytes: a report travels by mail. */
const LARGEST = 120_000

interface Written {
  readonly model: ReportModel
  readonly file: Uint8Array
  readonly lines: readonly DrawnLine[]
  readonly progress: readonly number[]
}

const inputs = new Map<Language, ReportInput>()
const files = new Map<string, Written>()

/** Each report is written once, whatever looks at it. */
function written(language: Language, kind: ReportKind): Written {
  const known = files.get(`${language}/${kind}`)
  if (known) return known
  const model = buildReport({ ...inputs.get(language)!, kind })
  const progress: number[] = []
  let file = new Uint8Array()
  const lines = linesDrawn(() => {
    file = writeReport(model, { fonts: fontsFor(language), onProgress: (share) => progress.push(share) })
  })
  const result = { model, file, lines, progress }
  files.set(`${language}/${kind}`, result)
  return result
}

/** What stands in the charts. */
const labels = ({ sections }: ReportModel) =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'chart'
        ? block.drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
        : [],
    ),
  )

const squeezed = (text: string) => text.replace(/\s/g, '')

beforeAll(async () => {
  for (const language of LANGUAGES) inputs.set(language, await sampleReportInput(language))
})

const CASES = REPORT_KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language })))

describe.each(CASES)('a $kind report on the sample engagement, in $language', ({ kind, language }) => {
  it('gives back at least 99% of its lines as they were written', () => {
    const { model, file, lines } = written(language, kind)
    const extracted = extractLines(file)
    const wanted = [...lines.map(({ text }) => text), ...labels(model)]
      .map(plain)
      .filter((line) => line !== '')
    const lost = wanted.filter((line) => !extracted.some((found) => found.includes(line)))
    expect(wanted.length).toBeGreaterThan(60)
    expect(lost.slice(0, Math.floor(wanted.length / 100))).toEqual(lost)
  })

  it('says every sentence of the model, none cut', () => {
    const { model, lines } = written(language, kind)
    const all = squeezed(lines.map(({ text }) => text).join(''))
    const sentences = model.sections.flatMap(({ title, blocks }) => [
      title,
      ...blocks.flatMap((block) => {
        if (block.kind === 'heading' || block.kind === 'paragraph') return [block.text]
        if (block.kind === 'list' || block.kind === 'quotes' || block.kind === 'callout') return block.items
        return block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : []
      }),
    ])
    for (const sentence of sentences) expect(all).toContain(squeezed(sentence))
  })

  it('is tagged, has a title, keeps to its pages and size, and tells how far it is', () => {
    const { model, file, progress } = written(language, kind)
    const info = pdfInfo(file)
    expect(info).toMatchObject({ Tagged: 'yes', Title: `${model.title} – ${model.organisation}` })
    const [least, most] = PAGES[kind]
    expect(Number(info.Pages)).toBeGreaterThanOrEqual(least)
    expect(Number(info.Pages)).toBeLessThanOrEqual(most)
    expect(file.length).toBeLessThan(LARGEST)
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
    expect(progress.at(-1)).toBe(1)
  })
})

it('gives back notes and names in another language than the report’s own, line by line', () => {
  const { engagement } = inputs.get('en')!
  const model = buildReport({ ...inputs.get('fa')!, engagement, kind: 'workshop' })
  let file = new Uint8Array()
  const lines = linesDrawn(() => (file = writeReport(model, { fonts: fontsFor('fa') })))
  const extracted = extractLines(file)
  const lost = lines
    .map(({ text }) => plain(text))
    .filter((line) => !extracted.some((found) => found.includes(line)))
  expect(lost).toEqual([])
})

describe.each(LANGUAGES)('in %s', (language) => {
  it('a full report has headings, lists, tables, described charts and a linked contents', () => {
    const structure = pdfStructure(written(language, 'full').file)
    for (const role of ['H1', 'H2', 'L', 'LBody', 'Table', 'TH', 'TD', 'Figure', 'TOC', 'Link'])
      expect(structure).toMatch(new RegExp(`^ *${role}\\b`, 'm'))
  })

  it('a roadmap’s cards have headings of their own, numbered steps, and stay in one piece', () => {
    const { model, file, lines } = written(language, 'roadmap')
    const structure = pdfStructure(file)
    for (const role of ['H3', 'Lbl']) expect(structure).toMatch(new RegExp(`^ *${role}\\b`, 'm'))
    const cards = model.sections.find(({ id }) => id === 'cards')!
    const titles = cards.blocks.flatMap((block) =>
      block.kind === 'heading' && block.isCard ? [block.text] : [],
    )
    const starts = titles.map((title) =>
      lines.findLastIndex(({ text }) => text !== '' && title.startsWith(text)),
    )
    expect(starts).not.toContain(-1)
    // Between two titles stands a card, and maybe the heading of the next quarter with its load.
    const loads = cards.blocks.flatMap((block, at) =>
      block.kind === 'paragraph' && cards.blocks[at - 1]?.kind === 'heading' ? [block.text] : [],
    )
    starts.slice(0, -1).forEach((start, index) => {
      const card = lines.slice(start, starts[index + 1])
      const load = card.findIndex(({ text }) => loads.includes(text))
      const own = load < 0 ? card : card.slice(0, load - 1)
      expect(new Set(own.map(({ page }) => page)).size, titles[index]!).toBe(1)
    })
  })

  it('a board summary is the same file when it is made again', () => {
    const { model, file } = written(language, 'board')
    expect(writeReport(model, { fonts: fontsFor(language) })).toEqual(file)
  })

  it('the team’s own 10,000 characters flow over pages, none cut', () => {
    const input = inputs.get(language)!
    const word = { en: 'word', he: 'מילה', fa: 'واژه', ar: 'كلمة' }[language]
    const text = Array.from({ length: 2_000 }, () => word).join(' ')
    const reports = { board: { introduction: text, closing: text } }
    const model = buildReport({ ...input, kind: 'board', engagement: { ...input.engagement, reports } })
    const lines = linesDrawn(() => writeReport(model, { fonts: fontsFor(language) }))
    const words = lines.flatMap((line) => line.text.split(/\s+/).filter((each) => each === word))
    expect(words).toHaveLength(4_000)
    expect(lines.at(-1)!.page).toBeGreaterThan(4)
  })
})
