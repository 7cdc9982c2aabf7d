import { libraryOfRound } from '@/content/library'
import type { Engagement } from '@/shared/engagement'
import { assessRound } from './assess'
import { roundsOf } from './rounds'
import type { Assessment } from './types'

/**
 * The round that a roadmap and a report go by: the latest with an overall score, so that a round just opened
 * does not collapse them, else the latest with any score; null when nothing is scored.
 */
export function latestAssessment(engagement: Engagement): Assessment | null {
  const scored = roundsOf(engagement)
    .map(({ id }) => assessRound(engagement, id, libraryOfRound(engagement, id).model))
    .filter(({ skills }) => skills.some(({ scores }) => scores.joined !== null))
  return scored.findLast(({ overall }) => overall.joined.score !== null) ?? scored.at(-1) ?? null
}
