import type { Answer, QuestionnaireForm, Round } from '@/shared/engagement'
import { LEVELS, type Level } from '@/shared/terms'

type Given = Pick<Answer, 'value' | 'statements'>

export const formOf = ({ form = 'quick' }: Pick<Round, 'form'>): QuestionnaireForm => form

/**
 * What reading and weighing take: an anchor is found in half a minute, a statement weighed in twenty seconds. That is
 * about what the texts' length comes to at 240 words a minute, and ten seconds for each choice.
 */
const SECONDS_PER_QUESTION: Record<QuestionnaireForm, number> = { quick: 30, deep: 60 }

/** How long a form takes one person, to the nearest five minutes. A question is a skill seen through one lens. */
export const minutesFor = (form: QuestionnaireForm, questions: number): number =>
  Math.max(5, Math.round((questions * SECONDS_PER_QUESTION[form]) / 60 / 5) * 5)

export function isLevel(value: Answer['value']): value is Level {
  return typeof value === 'number'
}

/** What was rated of a question's three statements, in their order; null where nothing is yet. */
export type Ratings = readonly (Level | null)[]

export const NONE_RATED: Ratings = [null, null, null]

export interface Located {
  /** The mean of the three, never rounded: what scores go by. */
  readonly exact: number
  /** The level nearest to it. A mean of three never lies halfway between two. */
  readonly level: Level
}

/** Where three ratings locate a skill; null until all three are there. [SC1] */
export function levelOfStatements(ratings: Ratings): Located | null {
  const rated = ratings.filter((rating) => rating !== null)
  if (rated.length < NONE_RATED.length) return null
  const exact = rated.reduce<number>((sum, rating) => sum + rating, 0) / rated.length
  return { exact, level: LEVELS[Math.round(exact) - 1]! }
}

/** What an answer becomes when one statement is rated. It takes the place of "not applicable" and "don't know". */
export function rateStatement(
  { statements = [...NONE_RATED] }: Pick<Answer, 'statements'>,
  index: number,
  level: Level,
) {
  const ratings = statements.with(index, level)
  return { value: levelOfStatements(ratings)?.level ?? null, statements: ratings }
}

/**
 * The number with which an answer enters a score; null when it gives no level. A deep answer brings the mean of
 * its statements. [SC2]
 */
export function exactOf(answer: Given): number | null {
  return isLevel(answer.value) ? (locatedBy(answer)?.exact ?? answer.value) : null
}

/** Every single rating behind an answer that gives a level: its three statements, or the level alone. [SC9] */
export function ratingsOf(answer: Given): Level[] {
  if (!isLevel(answer.value)) return []
  return locatedBy(answer) ? statementsOf(answer) : [answer.value]
}

/** Null for a quick answer, and where a file gives another level than its statements do: then the level holds. */
function locatedBy(answer: Given): Located | null {
  const located = levelOfStatements(answer.statements ?? NONE_RATED)
  return located?.level === answer.value ? located : null
}

const statementsOf = ({ statements = [] }: Given) => statements.filter((rating) => rating !== null)
