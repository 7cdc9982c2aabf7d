import { languagesWithContent } from '@/content/load'
import { isLanguage, LANGUAGES, preferredLanguage, type LanguageCode } from '@/i18n/languages'
import { REPORT_KINDS, type ReportKind } from '@/report/model'
import { wrongUse } from './arguments'
import type { Request, Surroundings } from './command'

type Options = Request['options']

/** Languages that a report or the sample can be in. */
export const OFFERED: readonly LanguageCode[] = languagesWithContent.filter(isLanguage)

/** The language asked for, else the wished one if we have it, else English. */
export function languageFrom({ lang }: Options, wish = 'en'): LanguageCode {
  if (lang === undefined) return preferredLanguage([wish], OFFERED)
  const code = OFFERED.find((offered) => offered === lang)
  if (code) return code
  const list = OFFERED.map((offered) => `${offered} (${LANGUAGES[offered].name})`).join(', ')
  throw wrongUse(`There are no texts in the language “${lang}”; there are: ${list}.`, '--help')
}

export function kindFrom({ kind }: Options): ReportKind {
  if (kind === undefined) return 'full'
  const known = REPORT_KINDS.find((name) => name === kind)
  if (known) return known
  throw wrongUse(
    `There is no kind of report “${kind}”; there are: ${REPORT_KINDS.join(', ')}.`,
    'report --help',
  )
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/

/** The moment that counts as now: noon of the day asked for, which is that day wherever the machine stands. */
export function nowFrom({ now }: Options, { now: clock }: Pick<Surroundings, 'now'>): Date {
  if (now === undefined) return clock
  const [, year, month, day] = (DAY.exec(now) ?? []).map(Number)
  const moment = new Date(year ?? NaN, (month ?? NaN) - 1, day, 12)
  // 30 February would become a day in March.
  if (moment.getMonth() + 1 === month && moment.getDate() === day) return moment
  throw wrongUse(`“${now}” is no day; write it as 2026-11-22.`, '--help')
}
