import { STAGES, type Stage } from '@/shared/terms'
import type { StageDistribution } from '@/content/types'
import { stageOf } from './stages'

/** Where published stage figures put a score. Percentages of organisations. */
export interface Placement {
  readonly distribution: StageDistribution
  readonly stage: Stage
  /** Share in the same stage; null when the source does not say. */
  readonly percent: number | null
  /** True when the share is what the source's other figures leave of 100. */
  readonly isRemainder: boolean
  /** Shares in all earlier and in all later stages. */
  readonly below: number | null
  readonly above: number | null
  /** Share up to and including the stage. */
  readonly cumulative: number | null
}

/** The published figures are about customer experience: place the CX view's overall score, no other. */
export function placeScore(score: number, distribution: StageDistribution): Placement {
  const stage = stageOf(score)
  const percents = completePercents(distribution)
  const index = STAGES.indexOf(stage)
  const sum = (stages: readonly Stage[]) => sumKnown(stages.map((each) => percents[each]))
  return {
    distribution,
    stage,
    percent: percents[stage],
    isRemainder: distribution.percent[stage] === null && percents[stage] !== null,
    below: sum(STAGES.slice(0, index)),
    above: sum(STAGES.slice(index + 1)),
    cumulative: sum(STAGES.slice(0, index + 1)),
  }
}

/** One missing share is what the others leave of 100; more than one stays unknown. */
export function completePercents({ percent }: StageDistribution): Record<Stage, number | null> {
  const missing = STAGES.filter((stage) => percent[stage] === null)
  const complete = { ...percent }
  const [only] = missing
  if (missing.length === 1 && only) {
    complete[only] = 100 - STAGES.reduce((sum, stage) => sum + (percent[stage] ?? 0), 0)
  }
  return complete
}

function sumKnown(shares: readonly (number | null)[]): number | null {
  let sum = 0
  for (const share of shares) {
    if (share === null) return null
    sum += share
  }
  return sum
}
