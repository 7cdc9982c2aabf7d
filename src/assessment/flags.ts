import { answerKey, type Answer, type Engagement, type Instant } from '@/shared/engagement'
import { LEVELS } from '@/shared/terms'
import { answersTo, type Question } from './answers'
import { isLevel, ratingsOf } from './deep-form'
import { MIN_COVERAGE } from './scoring'
import { distributionOf, HAIR } from './statistics'
import type { Flag } from './types'

const STRAIGHT_LINE = { share: 0.8, answers: 10 }
/** Flagged when more than this share of the stated confidences is low. */
const LOW_CONFIDENCE_ABOVE = 0.5
/** Answers this much older than the round itself describe another half-year. */
export const OLD_AFTER_DAYS = 180

const DAY = 24 * 60 * 60 * 1000

/** What deserves a second look before a number is believed. [SC9] */
export function flagsOf(
  engagement: Engagement,
  round: string,
  questions: readonly Question[],
  participants: readonly string[],
): Flag[] {
  const straight = participants.map((respondent) => straightLining(engagement, round, questions, respondent))
  const answers = questions.map((question) => answersTo(engagement, round, question, participants))
  const cutoff = cutoffOf(engagement, round, answers.flat())
  const others = questions.flatMap((question, index) => {
    const rated = (answers[index] ?? []).filter(({ value }) => isLevel(value))
    return [
      lowCoverage(question, rated, participants.length),
      lowConfidence(question, rated),
      oldEvidence(question, rated, cutoff),
    ]
  })
  return [...straight, ...others].filter((flag) => flag !== null)
}

/**
 * Over everything the respondent rated, both lenses together, in the deep form each statement: that is how the
 * tapping happened.
 */
function straightLining(
  engagement: Engagement,
  round: string,
  questions: readonly Question[],
  respondent: string,
): Flag | null {
  const given = questions
    .map(({ skill, lens }) => engagement.answers[answerKey(round, respondent, skill, lens)])
    .map((answer) => (answer ? ratingsOf(answer) : []))
    .filter((ratings) => ratings.length > 0)
  if (given.length < STRAIGHT_LINE.answers) return null
  const ratings = given.flat()
  const distribution = distributionOf(ratings)
  const most = Math.max(...distribution)
  const level = LEVELS.find((candidate) => distribution[candidate - 1] === most) ?? 1
  const share = most / ratings.length
  return share < STRAIGHT_LINE.share - HAIR
    ? null
    : { code: 'straight-lining', respondent, level, share, ratings: ratings.length }
}

/** A score that less than two thirds of those taking part stand behind. Nobody at all is no score, not a flag. */
function lowCoverage({ skill, lens }: Question, rated: readonly Answer[], of: number): Flag | null {
  if (rated.length === 0 || rated.length >= of * MIN_COVERAGE - HAIR) return null
  return { code: 'low-coverage', skill, lens, rated: rated.length, of }
}

function lowConfidence({ skill, lens }: Question, rated: readonly Answer[]): Flag | null {
  const stated = rated.filter(({ confidence }) => confidence !== null)
  const low = stated.filter(({ confidence }) => confidence === 'low').length
  if (low <= stated.length * LOW_CONFIDENCE_ABOVE) return null
  return { code: 'low-confidence', skill, lens, low, of: stated.length }
}

function oldEvidence({ skill, lens }: Question, rated: readonly Answer[], cutoff: Instant): Flag | null {
  const old = rated.filter(({ at }) => at < cutoff).length
  return old === 0 ? null : { code: 'old-evidence', skill, lens, old, of: rated.length }
}

/** A closed round is judged as of its closing, an open one as of its newest answer: no clock, so no drift. */
function cutoffOf(engagement: Engagement, round: string, answers: readonly Answer[]): Instant {
  const newest = answers.reduce((latest, { at }) => (at > latest ? at : latest), '')
  const reference = Date.parse(engagement.rounds[round]?.closedAt ?? newest)
  return Number.isNaN(reference) ? '' : new Date(reference - OLD_AFTER_DAYS * DAY).toISOString()
}
