import type { Assessment } from '@/assessment/types'
import { libraryOfRound } from '@/content/library'
import { shownRoadmap } from '@/planner/placements'
import type { Roadmap } from '@/planner/types'
import type { Engagement } from '@/shared/engagement'
import { quarterOf } from '@/shared/quarter'

/** The roadmap as the app shows it. */
export async function roadmapOf(engagement: Engagement, assessment: Assessment, now: Date): Promise<Roadmap> {
  const { model, actions } = libraryOfRound(engagement, assessment.round)
  const library = await actions()
  return shownRoadmap({ engagement, assessment, model, library, now: quarterOf(now) })
}
