export type Direction = 'ltr' | 'rtl'

export interface Language {
  /** Its own name for itself. */
  readonly name: string
  readonly direction: Direction
  /** For Intl: region, digits and calendar that its readers expect. */
  readonly locale: string
}

/** Languages the app knows how to set. Which of them are offered is a matter of content alone. */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr', locale: 'en-GB' },
  he: { name: 'עברית', direction: 'rtl', locale: 'he-IL' },
  fa: { name: 'فارسی', direction: 'rtl', locale: 'fa-IR-u-nu-arabext' },
  ar: { name: 'العربية', direction: 'rtl', locale: 'ar-EG-u-nu-arab' },
} as const satisfies Record<string, Language>

export type LanguageCode = keyof typeof LANGUAGES

export function isLanguage(code: string): code is LanguageCode {
  return Object.hasOwn(LANGUAGES, code)
}

/** The first wished language that is offered (`he-IL` matches `he`), else English. */
export function preferredLanguage(wishes: readonly string[], offered: readonly LanguageCode[]): LanguageCode {
  const codes = wishes.map((wish) => wish.toLowerCase().split('-')[0] ?? '')
  return codes.find((code): code is LanguageCode => (offered as readonly string[]).includes(code)) ?? 'en'
}
