import { assessRound } from '@/assessment/assess'
import type { Assessment } from '@/assessment/types'
import { loadActions, MODEL } from '@/content/load'
import { shownRoadmap } from '@/planner/placements'
import type { Roadmap } from '@/planner/types'
import type { Engagement } from '@/shared/engagement'
import { quarterOf } from '@/shared/quarter'

/** Ids of the rounds in the order in which they were opened. */
export const roundsOf = ({ rounds }: Engagement) =>
  Object.entries(rounds)
    .sort(([, one], [, other]) => one.openedAt.localeCompare(other.openedAt))
    .map(([id]) => id)

/**
 * The round that the app's roadmap and report go by: the latest with an overall score, else the latest with
 * any; null when nothing is scored.
 */
export function latestAssessment(engagement: Engagement): Assessment | null {
  const scored = roundsOf(engagement)
    .map((round) => assessRound(engagement, round, MODEL))
    .filter(({ skills }) => skills.some(({ scores }) => scores.joined !== null))
  return scored.findLast(({ overall }) => overall.joined.score !== null) ?? scored.at(-1) ?? null
}

/** The roadmap as the app shows it. */
export async function roadmapOf(engagement: Engagement, assessment: Assessment, now: Date): Promise<Roadmap> {
  const library = await loadActions()
  return shownRoadmap({ engagement, assessment, model: MODEL, library, now: quarterOf(now) })
}
