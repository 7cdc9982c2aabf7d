import { createI18n } from 'vue-i18n'
import { loadMessagesFile } from '@/content/load'
import { formatterFor } from '@/i18n/format'
import { LANGUAGES, type LanguageCode } from '@/i18n/languages'
import { pluralRule } from '@/i18n/plurals'
import type { Translator } from '@/report/model'

/** The report's words as the app gives them, without the app. */
export async function translatorFor(language: LanguageCode): Promise<Translator> {
  const { locale, direction } = LANGUAGES[language]
  const { global } = createI18n({
    legacy: false,
    locale: language as string,
    messages: { [language]: { report: await loadMessagesFile(language, 'report') } },
    pluralRules: { [language]: pluralRule(locale) },
  })
  return {
    t: (key, params = {}, plural) =>
      plural === undefined ? global.t(key, params) : global.t(key, params, plural),
    number: (value, options) => new Intl.NumberFormat(locale, options).format(value),
    date: (iso) => formatterFor(language).date(iso),
    language,
    direction,
  }
}
