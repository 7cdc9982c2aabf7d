import type { Engagement } from '@/shared/engagement'
import type { Level, SkillId } from '@/shared/terms'
import { mean } from '@/assessment/statistics'
import type { Assessment } from '@/assessment/types'
import { DEFAULT_IMPORTANCE } from './targets'

/** Importance–performance analysis, Martilla & James 1977. */
export type Quadrant = 'concentrate' | 'keep-up' | 'low-priority' | 'possible-overkill'

export interface QuadrantPoint {
  readonly skill: SkillId
  /** Null while the team has not stated it: then the skill belongs to no quadrant. */
  readonly importance: Level | null
  readonly score: number
  readonly quadrant: Quadrant | null
}

export interface Quadrants {
  readonly points: readonly QuadrantPoint[]
  /** Where the lines cross: the middle of the importance scale, the mean of the team's own scores. */
  readonly cut: { readonly importance: number; readonly score: number }
}

/** What matters and lags, what matters and holds, and the rest. Null while no skill is scored. [PL1] */
export function quadrantsOf(engagement: Engagement, assessment: Assessment): Quadrants | null {
  const scored = assessment.skills.flatMap(({ skill, scores }) =>
    scores.joined === null
      ? []
      : [{ skill, importance: engagement.importance[skill] ?? null, score: scores.joined }],
  )
  const middle = mean(scored.map(({ score }) => score))
  if (middle === null) return null
  const cut = { importance: DEFAULT_IMPORTANCE, score: middle }
  return { points: scored.map((point) => ({ ...point, quadrant: quadrantOf(point, cut) })), cut }
}

function quadrantOf(
  { importance, score }: Omit<QuadrantPoint, 'quadrant'>,
  cut: Quadrants['cut'],
): Quadrant | null {
  if (importance === null) return null
  const performs = score >= cut.score
  if (importance > cut.importance) return performs ? 'keep-up' : 'concentrate'
  return performs ? 'possible-overkill' : 'low-priority'
}
