import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PdfFont } from '@/report/pdf/font/pdf-font'
import { cleanText } from '@/report/pdf/text/clean'
import { encodeRun } from '@/report/pdf/text/encode'
import { layOut, type ParagraphOptions } from '@/report/pdf/text/paragraph'
import { fontsFor } from '../../../support/fonts'
import { note } from './notes'

const fonts = fontsFor('he')
  .filter(({ weight }) => weight === 'regular')
  .map((file) => new PdfFont(file))
const options: ParagraphOptions = { fonts, direction: 'rtl', language: 'he', size: 10, width: 120 }
const contents = (lines: ReturnType<typeof layOut>) =>
  lines.map(({ text, start, end }) => text.slice(start, end))

describe('layOut', () => {
  it('breaks where Unicode allows it and trims blanks at line ends', () => {
    const lines = contents(
      layOut('one two three four five six seven eight nine', { ...options, direction: 'ltr' }),
    )
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join(' ')).toBe('one two three four five six seven eight nine')
  })

  it('keeps the line ends of the writer, empty lines too', () => {
    expect(contents(layOut('a\n\nb', options))).toEqual(['a', '', 'b'])
  })

  it('breaks a word that is wider than the column, between characters', () => {
    const lines = layOut('👩‍👩‍👧'.repeat(40) + 'x'.repeat(200), options)
    expect(lines.length).toBeGreaterThan(5)
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(options.width + 0.5)
    expect(contents(lines).every((line) => !/^\u200d|\u200d$/.test(line))).toBe(true)
  })

  it('shows one box for an emoji made of several characters, in either direction', () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const [line] = layOut('👩‍👩‍👧', { ...options, direction })
      expect(line!.runs.flatMap(({ glyphs }) => glyphs)).toHaveLength(1)
      expect(line!.runs[0]!.missing).toBe(true)
    }
  })

  it('orders runs as read: a number in right-to-left text stands left of what came before it', () => {
    const [line] = layOut('עד 2027', { ...options, width: Infinity })
    const runs = line!.runs.map(({ start, end }) => line!.text.slice(start, end))
    expect(runs).toEqual(['2027', 'עד '])
  })

  it('loses no character and leaves no column, whatever is written', () => {
    fc.assert(
      fc.property(
        note,
        fc.constantFrom('ltr' as const, 'rtl' as const),
        fc.integer({ min: 40, max: 400 }),
        (text, direction, width) => {
          const lines = layOut(text, { ...options, direction, width })
          const visible = (part: string) => part.replace(/[\s\n]/g, '')
          expect(visible(contents(lines).join(''))).toBe(visible(cleanText(text)))
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 2)
        },
      ),
      { numRuns: 80 },
    )
  })

  it('gives every character of a line a code that says it', () => {
    const said = (text: string) => [...text.replace(/[\u202a-\u202e\u2066-\u2069\n]/g, '')].sort().join('')
    fc.assert(
      fc.property(note, fc.constantFrom('ltr' as const, 'rtl' as const), (text, direction) => {
        for (const line of layOut(text, { ...options, direction })) {
          const codes = line.runs.flatMap((run) => encodeRun(line.text, run))
          expect(said(codes.map((code) => code.text).join(''))).toBe(
            said(line.text.slice(line.start, line.end)),
          )
        }
      }),
      { numRuns: 80 },
    )
  })
})
