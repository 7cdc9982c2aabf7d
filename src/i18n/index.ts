import { computed, ref, shallowReadonly, type App } from 'vue'
import { createI18n, useI18n } from 'vue-i18n'
import { formatterFor } from './format'
import { LANGUAGES, type LanguageCode } from './languages'
import { pluralRule } from './plurals'

export { LANGUAGES, isLanguage, preferredLanguage, type Direction, type LanguageCode } from './languages'
export type { Formatter } from './format'

/** Texts by key, nested. */
export interface Messages {
  readonly [key: string]: string | Messages
}
/** Reads one room's messages in one language. */
export type MessageSource = (language: LanguageCode, room: string) => Promise<Messages>

const codes = Object.keys(LANGUAGES) as LanguageCode[]

const i18n = createI18n({
  legacy: false,
  locale: 'en' as string,
  messages: {},
  // A missing translation fails the content check; at run time there is nothing better to fall back to.
  fallbackLocale: false,
  pluralRules: Object.fromEntries(codes.map((code) => [code, pluralRule(LANGUAGES[code].locale)])),
})

const language = ref<LanguageCode>('en')
const rooms = new Set<string>()
const loaded = new Set<string>()
let source: MessageSource = () => Promise.reject(new Error('installLocale has not been called'))

async function load(code: LanguageCode, room: string) {
  const key = `${code}/${room}`
  if (loaded.has(key)) return
  const messages = await source(code, room)
  i18n.global.mergeLocaleMessage(code, { [room]: messages })
  loaded.add(key)
}

/** Makes the messages of these rooms ready in the current language, and in any that is chosen later. */
export async function loadMessages(...names: string[]): Promise<void> {
  for (const name of names) rooms.add(name)
  await Promise.all(names.map((name) => load(language.value, name)))
}

/** Switches the whole app in place: texts, digits, direction. */
export async function setLanguage(code: LanguageCode): Promise<void> {
  await Promise.all([...rooms].map((room) => load(code, room)))
  language.value = code
  i18n.global.locale.value = code
  document.documentElement.lang = code
  document.documentElement.dir = LANGUAGES[code].direction
}

export function installLocale(app: App, from: MessageSource): void {
  source = from
  app.use(i18n)
}

/** Texts, numbers and direction of the current language. */
export function useLocale() {
  const { t } = useI18n({ useScope: 'global' })
  return {
    t,
    language: shallowReadonly(language),
    direction: computed(() => LANGUAGES[language.value].direction),
    isRtl: computed(() => LANGUAGES[language.value].direction === 'rtl'),
    format: computed(() => formatterFor(language.value)),
  }
}

/** For code outside components: the texts as they stand now. */
export const translate = i18n.global.t
/** True when the key has a message in the current language. */
export const hasMessage = i18n.global.te
export const currentLanguage = shallowReadonly(language)

/** Texts of some rooms in any language, whatever the screen's: a report has its own. */
export async function loadTranslator(code: LanguageCode, ...names: string[]) {
  await Promise.all(names.map((name) => load(code, name)))
  const { locale, direction } = LANGUAGES[code]
  const format = formatterFor(code)
  return {
    language: code,
    direction,
    t: (key: string, params: Record<string, unknown> = {}, plural = 1) =>
      i18n.global.t(key, params, { plural, locale: code }),
    number: (value: number, options?: Intl.NumberFormatOptions) =>
      new Intl.NumberFormat(locale, options).format(value),
    date: format.date,
  }
}
