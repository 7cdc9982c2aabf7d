import type { Engagement } from '@/shared/engagement'
import { LENSES, type Lens, type SkillId } from '@/shared/terms'
import { mean } from '@/assessment/statistics'
import type { Assessment } from '@/assessment/types'
import { goalKey, stepKey, type Goals } from './steps'
import { importanceOf } from './targets'
import type { Step, Why } from './types'

/** What a step in a limiting competency counts more: nothing else moves the limiting stage. [PL3] */
export const LIMITING_EMPHASIS = 1.25

/** Says what a step is worth and why. */
export type Appraise = (step: Step) => Why

/** importance × lens weight × gap closed × confidence × emphasis, each step once. [PL3] */
export function appraiser(engagement: Engagement, assessment: Assessment, goals: Goals): Appraise {
  const weights = lensWeights(engagement, assessment)
  const limiting = limitingSkills(assessment)
  const appraised = new Map<string, Why>()
  return (step) => {
    const key = stepKey(step)
    const why = appraised.get(key) ?? appraise(step)
    appraised.set(key, why)
    return why
  }

  function appraise(step: Step): Why {
    const goal = goals.get(goalKey(step))
    const importance = importanceOf(engagement, step.skill)
    const lensWeight = weights[step.lens]
    const gap = goal ? gapClosed(step, goal) : 0
    const confidence = goal?.confidence ?? 0
    const emphasis = limiting.has(step.skill) ? LIMITING_EMPHASIS : 1
    const value = importance * lensWeight * gap * confidence * emphasis
    return { step, importance, lensWeight, gap, confidence, emphasis, value }
  }
}

/** How much of the way from the score to the target lies on this step, 0–1. */
export function gapClosed(
  { from }: Pick<Step, 'from'>,
  goal: { readonly score: number; readonly target: number },
): number {
  return Math.max(0, Math.min(from + 1, goal.target) - Math.max(from, goal.score))
}

/** The profile's weights, scaled so that equal ones are 1: only their proportion matters. */
function lensWeights({ profile }: Engagement, { lenses }: Assessment): Record<Lens, number> {
  const average = mean(lenses.map((lens) => profile.lensWeights[lens])) ?? 1
  const [cx, ex] = LENSES.map((lens) => profile.lensWeights[lens] / average)
  return { cx: cx ?? 1, ex: ex ?? 1 }
}

function limitingSkills({ competencies, overall }: Assessment): Set<SkillId> {
  const limiting = overall.joined.limiting?.competencies ?? []
  return new Set(
    competencies.filter(({ competency }) => limiting.includes(competency)).flatMap(({ skills }) => skills),
  )
}
