import fc from 'fast-check'

const WORDS = [
  'customer',
  'e\u0301tude',
  'naïve',
  'NPS',
  'Q3',
  'שירות',
  'לקוחות',
  'שָׁלוֹם',
  'ב־12%',
  'חוו״ד',
  'تجربة',
  'می‌خواهیم',
  'جَودة',
  'لا',
  'لله',
  '۱۲٫۵٪',
  '(+8.3%)',
  '[א׳]',
  '1,250.5',
  '−4',
  'https://example.com/a?b=1',
  'cx@example.com',
  '«x»',
  '😀',
  '👩‍👩‍👧',
  '❤️',
  '中文',
  'a\u0489',
  '\t',
  '\u0000',
  '\ud800',
  '\u00ad',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200f',
  '\n',
  'W'.repeat(60),
  'ש'.repeat(60),
  '…',
  '–',
  '→',
]

/** A note as people (and their keyboards, and their clipboards) may leave it. */
export const note = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    {
      maxLength: 24,
    },
  )
  .chain((words) => fc.constantFrom(' ', '', ' ').map((space) => words.join(space)))
