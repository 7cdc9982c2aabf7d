import { LANGUAGES, type LanguageCode } from './languages'

export interface Formatter {
  /** At most `digits` decimals, and with `fixed` exactly so many. */
  number(value: number, digits?: number, fixed?: boolean): string
  /** A score from 1 to 5, always with one decimal, so that columns line up. */
  score(value: number): string
  /** A share from 0 to 1, in percent. */
  percent(share: number): string
  /** With an explicit sign, for differences. */
  signed(value: number): string
  /** A year or an ordinal: digits of the language, no grouping. */
  plain(value: number): string
  /** A day, from an ISO date or moment. */
  date(iso: string): string
  /** A list in words. */
  list(items: readonly string[]): string
}

const cache = new Map<LanguageCode, Formatter>()

/** Numbers and dates as readers of the language write them. */
export function formatterFor(language: LanguageCode): Formatter {
  const known = cache.get(language)
  if (known) return known
  const made = createFormatter(LANGUAGES[language].locale)
  cache.set(language, made)
  return made
}

function createFormatter(locale: string): Formatter {
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options)
  const score = number({ minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const percent = number({ style: 'percent', maximumFractionDigits: 0 })
  const signed = number({ minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' })
  const plain = number({ useGrouping: false, maximumFractionDigits: 0 })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    number: (value, digits = 1, fixed = false) =>
      number({ maximumFractionDigits: digits, minimumFractionDigits: fixed ? digits : 0 }).format(value),
    score: (value) => score.format(value),
    percent: (share) => percent.format(share),
    signed: (value) => signed.format(value),
    plain: (value) => plain.format(value),
    // A bare day is a calendar day: read at noon, it is the same day in every zone.
    date: (iso) => date.format(new Date(iso.length === 10 ? `${iso}T12:00:00` : iso)),
    list: (items) => list.format(items),
  }
}
