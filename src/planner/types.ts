import type { LibraryAction, Effort, Model } from '@/content/types'
import type { ActionState, Engagement, RankingMethod } from '@/shared/engagement'
import type { FunctionId, Lens, Level, SkillId } from '@/shared/terms'
import type { Quarter } from '@/shared/quarter'
import type { Assessment, OverallResult } from '@/assessment/types'
import type { CompetencySummary } from '@/assessment/scoring'

export interface PlanInput {
  readonly engagement: Engagement
  /** The round that the plan starts from, usually the latest. */
  readonly assessment: Assessment
  readonly model: Model
  readonly library: readonly LibraryAction[]
  /** The quarter we are in: nothing new starts earlier. Default: the roadmap's first. */
  readonly now?: Quarter
  /** True: whatever has a quarter keeps it, pinned or not, and only the rest is placed. Default: only pins are kept. */
  readonly keepPlaced?: boolean
}

/** What planRoadmap() returns. Numbers are never rounded. docs/planning.md explains each rule. */
export interface Roadmap {
  readonly method: RankingMethod
  /** Every action that is not dropped, best-ranked first. */
  readonly actions: readonly PlannedAction[]
  /** Ids of what the team decided never to do. */
  readonly dropped: readonly string[]
  readonly quarters: readonly QuarterLoad[]
  readonly goals: readonly PlannedGoal[]
  /** Steps on the way to a target that no action closes: the team dropped them all. */
  readonly openSteps: readonly Step[]
  /** The same actions in the order of each method, to show what another method would change. */
  readonly orders: Readonly<Record<RankingMethod, readonly string[]>>
  /** The state before the plan. */
  readonly today: Outlook
  /** The state at the end of each quarter if the plan is carried out, in step with `quarters`. [PL7] */
  readonly projection: readonly Outlook[]
  /** Σ value × 0.9^(quarter finished), the first quarter counting as 0. [PL5] */
  readonly objective: number
}

/** One rung of a ladder: a skill seen through a lens, from one level to the next. */
export interface Step {
  readonly skill: SkillId
  readonly lens: Lens
  readonly from: Exclude<Level, 5>
}

/** Where a skill stands and where it is to go. [PL1] */
export interface Goal {
  readonly skill: SkillId
  readonly lens: Lens
  readonly score: number
  /** The last level fully reached. */
  readonly reached: Level
  readonly target: Level
  /** The quarter by whose end the target should be reached, if the team set one. */
  readonly by: Quarter | null
  /** False when the target is the default, one level up. */
  readonly isSet: boolean
  /** Mean confidence factor of the answers, .6–1. */
  readonly confidence: number
  readonly steps: readonly Step[]
}

export interface PlannedGoal extends Goal {
  /** The quarter by whose end the plan reaches the target; null when it does not, or has nothing left to do. */
  readonly expected: Quarter | null
}

export interface PlannedAction {
  readonly id: string
  /** 'own': added by the team. 'unknown': once planned, no longer in the library. */
  readonly source: 'library' | 'own' | 'unknown'
  /** The team's own wording; null means the library's text in the reader's language. */
  readonly title: string | null
  readonly edited: boolean
  readonly state: Exclude<ActionState, 'dropped'>
  readonly pinned: boolean
  readonly owner: FunctionId
  readonly ownerName: string
  readonly effort: Effort
  readonly durationWeeks: number
  /** Quarters it runs. */
  readonly length: number
  /** First and last quarter; both null when it is for later. */
  readonly start: Quarter | null
  readonly end: Quarter | null
  /** The steps it closes in this plan. */
  readonly moves: readonly Step[]
  readonly value: number
  /** How `value` came about, one entry per step; `value` is their sum. [PL3] */
  readonly why: readonly Why[]
  /** By the chosen method: the number it is ranked by, and its place, 1 being the best. */
  readonly rankScore: number
  readonly rank: number
  readonly requires: readonly Requirement[]
  /** Other actions that would close one of the same steps, best first. [PL2] */
  readonly alternatives: readonly string[]
  /** Why it is for later; empty when it has a quarter. [PL6] */
  readonly reasons: readonly Obstacle[]
  /** What its kept place breaks; empty when nothing. [PL6] */
  readonly conflicts: readonly Obstacle[]
}

/** importance × lensWeight × gap × confidence × emphasis = value */
export interface Why {
  readonly step: Step
  /** 1–5 as stated by the team; 3 when not stated. */
  readonly importance: number
  /** 1 when the lenses weigh the same. */
  readonly lensWeight: number
  /** How much of the step lies between the score and the target, 0–1. */
  readonly gap: number
  /** .6 low, .8 medium or none stated, 1 high: the mean over the answers. */
  readonly confidence: number
  /** 1.25 when the skill belongs to a limiting competency, else 1. */
  readonly emphasis: number
  readonly value: number
}

export interface Requirement {
  readonly action: string
  /** 'prerequisite': named by the action. 'ladder': closes the step below. */
  readonly because: 'prerequisite' | 'ladder'
  /**
   * 'met': done, or its level is already reached. 'waits': is in the plan and must be finished first.
   * 'outside': not in the plan (its level lies above the target, or it was dropped); does not hold the action up.
   */
  readonly state: 'met' | 'waits' | 'outside'
}

/** A constraint that keeps an action from a place, or that its kept place breaks. */
export type Obstacle =
  | { readonly code: 'capacity'; readonly quarter: Quarter; readonly missing: number }
  | {
      readonly code: 'function-capacity'
      readonly quarter: Quarter
      readonly function: FunctionId
      readonly missing: number
    }
  | { readonly code: 'parallel-limit'; readonly quarter: Quarter; readonly missing: number }
  /** What it waits for is itself for later, or (as a conflict) ends too late. */
  | { readonly code: 'prerequisite-later'; readonly action: string }
  /** Would end after the last quarter; `missing` quarters more would do. */
  | { readonly code: 'horizon'; readonly missing: number }
  /** The step below it is closed by no action. */
  | { readonly code: 'step-open'; readonly step: Step }
  /** It waits, in the end, for itself. */
  | { readonly code: 'cycle'; readonly actions: readonly string[] }
  /** The team pinned it to later. */
  | { readonly code: 'pinned-later' }
  /** Its kept start has passed and it has not begun: it stands in the present quarter instead. */
  | { readonly code: 'start-passed'; readonly quarter: Quarter }

/** Person-days. `running` and `limit` count actions under way. */
export interface QuarterLoad {
  readonly quarter: Quarter
  readonly load: number
  readonly capacity: number
  readonly functions: readonly {
    readonly function: FunctionId
    readonly load: number
    readonly capacity: number | null
  }[]
  readonly running: number
  readonly limit: number
  /** Ids of the actions that start, run and end in it, best-ranked first. */
  readonly starts: readonly string[]
  readonly runs: readonly string[]
  readonly ends: readonly string[]
}

/** Scores at one moment. `quarter` is null for today. */
export interface Outlook {
  readonly quarter: Quarter | null
  readonly competencies: readonly CompetencySummary[]
  /** If every action delivers in full. */
  readonly overall: OverallResult
  /** The same if each step delivers only the share that the answers' confidence lets one count on. */
  readonly cautious: OverallResult
  /** In step with `competencies`. */
  readonly cautiousCompetencies: readonly CompetencySummary[]
}
