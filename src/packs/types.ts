import type {
  ActionText,
  Kpi,
  KpiText,
  LibraryAction,
  Model,
  SkillName,
  SkillText,
  StatementTexts,
} from '@/content/types'
import type { SkillId } from '@/shared/terms'

/** A value of a field, as JSON has it. */
export type FieldValue =
  string | number | boolean | null | readonly FieldValue[] | { readonly [name: string]: FieldValue }

/** A draft, by path: one entry for each thing that can be changed alone (`skills/vision/texts/en/why`). */
export type Fields = Readonly<Record<string, FieldValue>>

/** What a change does to a draft; undefined takes a field away. */
export type Changes = Readonly<Record<string, FieldValue | undefined>>

/** Sextant's own texts in one language. */
export interface BaseTexts {
  readonly names: Readonly<Record<SkillId, SkillName>>
  readonly skills: Readonly<Record<SkillId, SkillText>>
  readonly statements: Readonly<Record<SkillId, StatementTexts>>
  readonly actions: Readonly<Record<string, ActionText>>
  readonly kpis: Readonly<Record<string, KpiText>>
}

/** What a draft is laid over: Sextant's own pack. */
export interface Base {
  readonly model: Model
  readonly actions: readonly LibraryAction[]
  readonly kpis: readonly Kpi[]
  /** In the draft's languages. */
  readonly texts: Readonly<Record<string, BaseTexts>>
}

/** The kinds of things that a pack has. */
export type Kind = 'skills' | 'actions' | 'kpis'
