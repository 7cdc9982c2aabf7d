import type { AgreedValue } from '@/shared/engagement'
import type { CompetencyId, Confidence, Lens, Level, SkillId, Stage } from '@/shared/terms'

/**
 * What assessRound() returns. Numbers are never rounded; null stands for "not enough answers"
 * (or a lens that is not in use). docs/scoring.md explains each rule.
 */
export interface Assessment {
  readonly round: string
  /** The lenses in use. */
  readonly lenses: readonly Lens[]
  /** What can be shown side by side: the lenses in use and, when both are, the two joined. */
  readonly views: readonly View[]
  /** Ids of the respondents who answered anything in this round. */
  readonly participants: readonly string[]
  /** In the order in which they are asked. */
  readonly skills: readonly SkillResult[]
  readonly competencies: readonly CompetencyResult[]
  readonly overall: Readonly<Record<View, OverallResult>>
  readonly flags: readonly Flag[]
  /** The most telling first. */
  readonly findings: readonly Finding[]
}

/** One lens, or both joined by the profile's lens weights. With one lens in use, joined is that lens. */
export type View = Lens | 'joined'

export type Scores = Readonly<Record<View, number | null>>

export interface SkillResult {
  readonly skill: SkillId
  readonly competency: CompetencyId
  readonly scores: Scores
  /** CX minus EX; null unless both are scored. [SC9] */
  readonly gap: number | null
  /** The answers behind each score; only lenses in use. */
  readonly lenses: Readonly<Partial<Record<Lens, SkillLensResult>>>
}

/** One skill seen through one lens. [SC2] */
export interface SkillLensResult {
  readonly score: number | null
  /** Set when the group agreed a value: then it is the score. */
  readonly agreed: AgreedValue | null
  /** How many levels were given. */
  readonly n: number
  readonly mean: number | null
  readonly median: number | null
  readonly min: number | null
  readonly max: number | null
  /** How often each level was given, level 1 first; a deep answer counts at the level nearest to it. */
  readonly distribution: Distribution
  /** Sample standard deviation; null under two answers. */
  readonly deviation: number | null
  readonly agreement: Agreement | null
  readonly coverage: Coverage
  readonly confidence: Readonly<Record<Confidence, number>>
}

export type Distribution = readonly [number, number, number, number, number]

/** What the participants did with one question. The four counts add up to `of`. [SC1] */
export interface Coverage {
  readonly rated: number
  readonly notApplicable: number
  readonly dontKnow: number
  readonly open: number
  readonly of: number
}

export type AgreementBand = 'none' | 'weak' | 'moderate' | 'strong' | 'very-strong'

/** Only from five answers up; under five show the dots and the range. [SC7] */
export interface Agreement {
  readonly rwg: number
  readonly band: AgreementBand
  /** Mean absolute deviation from the mean (AD_M), in levels. */
  readonly meanDeviation: number
  /** True when AD_M is above A/6: too far apart for the mean to stand for the group. */
  readonly split: boolean
}

export interface CompetencyResult {
  readonly competency: CompetencyId
  readonly skills: readonly SkillId[]
  readonly scores: Scores
  readonly stages: Readonly<Record<View, Stage | null>>
  readonly gap: number | null
  /** Share of the weight that is scored, 0–1; below two thirds the score is null. [SC3] */
  readonly coverage: Readonly<Record<View, number>>
}

export interface OverallResult {
  readonly score: number | null
  /** The average stage; null exactly when `limiting` is. [SC6] */
  readonly stage: Stage | null
  readonly limiting: Limiting | null
}

/** The weakest competency (several, when they share the lowest score) and what holds it there. [SC6] */
export interface Limiting {
  readonly competencies: readonly CompetencyId[]
  readonly score: number
  readonly stage: Stage
  /** Skills of those competencies that are not past that stage, the weakest first. */
  readonly skills: readonly SkillId[]
}

/** A reason to look twice before believing a number. [SC9] */
export type Flag =
  | {
      readonly code: 'straight-lining'
      readonly respondent: string
      readonly level: Level
      /** Share of the respondent's ratings on that level, 0–1. */
      readonly share: number
      /** How many ratings: in the deep form three an answer. */
      readonly ratings: number
    }
  | {
      readonly code: 'low-coverage'
      readonly skill: SkillId
      readonly lens: Lens
      readonly rated: number
      readonly of: number
    }
  | {
      readonly code: 'low-confidence'
      readonly skill: SkillId
      readonly lens: Lens
      readonly low: number
      readonly of: number
    }
  | {
      readonly code: 'old-evidence'
      readonly skill: SkillId
      readonly lens: Lens
      readonly old: number
      readonly of: number
    }

export interface SkillScore {
  readonly skill: SkillId
  readonly score: number
}

/**
 * Something worth saying about the joined scores: a code with its parameters; the locale holds the sentence.
 * `size` is how far it stands out, in levels, and gives the order.
 */
export type Finding = { readonly size: number } & (
  | {
      readonly kind: 'gap'
      readonly code: 'competency-limits'
      readonly competencies: readonly CompetencyId[]
      readonly score: number
      readonly stage: Stage
      readonly average: Stage
      readonly skills: readonly SkillId[]
    }
  | {
      readonly kind: 'strength'
      readonly code: 'competency-leads'
      readonly competency: CompetencyId
      readonly score: number
      readonly stage: Stage
    }
  | { readonly kind: 'strength'; readonly code: 'skills-lead'; readonly skills: readonly SkillScore[] }
  | { readonly kind: 'gap'; readonly code: 'skills-trail'; readonly skills: readonly SkillScore[] }
  | { readonly kind: 'strength'; readonly code: 'even-profile'; readonly spread: number }
  | {
      readonly kind: 'gap'
      readonly code: 'lens-gap'
      readonly competency: CompetencyId
      /** The lens that is ahead. */
      readonly ahead: Lens
      readonly cx: number
      readonly ex: number
    }
  | {
      readonly kind: 'caution'
      readonly code: 'opinions-split'
      readonly skill: SkillId
      readonly lens: Lens
      readonly min: number
      readonly max: number
    }
  | {
      readonly kind: 'caution'
      readonly code: 'not-enough-answers'
      readonly competencies: readonly CompetencyId[]
    }
  | { readonly kind: 'caution'; readonly code: 'one-respondent' }
)

export type FindingKind = Finding['kind']
