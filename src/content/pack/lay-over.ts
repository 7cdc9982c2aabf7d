import type { CompetencyId, SkillId } from '@/shared/terms'
import type { Kpi, Library, LibraryAction } from '../types'
import { modelWith } from './model'
import { actionTextsWith, kpiTextsWith, namesWith, ratingTextsWith, statementsWith } from './texts'
import type { Pack, PackAction, PackKpi } from './types'

/** A library that says what the pack says, and what the one below it says where the pack is silent. */
export function layOver(base: Library, pack: Pack): Library {
  const competencyOf = new Map<SkillId, CompetencyId>(
    base.model.competencies.flatMap(({ id, skills }) => skills.map((skill) => [skill, id])),
  )
  const all = Object.keys(pack.skills)
  const skillsIn = (competency: CompetencyId) =>
    all.filter((skill) => (pack.skills[skill]?.competency ?? competencyOf.get(skill)) === competency)

  return {
    model: modelWith(base.model, pack),

    async framework(language) {
      const own = await base.framework(language)
      return { ...own, skills: namesWith(own.skills, pack, language) }
    },
    skillTexts: async (language, competency) =>
      ratingTextsWith(await base.skillTexts(language, competency), pack, language, skillsIn(competency)),
    allSkillTexts: async (language) =>
      ratingTextsWith(await base.allSkillTexts(language), pack, language, all),
    statements: async (language, competency) =>
      statementsWith(await base.statements(language, competency), pack, language, skillsIn(competency)),
    allStatements: async (language) =>
      statementsWith(await base.allStatements(language), pack, language, all),

    actions: async () => actionsWith(await base.actions(), pack),
    actionTexts: async (language) => actionTextsWith(await base.actionTexts(language), pack, language),
    kpis: async () => kpisWith(await base.kpis(), pack),
    kpiTexts: async (language) => kpiTextsWith(await base.kpiTexts(language), pack, language),
  }
}

function actionsWith(own: readonly LibraryAction[], pack: Pack): LibraryAction[] {
  return entriesWith<LibraryAction, PackAction>(own, pack.actions).map((action) => ({
    ...action,
    kpis: action.kpis.filter(isShown(pack.kpis)),
  }))
}

function kpisWith(own: readonly Kpi[], pack: Pack): Kpi[] {
  return entriesWith<Kpi, PackKpi>(own, pack.kpis).map((kpi) => ({
    ...kpi,
    pairs: kpi.pairs.filter(isShown(pack.kpis)),
  }))
}

type Entry = { readonly hidden?: boolean; readonly texts?: unknown }
type Entries<E extends Entry> = Readonly<Record<string, E>>

const isShown = (entries: Entries<Entry>) => (id: string) => entries[id]?.hidden !== true

/** Ours as the pack has them, without those that it hides, and then its own. The check holds that those are whole. */
function entriesWith<T extends { readonly id: string }, E extends Entry>(
  own: readonly T[],
  entries: Entries<E>,
): T[] {
  const known = new Set(own.map(({ id }) => id))
  const added = Object.keys(entries).filter((id) => !known.has(id))
  return [...own, ...added.map((id) => ({ id }) as T)]
    .filter(({ id }) => isShown(entries)(id))
    .map((entry) => {
      const { hidden, texts, ...changes } = entries[entry.id] ?? {}
      return { ...entry, ...changes }
    })
}
