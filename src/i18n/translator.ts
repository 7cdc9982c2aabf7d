import { createCoreContext, registerMessageCompiler, resolveValue, translate } from '@intlify/core-base'
import { compileMessage } from './compile'
import { formatterFor } from './format'
import { LANGUAGES, type Direction, type LanguageCode } from './languages'
import { pluralRule } from './plurals'

registerMessageCompiler(compileMessage)

/** Texts by key, nested; the outermost keys are rooms. */
export interface Messages {
  readonly [key: string]: string | Messages
}

/** Puts keys and values into one language, without a screen: for a report, a worker, a command line. */
export interface Translator {
  t(key: string, params?: Record<string, unknown>, plural?: number): string
  number(value: number, options?: Intl.NumberFormatOptions): string
  /** A day, from an ISO date or moment. */
  date(iso: string): string
  readonly language: LanguageCode
  readonly direction: Direction
}

export function createTranslator(language: LanguageCode, messages: Messages): Translator {
  const { locale, direction } = LANGUAGES[language]
  const context = createCoreContext({
    locale: language,
    messages: { [language]: messages as Record<string, never> },
    messageResolver: resolveValue,
    pluralRules: { [language]: pluralRule(locale) },
  })
  return {
    t: (key, params = {}, plural = 1) => String(translate(context, key, params, plural)),
    number: (value, options) => new Intl.NumberFormat(locale, options).format(value),
    date: (iso) => formatterFor(language).date(iso),
    language,
    direction,
  }
}
