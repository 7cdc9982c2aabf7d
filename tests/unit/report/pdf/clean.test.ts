import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '@/report/pdf/text/clean'

describe('cleanText', () => {
  it('turns tabs and runs of blanks into one space', () => {
    expect(cleanText('a\tb  \t c')).toBe('a b c')
  })

  it('knows every way to end a line', () => {
    expect(cleanText('a\r\nb\rc\u2028d\u2029e\u0085f')).toBe('a\nb\nc\nd\ne\nf')
  })

  it('shows half a surrogate pair as the replacement character', () => {
    expect(cleanText('a\ud83d b\ude00 😀')).toBe('a\ufffd b\ufffd 😀')
  })

  it('leaves out control characters and soft hyphens, and keeps joiners', () => {
    expect(cleanText('a\u0000\u0007b\u00adc\ufeff')).toBe('abc')
    expect(cleanText('می\u200cخواهم')).toBe('می\u200cخواهم')
  })

  it('loses no letter, digit, mark or symbol of any text', () => {
    const seen = (text: string) =>
      text.match(/[\p{L}\p{N}\p{S}\p{P}\p{M}]/gu)?.filter((c) => !/\p{DI}/u.test(c)) ?? []
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(seen(cleanText(text))).toEqual(seen(text))
      }),
    )
  })
})
