import { languagesWithContent } from '@/content/load'
import { isLanguage, preferredLanguage, setLanguage, type LanguageCode } from '@/i18n'
import { preferences } from '@/composables/preferences'

/** The languages to choose from: those whose content is there. */
export const OFFERED: readonly LanguageCode[] = (['en', 'he', 'fa', 'ar'] as const).filter((code) =>
  languagesWithContent.includes(code),
)

/** The language chosen on this device, else the one the browser asks for. */
export function startLanguage(): LanguageCode {
  const chosen = preferences.value.language
  return chosen && isLanguage(chosen) && OFFERED.includes(chosen)
    ? chosen
    : preferredLanguage(navigator.languages, OFFERED)
}

export async function chooseLanguage(code: LanguageCode): Promise<void> {
  await setLanguage(code)
  preferences.value.language = code
}
