import type { Assessment } from '@/assessment/types'
import { loadActions, MODEL } from '@/content/load'
import { shownRoadmap } from '@/planner/placements'
import type { Roadmap } from '@/planner/types'
import type { Engagement } from '@/shared/engagement'
import { quarterOf } from '@/shared/quarter'

/** The roadmap as the app shows it. */
export async function roadmapOf(engagement: Engagement, assessment: Assessment, now: Date): Promise<Roadmap> {
  const library = await loadActions()
  return shownRoadmap({ engagement, assessment, model: MODEL, library, now: quarterOf(now) })
}
