import type { Confidence, FunctionId, Lens, Level, SkillId } from './terms'
import type { Quarter } from './quarter'

/**
 * An engagement: one organisation's work over time, as it is exported (docs/storage-format.md).
 * It is a set of collections, each a record of plain JSON values, so that the stored
 * document (Yjs), the exported file and the screens see one shape.
 */
export interface Engagement {
  profile: Profile
  respondents: Record<string, Respondent>
  rounds: Record<string, Round>
  /** By answerKey(). */
  answers: Record<string, Answer>
  /** Values that the group agreed, by agreedKey(). */
  agreed: Record<string, AgreedValue>
  /** By skillLensKey(). */
  targets: Record<string, Target>
  /** Stated importance, 1–5, by skill. */
  importance: Record<SkillId, Level>
  /** By action id: the library's id, or `own-…` for one the team added. */
  actions: Record<string, RoadmapAction>
  planning: PlanningSettings
  /** Measures the team tracks, by KPI id. */
  kpis: Record<string, TrackedKpi>
  /** By readingKey(). */
  readings: Record<string, KpiReading>
  /** By quarter. */
  checkIns: Record<string, CheckIn>
  /** The custom packs that the engagement is or was rated with, by packKey(). Sextant's own is never among them. */
  packs: Record<string, StoredPack>
  /** Editable texts of each kind of report. */
  reports: Record<string, ReportText>
}

/** A moment, as ISO 8601 in UTC. */
export type Instant = string
/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

export interface Profile {
  name: string
  sector: SectorId
  size: SizeId
  /** The lenses in use, at least one. */
  lenses: Lens[]
  /** Language the engagement was created in (BCP 47). */
  language: string
  /** How much each lens weighs where they are joined; any positive numbers. */
  lensWeights: Record<Lens, number>
  /** The questionnaire pack that the next round is rated with. */
  pack: PackVersion
  createdAt: Instant
  /** True for the engagement that ships with the app. */
  sample: boolean
  /** How the organisation's own reports look. */
  brand?: Brand
}

export interface PackVersion {
  id: string
  version: number
}

/** A custom pack as its file has it; src/content/pack reads and checks what is in it. */
export type StoredPack = PackVersion & { [part: string]: unknown }

export interface Brand {
  /** `#rrggbb`, or null for the app's own. */
  accent: string | null
  logo: Logo | null
}

export interface Logo {
  type: 'png' | 'jpeg'
  /** The picture's bytes in base64. */
  data: string
  /** In pixels. */
  width: number
  height: number
}

export const SECTORS = [
  'retail',
  'banking',
  'insurance',
  'telecom',
  'technology',
  'health',
  'public',
  'education',
  'manufacturing',
  'energy',
  'transport',
  'hospitality',
  'professional',
  'nonprofit',
  'other',
] as const
export type SectorId = (typeof SECTORS)[number]

/** Number of employees. */
export const SIZES = ['1-49', '50-249', '250-999', '1000-4999', '5000+'] as const
export type SizeId = (typeof SIZES)[number]

export const RESPONDENT_LEVELS = ['executive', 'manager', 'specialist', 'frontline'] as const

export interface Respondent {
  /** Empty when the respondent stays unnamed. */
  name: string
  function: FunctionId | null
  level: (typeof RESPONDENT_LEVELS)[number] | null
  language: string
}

export interface Round {
  name: string
  openedAt: Instant
  /** Set when the round is frozen. */
  closedAt: Instant | null
  /** Quick when left out. */
  form?: QuestionnaireForm
  /** What it was rated with; Sextant's own first version when left out. */
  pack?: PackVersion
}

/** Quick: one question for each skill. Deep: three statements, whose mean gives the level. */
export const QUESTIONNAIRE_FORMS = ['quick', 'deep'] as const
export type QuestionnaireForm = (typeof QUESTIONNAIRE_FORMS)[number]

/** What was answered: a level, not applicable, don't know, or nothing yet (a note can come first). [SC1] */
export type AnswerValue = Level | 'na' | 'dk' | null

export interface Answer {
  /** In the deep form the level nearest to the mean of the statements, once all three are rated. */
  value: AnswerValue
  /** The deep form's ratings, in the order of the statements; null where there is none yet. */
  statements?: (Level | null)[]
  note: string
  confidence: Confidence | null
  at: Instant
}

export interface AgreedValue {
  level: Level
  reason: string
  at: Instant
}

export interface Target {
  level: Level
  /** The quarter by whose end it should be reached. */
  by: Quarter | null
}

export const ACTION_STATES = ['planned', 'underway', 'done', 'dropped'] as const
export type ActionState = (typeof ACTION_STATES)[number]

/** A decision about one action: where it stands in the roadmap, its state and owner, and what the team changed. */
export interface RoadmapAction {
  /** Quarter in which it starts; null stands for "later". */
  quarter: Quarter | null
  /** A pinned action stays in its quarter when the roadmap is planned again. */
  pinned: boolean
  state: ActionState
  /** Name of the person who answers for it; may be empty. */
  ownerName: string
  note: string
  /** What the team changed against the library, or, for its own action, all of it. */
  edits: ActionEdits
}

export interface ActionEdits {
  title?: string
  outcome?: string
  steps?: string[]
  owner?: FunctionId
  effort?: { low: number; likely: number; high: number }
  durationWeeks?: number
  requires?: string[]
  /** Which skill-lenses it moves, and from which level to the next. */
  moves?: { skill: SkillId; lens: Lens; from: 1 | 2 | 3 | 4 }[]
}

export const RANKING_METHODS = ['value-effort', 'rice', 'ice', 'wsjf', 'impact-effort'] as const
export type RankingMethod = (typeof RANKING_METHODS)[number]

export interface PlanningSettings {
  startQuarter: Quarter
  /** Number of quarters planned, 1–12. */
  horizon: number
  /** Person-days that the organisation can spend in a quarter. */
  capacity: number
  /** Person-days per function and quarter; a function left out is limited by `capacity` alone. */
  functionCapacity: Partial<Record<FunctionId, number>>
  /** How many actions may be under way in one quarter. */
  parallelLimit: number
  method: RankingMethod
}

export interface TrackedKpi {
  /** Shown instead of the library's name when the team renamed or added the measure. */
  name: string | null
  baseline: number | null
  target: number | null
}

export interface KpiReading {
  value: number
  /** What was learned, and what will be done. */
  learned: string
  response: string
}

export interface CheckIn {
  heldOn: Day
  actions: Record<
    string,
    { state: ActionState; progress: number; blocker: string; learning: string; slippedFrom: Quarter | null }
  >
  decisions: { text: string; owner: string }[]
  /** "You said, we did" lines. */
  told: { lens: Lens; said: string; did: string }[]
  frozenAt: Instant | null
}

export interface ReportText {
  introduction: string
  closing: string
}

export const answerKey = (round: string, respondent: string, skill: SkillId, lens: Lens) =>
  `${round}/${respondent}/${skill}/${lens}`
export const agreedKey = (round: string, skill: SkillId, lens: Lens) => `${round}/${skill}/${lens}`
export const packKey = ({ id, version }: PackVersion) => `${id}@${version}`
export const skillLensKey = (skill: SkillId, lens: Lens) => `${skill}/${lens}`
export const readingKey = (kpi: string, on: Day) => `${kpi}/${on}`
