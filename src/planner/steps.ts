import { skillLensKey } from '@/shared/engagement'
import type { Goal, Step } from './types'

export const stepKey = ({ skill, lens, from }: Step) => `${skillLensKey(skill, lens)}/${from}`

export const goalKey = ({ skill, lens }: Pick<Step, 'skill' | 'lens'>) => skillLensKey(skill, lens)

/** Goals by skill and lens. */
export type Goals = ReadonlyMap<string, Goal>

export function indexGoals(goals: readonly Goal[]): Goals {
  return new Map(goals.map((goal) => [goalKey(goal), goal]))
}
