import type { CompetencyId, FunctionId, JourneyStage, Lens, Level, SkillId, Stage } from '@/shared/terms'

/** content/model.json, or what a custom pack makes of it: a questionnaire's bones, without a word of any language. */
export interface Model {
  readonly id: string
  readonly version: number
  /** In the order in which they are asked. */
  readonly competencies: readonly { readonly id: CompetencyId; readonly skills: readonly SkillId[] }[]
  /** Ids once used and never to be used again. */
  readonly retired: readonly SkillId[]
  /** How much a skill counts within its competency; 1 when left out. [SC3] */
  readonly weights?: Readonly<Record<SkillId, number>>
  /** The version in which a skill's meaning last changed; never since the first when left out. [SC10] */
  readonly changedIn?: Readonly<Record<SkillId, number>>
}

/** All that an engagement is rated and planned with: Sextant's own, or a custom pack laid over it. */
export interface Library {
  readonly model: Model
  framework(language: string): Promise<Framework>
  /** The questions and anchors of one competency. */
  skillTexts(language: string, competency: CompetencyId): Promise<Readonly<Record<SkillId, SkillText>>>
  allSkillTexts(language: string): Promise<Readonly<Record<SkillId, SkillText>>>
  /** The deep form of one competency. */
  statements(language: string, competency: CompetencyId): Promise<Readonly<Record<SkillId, StatementTexts>>>
  allStatements(language: string): Promise<Readonly<Record<SkillId, StatementTexts>>>
  actions(): Promise<readonly LibraryAction[]>
  actionTexts(language: string): Promise<Readonly<Record<string, ActionText>>>
  kpis(): Promise<readonly Kpi[]>
  kpiTexts(language: string): Promise<Readonly<Record<string, KpiText>>>
}

/** Five anchors, level 1 first. */
export type Anchors = readonly [string, string, string, string, string]

/** Three sides of a skill, as practices whose spread can be told; the mean of the three answers is its level. */
export type Statements = readonly [string, string, string]

/** An entry of content/locales/<language>/statements/<competency>.json: what it takes to rate in the deep form. */
export type StatementTexts = Readonly<Record<Lens, Statements>>

/** content/locales/<language>/framework.json: the names, which every screen needs. */
export interface Framework {
  readonly stages: Readonly<Record<Stage, { readonly name: string; readonly description: string }>>
  readonly competencies: Readonly<Record<CompetencyId, { readonly name: string; readonly purpose: string }>>
  readonly skills: Readonly<Record<SkillId, SkillName>>
}

export interface SkillName {
  readonly name: string
  /** What the skill is, in one sentence. */
  readonly meaning: string
}

/** An entry of content/locales/<language>/skills/<competency>.json: what it takes to rate a skill. */
export interface SkillText {
  readonly why: string
  /** What the respondent is asked; it stands above both lenses. */
  readonly question: string
  readonly anchors: Readonly<Record<Lens, Anchors>>
  /** What one would show a sceptic. */
  readonly evidence: string
  /** A typical sign of having rated oneself too high. */
  readonly overrating: string
}

/** Person-days. low ≤ likely ≤ high. */
export interface Effort {
  readonly low: number
  readonly likely: number
  readonly high: number
}

/** An entry of content/actions/<competency>.json: moves one skill from level `from` to `from + 1`. */
export interface LibraryAction {
  readonly id: string
  readonly skill: SkillId
  readonly from: Exclude<Level, 5>
  readonly lenses: readonly Lens[]
  readonly owner: FunctionId
  readonly effort: Effort
  readonly durationWeeks: number
  /** Ids of actions that must be finished before this one starts. Never a cycle. */
  readonly requires: readonly string[]
  readonly tags: readonly ('ux' | 'mx')[]
  /** Empty when the action touches no stage of the customer's journey in particular. */
  readonly journeyStages: readonly JourneyStage[]
  /** Ids of the measures it should move. */
  readonly kpis: readonly string[]
}

/** content/locales/<language>/actions/<competency>.json, by action id. */
export interface ActionText {
  /** Starts with a verb. */
  readonly title: string
  readonly outcome: string
  readonly steps: readonly string[]
  /** What exists when the action is done. */
  readonly artefact: string
  /** The common way in which it fails. */
  readonly fails: string
}

/** An entry of content/kpis.json. */
export interface Kpi {
  readonly id: string
  /** x: experience data, what people say; o: operational data, what happens. */
  readonly kind: 'x' | 'o'
  readonly lenses: readonly Lens[]
  readonly unit:
    'points' | 'percent' | 'score' | 'currency' | 'count' | 'days' | 'hours' | 'minutes' | 'seconds' | 'ratio'
  readonly good: 'up' | 'down'
  readonly cadence: 'weekly' | 'monthly' | 'quarterly' | 'yearly'
  readonly owner: FunctionId
  /** Ids of measures of the other kind that are read beside it. */
  readonly pairs: readonly string[]
}

/** content/locales/<language>/kpis.json, by measure id. */
export interface KpiText {
  readonly name: string
  readonly definition: string
  readonly formula: string
  readonly limits: string
}

/** content/benchmarks.json: published figures only, each with its source. */
export interface StageDistribution {
  readonly id: string
  readonly year: number
  readonly n: number
  /** Percent of organisations; null where the source leaves it to be the remainder. */
  readonly percent: Readonly<Record<Stage, number | null>>
  /** Half width of the 95% interval, in percentage points. */
  readonly margin: number
}
