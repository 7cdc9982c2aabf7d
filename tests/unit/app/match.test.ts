import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matches } from '@/app/commands/match'

describe('search', () => {
  it.each([
    ['words in any order', 'Engagement Save a copy as a file', 'file save'],
    ['parts of words', 'Roadmap', 'road'],
    ['any case', 'Keyboard shortcuts', 'KEYBOARD'],
    ['no accents', 'Café Zürich', 'cafe zurich'],
    ['accents that the text has not', 'Cafe', 'café'],
    ['Hebrew without points', 'שָׁלוֹם', 'שלום'],
    ['Arabic without vowels', 'خَارِطَة الطريق', 'خارطة'],
    ['spaces around', 'Roadmap', '  road '],
  ])('finds %s', (_, text, wish) => {
    expect(matches(text, wish)).toBe(true)
  })

  it('asks for every word', () => {
    expect(matches('Save a copy as a file', 'save pdf')).toBe(false)
  })

  it('finds everything by nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => matches(text, '')))
  })

  it('finds a text by any of its own words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) =>
        text.split(/\s+/).every((word) => matches(text, word)),
      ),
    )
  })

  it('finds by two words what it finds by each', () => {
    const word = fc.constantFrom('save', 'FILE', 'road', 'é', 'שלום')
    const text = fc.array(word, { maxLength: 3 }).map((words) => words.join('-'))
    fc.assert(
      fc.property(text, word, word, (text, one, other) => {
        expect(matches(text, `${one} ${other}`)).toBe(matches(text, one) && matches(text, other))
      }),
    )
  })
})
