import { loadMessagesFile } from '@/content/load'
import type { LanguageCode } from '@/i18n/languages'
import { createTranslator, type Messages, type Translator } from '@/i18n/translator'

/** The report's words as the app gives them. */
export async function translatorFor(language: LanguageCode): Promise<Translator> {
  return createTranslator(language, { report: (await loadMessagesFile(language, 'report')) as Messages })
}
