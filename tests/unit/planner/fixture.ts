import type { LibraryAction } from '@/content/types'
import type { ActionEdits, Engagement, PlanningSettings, RoadmapAction } from '@/shared/engagement'
import type { Lens, Level, SkillId } from '@/shared/terms'
import { assessRound } from '@/assessment/assess'
import { planRoadmap } from '@/planner/plan'
import type { PlanInput, Roadmap } from '@/planner/types'
import { engagementWith, MODEL, rateAll, ROUND } from '../assessment/fixture'

export { MODEL, ROUND }

export function action(
  id: string,
  skill: SkillId,
  from: 1 | 2 | 3 | 4,
  changes: Partial<LibraryAction> = {},
): LibraryAction {
  return {
    ...{
      id,
      skill,
      from,
      lenses: ['cx'],
      owner: 'cx',
      effort: { low: 5, likely: 10, high: 20 },
      durationWeeks: 13,
    },
    ...{ requires: [], tags: [], journeyStages: [], kpis: [] },
    ...changes,
  }
}

export function decision(changes: Partial<RoadmapAction> = {}): RoadmapAction {
  return { quarter: null, pinned: false, state: 'planned', ownerName: '', note: '', edits: {}, ...changes }
}

export const own = (edits: ActionEdits, changes: Partial<RoadmapAction> = {}) =>
  decision({ edits, ...changes })

export interface Situation {
  /** Level of each skill, CX; what is not named stands at 5 and needs nothing. */
  readonly levels: Readonly<Record<SkillId, Level>>
  readonly lenses?: Lens[]
  readonly planning?: Partial<PlanningSettings>
  readonly changes?: Partial<Engagement>
}

export function situation({ levels, lenses = ['cx'], planning = {}, changes = {} }: Situation): Engagement {
  const engagement = engagementWith(
    rateAll((skill) => levels[skill] ?? 5, { lenses }),
    changes,
  )
  return {
    ...engagement,
    profile: { ...engagement.profile, lenses },
    planning: { ...engagement.planning, ...planning },
  }
}

export function plan(
  engagement: Engagement,
  library: readonly LibraryAction[],
  more: Partial<PlanInput> = {},
): Roadmap {
  const assessment = assessRound(engagement, ROUND, MODEL)
  return planRoadmap({ engagement, assessment, model: MODEL, library, ...more })
}

export function find(roadmap: Roadmap, id: string) {
  const found = roadmap.actions.find((entry) => entry.id === id)
  if (!found) throw new Error(`no action ${id} in the roadmap`)
  return found
}

/** `id start`, in the order of the ranking. */
export const starts = ({ actions }: Roadmap) => actions.map(({ id, start }) => `${id} ${start ?? 'later'}`)
