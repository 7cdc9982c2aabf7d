import { describe, expect, it } from 'vitest'
import { LANGUAGES, type LanguageCode } from '@/i18n/languages'
import { pluralCategories, pluralRule } from '@/i18n/plurals'

const CATEGORIES: Record<LanguageCode, string[]> = {
  en: ['one', 'other'],
  he: ['one', 'two', 'other'],
  fa: ['one', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
}

describe.each(Object.entries(CATEGORIES) as [LanguageCode, string[]][])('plurals in %s', (code, expected) => {
  const { locale } = LANGUAGES[code]

  it(`have the variants ${expected.join(' | ')}, in this order`, () => {
    expect(pluralCategories(locale)).toEqual(expected)
  })

  it('choose a variant that is there for every count', () => {
    const rule = pluralRule(locale)
    const chosen = new Set(Array.from({ length: 200 }, (_, count) => rule(count, expected.length)))
    expect([...chosen].sort()).toEqual(expected.map((_, index) => index))
  })

  it('leave a message without variants as it is', () => {
    const rule = pluralRule(locale)
    expect([0, 1, 2, 5, 11, 100].map((count) => rule(count, 1))).toEqual([0, 0, 0, 0, 0, 0])
  })
})

it.each<[code: LanguageCode, variants: Record<number, string>]>([
  ['en', { 0: 'other', 1: 'one', 2: 'other', 21: 'other' }],
  ['he', { 0: 'other', 1: 'one', 2: 'two', 3: 'other', 10: 'other', 20: 'other' }],
  // Persian says nought as it says one.
  ['fa', { 0: 'one', 1: 'one', 2: 'other', 11: 'other' }],
  // Arabic counts hundreds by what comes after them.
  [
    'ar',
    {
      0: 'zero',
      1: 'one',
      2: 'two',
      3: 'few',
      10: 'few',
      11: 'many',
      99: 'many',
      100: 'other',
      103: 'few',
      111: 'many',
    },
  ],
])('%s picks the category of each count', (code, variants) => {
  const rule = pluralRule(LANGUAGES[code].locale)
  const picked = Object.keys(variants).map((count) => [
    count,
    CATEGORIES[code][rule(Number(count), CATEGORIES[code].length)],
  ])
  expect(Object.fromEntries(picked)).toEqual(variants)
})
