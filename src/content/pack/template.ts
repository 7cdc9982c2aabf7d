import { OWN } from '../library'
import { PACK_FORMAT } from './schema'
import type { Pack, Texts } from './types'

/** A pack that changes nothing yet, to begin from. Its id stands in for a name. */
export function blankPack(id: string, languages: readonly string[]): Pack {
  const { id: base, version } = OWN.model
  return {
    format: PACK_FORMAT,
    formatVersion: 1,
    id,
    version: 1,
    base: { id: base, version },
    languages,
    name: Object.fromEntries(languages.map((language) => [language, id])),
    skills: {},
    actions: {},
    kpis: {},
    retired: [],
  }
}

/** One in which all of Sextant's own is written out, so that it can be edited in place. */
export async function wholePack(id: string, languages: readonly string[]): Promise<Pack> {
  const [names, skills, statements, actionTexts, kpiTexts, actions, kpis] = await Promise.all([
    inEach(languages, async (language) => (await OWN.framework(language)).skills),
    inEach(languages, OWN.allSkillTexts),
    inEach(languages, OWN.allStatements),
    inEach(languages, OWN.actionTexts),
    inEach(languages, OWN.kpiTexts),
    OWN.actions(),
    OWN.kpis(),
  ])
  const ids = OWN.model.competencies.flatMap((competency) => competency.skills)
  const texts = <T>(all: Texts<Readonly<Record<string, T>>>, entry: string) =>
    Object.fromEntries(languages.map((language) => [language, all[language]![entry]!]))
  const skillTexts = (skill: string) =>
    Object.fromEntries(
      languages.map((language) => [
        language,
        {
          ...names[language]![skill],
          ...skills[language]![skill],
          statements: statements[language]![skill],
        },
      ]),
    )
  return {
    ...blankPack(id, languages),
    skills: Object.fromEntries(ids.map((skill) => [skill, { weight: 1, texts: skillTexts(skill) }])),
    actions: byId(actions, (action) => texts(actionTexts, action)),
    kpis: byId(kpis, (kpi) => texts(kpiTexts, kpi)),
  }
}

async function inEach<T>(
  languages: readonly string[],
  load: (language: string) => Promise<T>,
): Promise<Texts<T>> {
  const loaded = languages.map(async (language) => [language, await load(language)] as const)
  return Object.fromEntries(await Promise.all(loaded))
}

const byId = <T extends { readonly id: string }, Text>(
  entries: readonly T[],
  textsOf: (id: string) => Texts<Text>,
): Record<string, Omit<T, 'id'> & { texts: Texts<Text> }> =>
  Object.fromEntries(entries.map(({ id, ...entry }) => [id, { ...entry, texts: textsOf(id) }]))
