import { skillLensKey, type Engagement } from '@/shared/engagement'
import { CONFIDENCES, type Confidence, type Lens, type Level, type SkillId } from '@/shared/terms'
import { levelReached } from '@/assessment/stages'
import { weightedMean } from '@/assessment/statistics'
import type { Assessment, SkillLensResult } from '@/assessment/types'
import type { Goal, Step } from './types'

/** What a skill matters when the team has not said: the middle of 1–5. */
export const DEFAULT_IMPORTANCE: Level = 3

/** How far an answer of each confidence is counted on; one that states none is taken for medium. [PL3] */
export const CONFIDENCE_FACTOR: Readonly<Record<Confidence, number>> = { low: 0.6, medium: 0.8, high: 1 }

export function importanceOf(engagement: Engagement, skill: SkillId): Level {
  return engagement.importance[skill] ?? DEFAULT_IMPORTANCE
}

/** One level above the last one fully reached: near enough to be believed. */
export function defaultTarget(score: number): Level {
  return Math.min(5, levelReached(score) + 1) as Level
}

/** Where every scored skill-lens is to go; one without a score has no gap that anyone knows of. [PL1] */
export function goalsOf(engagement: Engagement, assessment: Assessment): Goal[] {
  return assessment.skills.flatMap(({ skill, lenses }) =>
    assessment.lenses.flatMap((lens) => {
      const result = lenses[lens]
      return result && result.score !== null ? [goalOf(engagement, skill, lens, result, result.score)] : []
    }),
  )
}

function goalOf(
  engagement: Engagement,
  skill: SkillId,
  lens: Lens,
  result: SkillLensResult,
  score: number,
): Goal {
  const set = engagement.targets[skillLensKey(skill, lens)]
  const reached = levelReached(score) as Level
  const target = set?.level ?? defaultTarget(score)
  const steps = Array.from({ length: Math.max(0, target - reached) }, (_, index) => {
    return { skill, lens, from: (reached + index) as Step['from'] }
  })
  const confidence = confidenceFactor(result.confidence)
  return {
    skill,
    lens,
    score,
    reached,
    target,
    by: set?.by ?? null,
    isSet: set !== undefined,
    confidence,
    steps,
  }
}

/** Mean over the answers that state a confidence. */
export function confidenceFactor(counts: Readonly<Record<Confidence, number>>): number {
  const stated = CONFIDENCES.map((confidence) => ({
    value: CONFIDENCE_FACTOR[confidence],
    weight: counts[confidence],
  }))
  return weightedMean(stated) ?? CONFIDENCE_FACTOR.medium
}
