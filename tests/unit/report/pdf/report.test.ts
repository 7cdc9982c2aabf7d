import { beforeAll, describe, expect, it } from 'vitest'
import { buildReport, type ReportModel } from '@/report/model'
import { writeReport } from '@/report/pdf/write'
import { linesDrawn } from '../../../support/drawn-lines'
import { fontsFor } from '../../../support/fonts'
import { extractLines, pdfInfo, pdfStructure, plain } from '../../../support/pdftotext'
import { sampleReportInput } from '../../../support/sample-report'

describe.each(['en', 'he'] as const)('the report on the sample engagement, in %s', (language) => {
  let model: ReportModel
  let file: Uint8Array
  let drawn: string[]
  const progress: number[] = []

  beforeAll(async () => {
    model = buildReport(await sampleReportInput(language))
    const lines = linesDrawn(() => {
      file = writeReport(model, { fonts: fontsFor(language), onProgress: (share) => progress.push(share) })
    })
    drawn = lines.map(({ text }) => text)
  })

  it('gives back at least 99% of its lines as they were written', () => {
    const extracted = extractLines(file).map((line) => line.replaceAll(' ', ''))
    const wanted = drawn.map((line) => plain(line)).filter((line) => line !== '')
    const lost = wanted.filter((line) => !extracted.some((found) => found.includes(line.replaceAll(' ', ''))))
    expect(wanted.length).toBeGreaterThan(300)
    expect(lost.slice(0, Math.floor(wanted.length / 100))).toEqual(lost)
  })

  it('says every sentence of the model, none cut', () => {
    const all = drawn.join('').replace(/\s/g, '')
    const sentences = model.sections.flatMap(({ title, blocks }) => [
      title,
      ...blocks.flatMap((block) => {
        if (block.kind === 'heading' || block.kind === 'paragraph') return [block.text]
        if (block.kind === 'list' || block.kind === 'quotes' || block.kind === 'callout') return block.items
        return block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : []
      }),
    ])
    for (const sentence of sentences) expect(all).toContain(sentence.replace(/\s/g, ''))
  })

  it('is a tagged PDF with title, language, headings, tables and described charts', () => {
    const info = pdfInfo(file)
    expect(info).toMatchObject({ Tagged: 'yes', Title: `${model.title} – ${model.organisation}` })
    const structure = pdfStructure(file)
    for (const role of ['H1', 'H2', 'L', 'LBody', 'Table', 'TH', 'TD', 'Figure', 'TOC', 'Link']) {
      expect(structure).toMatch(new RegExp(`^ *${role}\\b`, 'm'))
    }
  })

  it('keeps to the size it is allowed', () => {
    expect(file.length).toBeLessThan(120_000)
    expect(Number(pdfInfo(file).Pages)).toBeGreaterThanOrEqual(15)
    expect(Number(pdfInfo(file).Pages)).toBeLessThanOrEqual(25)
  })

  it('tells how far it is, up to the end', () => {
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
    expect(progress.at(-1)).toBe(1)
  })

  it('is the same file when it is made again', () => {
    expect(writeReport(model, { fonts: fontsFor(language) })).toEqual(file)
  })
})
