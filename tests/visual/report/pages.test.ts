import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildReport } from '@/report/model'
import { familiesFor } from '@/report/pdf/families'
import { readFonts } from '@/report/pdf/fonts.node'
import { writeReport } from '@/report/pdf/write'
import { pagesOf, readPng, writePng, type Grey } from '../../support/grey'
import { differingBlocks, looksLike } from '../../support/same-look'
import { sampleReportInput } from '../../support/sample-report'

const LANGUAGES = ['en', 'he', 'fa', 'ar'] as const
const KINDS = ['board', 'roadmap'] as const
const CASES = KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language })))

const PICTURES = fileURLToPath(new URL('pictures/', import.meta.url))
const SEEN = join(tmpdir(), 'sextant-seen')
const DPI = 50
/** Of each report: cover and contents, the plan, where it leads, and cards; or both pages of the summary. */
const PAGES = 5
const UPDATES = process.env.UPDATE_PICTURES === '1'
const LARGEST = 400_000

const nameOf = (kind: string, language: string, page: number) => `${kind}-${language}-${page}.png`

/** The report on the sample engagement, at one hour of one day. */
async function pdf(kind: (typeof KINDS)[number], language: (typeof LANGUAGES)[number]) {
  const model = buildReport(await sampleReportInput(language, kind))
  return writeReport(model, { fonts: readFonts(familiesFor(language, JSON.stringify(model))) })
}

function save(folder: string, name: string, picture: Grey): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), writePng(picture))
  return join(folder, name)
}

/** What is wrong with a page, in words; null when it looks as it should. */
function trouble(picture: Grey, name: string): string | null {
  const reference = join(PICTURES, name)
  if (!existsSync(reference)) return `${name}: there is no reference picture.`
  const wanted = readPng(readFileSync(reference))
  if (looksLike(picture, wanted)) return null
  const seen = save(SEEN, name, picture)
  return `${name}: ${differingBlocks(picture, wanted)} blocks look different. Compare ${reference} with ${seen}.`
}

const files = new Map<string, Uint8Array>()
beforeAll(async () => {
  if (UPDATES) rmSync(PICTURES, { recursive: true, force: true })
  for (const { kind, language } of CASES) files.set(`${kind}-${language}`, await pdf(kind, language))
})

describe('pages of a report', () => {
  it.each(CASES)('look as in the reference pictures ($kind, $language)', ({ kind, language }) => {
    const pages = pagesOf(files.get(`${kind}-${language}`)!, DPI, PAGES)
    if (UPDATES) pages.forEach((page, index) => save(PICTURES, nameOf(kind, language, index + 1), page))
    const troubles = pages.flatMap((page, index) => trouble(page, nameOf(kind, language, index + 1)) ?? [])
    expect(
      troubles,
      'If this is meant: UPDATE_PICTURES=1 npx vitest run --project browser tests/visual',
    ).toEqual([])
  })

  it('have pictures that are small enough to keep, and none too many', () => {
    const names = readdirSync(PICTURES)
    const bytes = names.reduce((sum, name) => sum + statSync(join(PICTURES, name)).size, 0)
    expect(bytes).toBeLessThan(LARGEST)
    expect(names).toHaveLength(LANGUAGES.length * (2 + PAGES))
  })
})

describe('the comparison', () => {
  const page = () => pagesOf(files.get('board-he')!, DPI, 1)[0]!

  /** Part of a picture, from row `top` on, moved down or to the right. */
  const moved = (
    { width, height, pixels }: Grey,
    top: number,
    rows: number,
    by: { x?: number; y?: number },
  ): Grey => {
    const copy = pixels.slice()
    const { x: right = 0, y: down = 0 } = by
    for (let y = top; y < Math.min(height, top + rows); y++)
      for (let x = 0; x < width; x++) {
        const [fromX, fromY] = [x - right, y - down]
        const isIn = fromX >= 0 && fromY >= top
        copy[y * width + x] = isIn ? pixels[fromY * width + fromX]! : 255
      }
    return { width, height, pixels: copy }
  }

  it('passes over how edges are smoothed, and what a picture of sixteen shades leaves out', () => {
    const picture = page()
    const otherwise = (...options: string[]) => pagesOf(files.get('board-he')!, DPI, 1, ...options)[0]!
    const others = [otherwise('-aa', 'no'), otherwise('-aaVector', 'no'), readPng(writePng(picture))]
    for (const other of others) expect(looksLike(picture, other)).toBe(true)
  })

  it('sees a table, a chart or a paragraph that moved by three millimetres, and one that is gone', () => {
    const picture = page()
    for (const [top, rows] of [
      [150, 30],
      [180, 120],
      [320, 60],
    ] as const) {
      expect(looksLike(picture, moved(picture, top, rows, { y: 6 })), `down from ${top}`).toBe(false)
      expect(looksLike(picture, moved(picture, top, rows, { x: 6 })), `aside from ${top}`).toBe(false)
      expect(looksLike(picture, moved(picture, top, rows, { y: rows })), `gone from ${top}`).toBe(false)
    }
  })

  it('sees a page of another size, and a page mirrored', () => {
    const picture = page()
    const { width, height, pixels } = picture
    const mirrored = pixels.map((_, at) => pixels[at - (at % width) + (width - 1 - (at % width))]!)
    expect(looksLike(picture, { width, height, pixels: mirrored })).toBe(false)
    expect(looksLike(picture, { width: width - 1, height, pixels })).toBe(false)
  })
})
