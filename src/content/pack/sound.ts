import type { CompetencyId, SkillId } from '@/shared/terms'
import type { Kpi, LibraryAction, Model, SkillText, StatementTexts } from '../types'
import { modelWith } from './model'
import type { Pack } from './types'

export const KINDS = ['skills', 'actions', 'kpis'] as const
export type PackKind = (typeof KINDS)[number]

/** What a pack is laid over. */
export interface PackBase {
  readonly model: Model
  readonly actions: readonly LibraryAction[]
  readonly kpis: readonly Kpi[]
  /** What one rates by, by language: to tell a text that was changed from one that is only written out. */
  readonly texts?: Readonly<
    Record<
      string,
      {
        readonly skills: Readonly<Record<SkillId, SkillText>>
        readonly statements: Readonly<Record<SkillId, StatementTexts>>
      }
    >
  >
}

/** A pack of the right shape, and what the rules ask of it again and again. */
export interface Sound {
  readonly pack: Pack
  readonly base: PackBase
  /** Sextant's own ids. */
  readonly own: Readonly<Record<PackKind, ReadonlySet<string>>>
  /** Those and the pack's, also of entries that could not be read. */
  readonly known: Readonly<Record<PackKind, ReadonlySet<string>>>
  readonly competencyOf: ReadonlyMap<SkillId, CompetencyId>
  /** As the pack leaves it. */
  readonly model: Model
  /** As the pack leaves them, hidden ones included; an added one may lack parts. */
  readonly actions: ReadonlyMap<string, Partial<LibraryAction> & { readonly hidden?: boolean }>
}

export function ownIds({ model, actions, kpis }: PackBase): Sound['own'] {
  return {
    skills: new Set(model.competencies.flatMap(({ skills }) => skills)),
    actions: new Set(actions.map(({ id }) => id)),
    kpis: new Set(kpis.map(({ id }) => id)),
  }
}

/** `written` holds the ids as the file has them. */
export function soundPack(pack: Pack, base: PackBase, written: Sound['own']): Sound {
  const own = ownIds(base)
  const both = (kind: PackKind) => new Set([...own[kind], ...written[kind]])
  const known = { skills: both('skills'), actions: both('actions'), kpis: both('kpis') }
  const competencyOf = new Map<SkillId, CompetencyId>(
    base.model.competencies.flatMap(({ id, skills }) => skills.map((skill) => [skill, id])),
  )
  for (const [id, { competency }] of Object.entries(pack.skills))
    if (competency && !own.skills.has(id)) competencyOf.set(id, competency)
  const actions = new Map(base.actions.map((action) => [action.id, action as Partial<LibraryAction>]))
  for (const [id, { texts, ...changes }] of Object.entries(pack.actions))
    actions.set(id, { ...actions.get(id), ...changes })
  return { pack, base, own, known, competencyOf, model: modelWith(base.model, pack), actions }
}
