import { HAIR, mean } from './statistics'

/** How one score moved from an earlier round to a later one. [SC10] */
export interface Change {
  readonly before: number | null
  readonly after: number | null
  /** After minus before; null unless both are scored. */
  readonly difference: number | null
  /** Half width of the 95% interval that the spread of answers gives; null when there is no spread to go by. */
  readonly margin: number | null
  /** 'unknown' when one of the rounds has no score. */
  readonly verdict: 'up' | 'down' | 'no-clear-change' | 'unknown'
}

/** Without any spread to go by, a step of half a level counts as a change. */
export const CLEAR_WITHOUT_SPREAD = 0.5

/** From this share of either round's people in both, the rounds are compared person by person. */
const MOSTLY_SAME = 2 / 3

/** A score in one round, and what each single respondent would have scored it. */
export interface Side {
  readonly score: number | null
  readonly people: ReadonlyMap<string, number>
}

/** Only a difference that the spread of answers supports is called a change. */
export function changeBetween(before: Side, after: Side): Change {
  if (before.score === null || after.score === null) {
    return { before: before.score, after: after.score, difference: null, margin: null, verdict: 'unknown' }
  }
  const difference = after.score - before.score
  const margin = marginOf(before.people, after.people)
  const clear =
    margin === null
      ? Math.abs(difference) >= CLEAR_WITHOUT_SPREAD - HAIR
      : Math.abs(difference) > margin + HAIR
  const verdict = clear ? (difference > 0 ? 'up' : 'down') : 'no-clear-change'
  return { before: before.score, after: after.score, difference, margin, verdict }
}

/**
 * When most answered in both rounds, each is compared with themselves: people differ more in how they rate
 * than in how they change. Otherwise the rounds are two groups (Welch 1947).
 */
function marginOf(before: Side['people'], after: Side['people']): number | null {
  const changes = [...after].flatMap(([person, score]) => {
    const earlier = before.get(person)
    return earlier === undefined ? [] : [score - earlier]
  })
  const isPaired = changes.length >= Math.max(before.size, after.size) * MOSTLY_SAME - HAIR
  return isPaired ? pairedMargin(changes) : welchMargin([...before.values()], [...after.values()])
}

function pairedMargin(changes: readonly number[]): number | null {
  const error = squaredError(changes)
  return error === null ? null : tCritical(changes.length - 1) * Math.sqrt(error)
}

function welchMargin(before: readonly number[], after: readonly number[]): number | null {
  const a = squaredError(before)
  const b = squaredError(after)
  if (a === null || b === null) return null
  const sum = a + b
  if (sum === 0) return 0
  const freedom = sum ** 2 / (a ** 2 / (before.length - 1) + b ** 2 / (after.length - 1))
  return tCritical(freedom) * Math.sqrt(sum)
}

/** Squared standard error of a mean; null under two values. */
function squaredError(values: readonly number[]): number | null {
  const centre = mean(values)
  if (centre === null || values.length < 2) return null
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  return squares / (values.length - 1) / values.length
}

/** Student's t, two-sided 95%, for 1–10 degrees of freedom. */
const T_95 = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228]

/** Rounded down to a whole degree, the cautious way; from 11 up the expansion is right to 0.01. */
export function tCritical(freedom: number): number {
  const whole = Math.max(1, Math.floor(freedom + HAIR))
  return T_95[whole - 1] ?? 1.96 + 2.4 / whole + 3 / whole ** 2
}
