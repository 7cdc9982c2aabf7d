import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLanguage, LANGUAGES, preferredLanguage, type LanguageCode } from '@/i18n/languages'

describe('languages', () => {
  it('are four, three of them right to left', () => {
    const directions = Object.entries(LANGUAGES).map(([code, { direction }]) => [code, direction])
    expect(directions).toEqual([
      ['en', 'ltr'],
      ['he', 'rtl'],
      ['fa', 'rtl'],
      ['ar', 'rtl'],
    ])
  })

  it('are known by their codes alone, not by what every object has', () => {
    expect(isLanguage('he')).toBe(true)
    expect(['de', 'he-IL', '', 'toString', '__proto__'].filter(isLanguage)).toEqual([])
  })
})

describe('the language to start with', () => {
  it.each<[wishes: string[], offered: LanguageCode[], found: LanguageCode]>([
    [['he'], ['en', 'he'], 'he'],
    [['he-IL', 'en-US'], ['en', 'he'], 'he'],
    [['HE-il'], ['en', 'he'], 'he'],
    [['de-DE', 'fr', 'ar-EG', 'he'], ['en', 'he', 'ar'], 'ar'],
    [['fa-IR', 'he'], ['en', 'he'], 'he'],
    [['de'], ['en', 'he'], 'en'],
    [['hebrew'], ['en', 'he'], 'en'],
    [[], ['en', 'he'], 'en'],
  ])('for %j of %j is %s', (wishes, offered, found) => {
    expect(preferredLanguage(wishes, offered)).toBe(found)
  })

  it('is always one that is offered, English being so', () => {
    const codes = fc.subarray<LanguageCode>(['he', 'fa', 'ar']).map((some) => ['en' as const, ...some])
    const wishes = fc.array(fc.oneof(fc.string(), fc.constantFrom('he-IL', 'fa', 'ar-SA', 'en-GB')))
    fc.assert(
      fc.property(wishes, codes, (wished, offered) => {
        expect(offered).toContain(preferredLanguage(wished, offered))
      }),
    )
  })
})
