import type { PackVersion } from '@/shared/engagement'
import type { CompetencyId, Lens, SkillId } from '@/shared/terms'
import type {
  ActionText,
  Anchors,
  Kpi,
  KpiText,
  LibraryAction,
  SkillName,
  SkillText,
  Statements,
} from '../types'

/**
 * A custom questionnaire pack: what differs from Sextant's own, which it is laid over. Its file is
 * described in docs/packs.md and docs/pack.schema.json.
 */
export interface Pack extends PackVersion {
  readonly format: 'sextant-pack'
  readonly formatVersion: 1
  /** The same in all its versions. */
  readonly id: string
  /** Counts up with every publication, from 1. */
  readonly version: number
  /** Sextant's own pack, in the version that it was made for. */
  readonly base: PackVersion
  /** Those that all its texts are written in; the first stands in for a reader's language that is not among them. */
  readonly languages: readonly string[]
  /** By language. */
  readonly name: Texts<string>
  readonly skills: Readonly<Record<SkillId, PackSkill>>
  readonly actions: Readonly<Record<string, PackAction>>
  readonly kpis: Readonly<Record<string, PackKpi>>
  /** Ids of its own, of skills, actions and measures, that were published once and are gone: never to be used again. */
  readonly retired: readonly string[]
}

/** By language (BCP 47). */
export type Texts<T> = Readonly<Record<string, T>>

/** Where the id is not Sextant's, the entry adds; then it must be whole. */
export interface PackSkill {
  readonly hidden?: boolean
  /** Needed for a skill that is added, and not to be given for one of Sextant's. */
  readonly competency?: CompetencyId
  /** The skill that it is asked after; first in its competency when null, last when left out. */
  readonly after?: SkillId | null
  /** How much it counts within its competency; 1 when left out. */
  readonly weight?: number
  /** The pack's version in which its meaning last changed, so that scores from before are not compared. [SC10] */
  readonly changedIn?: number
  readonly texts?: Texts<PackSkillText>
}

export interface PackSkillText extends Partial<SkillName>, Partial<Omit<SkillText, 'anchors'>> {
  readonly anchors?: Readonly<Partial<Record<Lens, Anchors>>>
  readonly statements?: Readonly<Partial<Record<Lens, Statements>>>
}

export interface PackAction extends Partial<Omit<LibraryAction, 'id'>> {
  readonly hidden?: boolean
  readonly texts?: Texts<Partial<ActionText>>
}

export interface PackKpi extends Partial<Omit<Kpi, 'id'>> {
  readonly hidden?: boolean
  readonly texts?: Texts<Partial<KpiText>>
}
