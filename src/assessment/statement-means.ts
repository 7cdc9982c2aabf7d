import type { Engagement } from '@/shared/engagement'
import { answersTo, type Question } from './answers'
import { NONE_RATED, ratingsOf } from './deep-form'
import { MIN_GROUP } from './groups'
import { mean } from './statistics'

/**
 * What each statement of a deep question was given on average, over the answers that give a level. Null under three
 * such answers, for a single statement says more about a person than a level does; but whoever answered a round alone
 * sees nothing new of themselves. [SC8]
 */
export function statementMeans(
  engagement: Engagement,
  round: string,
  question: Question,
  participants: readonly string[],
): number[] | null {
  const rated = answersTo(engagement, round, question, participants)
    .map(ratingsOf)
    .filter(({ length }) => length === NONE_RATED.length)
  if (rated.length === 0 || (rated.length < MIN_GROUP && participants.length > 1)) return null
  return NONE_RATED.map((_, index) => mean(rated.map((ratings) => ratings[index]!))!)
}
