import { OWN } from '@/content/library'
import { languagesWithContent } from '@/content/load'
import type { Base, BaseTexts } from './types'

/** Sextant's own pack with its texts in these languages; one that it does not speak has none. */
export async function loadBase(languages: readonly string[]): Promise<Base> {
  const spoken = languages.filter((language) => languagesWithContent.includes(language))
  const [actions, kpis, texts] = await Promise.all([
    OWN.actions(),
    OWN.kpis(),
    Promise.all(spoken.map(async (language) => [language, await textsIn(language)] as const)),
  ])
  return { model: OWN.model, actions, kpis, texts: Object.fromEntries(texts) }
}

async function textsIn(language: string): Promise<BaseTexts> {
  const [{ skills: names }, skills, statements, actions, kpis] = await Promise.all([
    OWN.framework(language),
    OWN.allSkillTexts(language),
    OWN.allStatements(language),
    OWN.actionTexts(language),
    OWN.kpiTexts(language),
  ])
  return { names, skills, statements, actions, kpis }
}
