import { loadMessagesFile } from '@/content/load'
import type { PackParams } from '@/content/pack/problem'
import { createTranslator } from '@/i18n/translator'
import { shown } from './words'

/** What is wrong with a pack, or should be known of it, as a sentence. */
export type PackSentence = (code: string, params: PackParams) => string

/** The sentences of the app, in English. */
export async function loadPackSentences(): Promise<PackSentence> {
  const { t } = createTranslator('en', { packs: await loadMessagesFile('en', 'packs') })
  return (code, params) => {
    const words = Object.entries(params).map(([name, value]) => [name, inWords(code, value)])
    return t(`packs.problem.${code}`, Object.fromEntries(words))
  }
}

function inWords(code: string, value: PackParams[string]): string {
  if (typeof value === 'object') return shown(value.join(', '))
  // Sizes come in bytes.
  return shown(String(code === 'too-large' ? Math.ceil(Number(value) / 1_000_000) : value))
}
