import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LanguageCode } from '@/i18n/languages'
import { createTranslator, type Messages } from '@/i18n/translator'

// Made before the tests: the first one of a page says once that our message compiler is our own.
const persian = createTranslator('fa', {})

const say = (
  message: string,
  params?: Record<string, unknown>,
  plural?: number,
  language: LanguageCode = 'en',
) => createTranslator(language, { room: { message } }).t('room.message', params, plural)

describe('a message', () => {
  it('is found by its key, as deep as it lies', () => {
    const messages: Messages = { shell: { view: { home: 'Home' } } }
    expect(createTranslator('en', messages).t('shell.view.home')).toBe('Home')
  })

  it('has its parameters filled in, each wherever it is named', () => {
    expect(say('{a} before {b}, {b} after {a}', { a: 'one', b: 2 })).toBe('one before 2, 2 after one')
  })

  it('is left without a parameter that is not given', () => {
    expect(say('Hello {name}!')).toBe('Hello !')
  })

  it('shows what a person wrote as it is, whatever it looks like', () => {
    const written = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('{name}', 'a | b', "{'@'}", '@:room.message', '$&', '%{name}', '<b>'),
    )
    fc.assert(
      fc.property(written, (name) => {
        expect(say('“{name}” was deleted.', { name })).toBe(`“${name}” was deleted.`)
      }),
    )
  })
})

describe('plural variants', () => {
  const ar = 'صفر | واحد | اثنان | {count} قليل | {count} كثير | {count} آخر'

  it.each<[LanguageCode, string, number, string]>([
    ['en', '{count} slip | {count} slips', 1, '1 slip'],
    ['en', '{count} slip | {count} slips', 0, '0 slips'],
    ['he', 'אחד | שניים | {count} רבים', 2, 'שניים'],
    ['he', 'אחד | שניים | {count} רבים', 7, '7 רבים'],
    ['ar', ar, 0, 'صفر'],
    ['ar', ar, 2, 'اثنان'],
    ['ar', ar, 5, '5 قليل'],
    ['ar', ar, 11, '11 كثير'],
    ['ar', ar, 100, '100 آخر'],
  ])('in %s of “%s” for %i: %s', (language, message, count, text) => {
    expect(say(message, { count }, count, language)).toBe(text)
  })

  it('are chosen by the count, and show the number as it was formatted', () => {
    expect(say('{count} اقدام | {count} اقدام‌ها', { count: '۱۲' }, 12, 'fa')).toBe('۱۲ اقدام‌ها')
  })

  it('are the first one when no count is given', () => {
    expect(say('one | many')).toBe('one')
  })
})

it('writes numbers and dates as the language does', () => {
  const { number, date, direction } = persian
  expect([number(2.5), date('2026-03-21'), direction]).toEqual(['۲٫۵', '۱ فروردین ۱۴۰۵', 'rtl'])
})
