import { describe, expect, it } from 'vitest'
import { formatterFor } from '@/i18n/format'
import type { LanguageCode } from '@/i18n/languages'

const each = <T>(expected: Record<LanguageCode, T>) => Object.entries(expected) as [LanguageCode, T][]

describe('numbers', () => {
  it.each(each({ en: '2.4', he: '2.4', fa: '۲٫۴', ar: '٢٫٤' }))('in %s: a score is %s', (code, text) => {
    expect(formatterFor(code).score(2.449)).toBe(text)
  })

  it('keep one decimal in scores, so that columns line up', () => {
    expect([1, 2.25, 5].map(formatterFor('en').score)).toEqual(['1.0', '2.3', '5.0'])
  })

  it.each(each({ en: '43%', he: '43%', fa: '۴۳٪', ar: '٤٣٪؜' }))('in %s: a share is %s', (code, text) => {
    expect(formatterFor(code).percent(0.425)).toBe(text)
  })

  it.each(each({ en: '2026', he: '2026', fa: '۲۰۲۶', ar: '٢٠٢٦' }))('in %s: a year is %s', (code, text) => {
    expect(formatterFor(code).plain(2026)).toBe(text)
  })

  it.each(each({ en: '12,345.7', he: '12,345.7', fa: '۱۲٬۳۴۵٫۷', ar: '١٢٬٣٤٥٫٧' }))(
    'in %s: a large number is %s',
    (code, text) => {
      expect(formatterFor(code).number(12_345.678)).toBe(text)
    },
  )

  it('have at most the decimals asked for, or exactly so many', () => {
    const { number } = formatterFor('en')
    expect([number(2, 2), number(2, 2, true), number(2.456, 2), number(2.6, 0)]).toEqual([
      '2',
      '2.00',
      '2.46',
      '3',
    ])
  })
})

describe('differences', () => {
  it.each(
    each({
      en: ['+0.5', '-0.5'],
      // A mark before the sign keeps it in front of its number in text that runs the other way.
      he: ['\u200e+0.5', '\u200e-0.5'],
      fa: ['\u200e+۰٫۵', '\u200e−۰٫۵'],
      ar: ['\u061c+٠٫٥', '\u061c-٠٫٥'],
    }),
  )('in %s carry their sign: %j', (code, [up, down]) => {
    const { signed } = formatterFor(code)
    expect([signed(0.5), signed(-0.5)]).toEqual([up, down])
  })

  it('have no sign when nothing is left of them after rounding', () => {
    expect([0, 0.04, -0.04].map(formatterFor('en').signed)).toEqual(['0.0', '0.0', '0.0'])
  })
})

describe('dates', () => {
  it.each(
    each({ en: '21 Mar 2026', he: '21 במרץ 2026', fa: '۱ فروردین ۱۴۰۵', ar: '٢١\u200f/٠٣\u200f/٢٠٢٦' }),
  )('in %s are %s: Persian ones by the Persian calendar', (code, text) => {
    expect(formatterFor(code).date('2026-03-21')).toBe(text)
  })

  it('take a moment as well as a day', () => {
    expect(formatterFor('en').date('2026-03-21T08:30:00.000Z')).toBe('21 Mar 2026')
  })
})

describe('lists', () => {
  it.each(each({ en: 'A, B and C', he: 'A, B ו-C', fa: 'A،\u200f B، و C', ar: 'A وB وC' }))(
    'in %s are said as %s',
    (code, text) => {
      expect(formatterFor(code).list(['A', 'B', 'C'])).toBe(text)
    },
  )
})

it('makes the formatter of a language once', () => {
  expect(formatterFor('fa')).toBe(formatterFor('fa'))
  expect(formatterFor('fa')).not.toBe(formatterFor('ar'))
})
