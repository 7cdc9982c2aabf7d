import { computed, ref, shallowReadonly, shallowRef, type App } from 'vue'
import { resolveValue } from '@intlify/core-base'
import { formatterFor } from './format'
import { LANGUAGES, type LanguageCode } from './languages'
import { createTranslator, type Messages, type Translator } from './translator'

export { LANGUAGES, isLanguage, preferredLanguage, type Direction, type LanguageCode } from './languages'
export type { Formatter } from './format'

/** Reads one room's messages in one language. */
export type MessageSource = (language: LanguageCode, room: string) => Promise<Messages>

declare module 'vue' {
  interface ComponentCustomProperties {
    $t: Translator['t']
  }
}

const language = ref<LanguageCode>('en')
/** The texts of the current language; a new one whenever a room's messages arrive or the language changes. */
const translator = shallowRef(createTranslator('en', {}))
const messages = new Map<LanguageCode, Record<string, Messages>>()
const rooms = new Set<string>()
/** The language asked for last; its texts may still be on their way. */
let wanted: LanguageCode = 'en'
let source: MessageSource = () => Promise.reject(new Error('installLocale has not been called'))

const messagesOf = (code: LanguageCode) => messages.get(code) ?? {}

async function load(code: LanguageCode, names: Iterable<string>) {
  const missing = [...names].filter((name) => !(name in messagesOf(code)))
  const found = await Promise.all(missing.map(async (name) => [name, await source(code, name)] as const))
  messages.set(code, { ...messagesOf(code), ...Object.fromEntries(found) })
}

function speak(code: LanguageCode) {
  language.value = code
  translator.value = createTranslator(code, messagesOf(code))
}

/** Makes the messages of these rooms ready in the current language, and in any that is chosen later. */
export async function loadMessages(...names: string[]): Promise<void> {
  for (const name of names) rooms.add(name)
  let code
  do {
    code = language.value
    await load(code, names)
    // The language may have changed meanwhile.
  } while (code !== language.value)
  speak(code)
}

/** Switches the whole app in place: texts, digits, direction. */
export async function setLanguage(code: LanguageCode): Promise<void> {
  wanted = code
  // A view may have come meanwhile, with rooms of its own.
  while ([...rooms].some((name) => !(name in messagesOf(code)))) await load(code, rooms)
  if (code !== wanted) return
  speak(code)
  document.documentElement.lang = code
  document.documentElement.dir = LANGUAGES[code].direction
}

export function installLocale(app: App, from: MessageSource): void {
  source = from
  app.config.globalProperties.$t = translate
}

/** The texts as they stand now; a screen that reads them follows the language. */
export const translate: Translator['t'] = (key, params, plural) => translator.value.t(key, params, plural)

/** True when the key has a message in the current language. */
export const hasMessage = (key: string) => resolveValue(messagesOf(language.value), key) !== null

export const currentLanguage = shallowReadonly(language)

const direction = computed(() => LANGUAGES[language.value].direction)
const isRtl = computed(() => direction.value === 'rtl')
const format = computed(() => formatterFor(language.value))

/** Texts, numbers and direction of the current language. */
export function useLocale() {
  return { t: translate, language: currentLanguage, direction, isRtl, format }
}

/** Texts of some rooms in any language, whatever the screen's: a report has its own. */
export async function loadTranslator(code: LanguageCode, ...names: string[]): Promise<Translator> {
  await load(code, names)
  return createTranslator(code, messagesOf(code))
}
