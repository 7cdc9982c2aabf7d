import { LEVELS, type Level } from '@/shared/terms'
import type { Distribution } from './types'

/** Sums of tenths miss their bound by a hair; a hair must not cost a stage. */
export const HAIR = 1e-9

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

export interface Weighted {
  readonly value: number | null
  readonly weight: number
}

/** Σ wᵢ·xᵢ / Σ wᵢ over what has a value. */
export function weightedMean(items: readonly Weighted[]): number | null {
  let sum = 0
  let weight = 0
  for (const item of items) {
    if (item.value === null) continue
    sum += item.weight * item.value
    weight += item.weight
  }
  return weight === 0 ? null : sum / weight
}

/** How often each level was given, level 1 first. */
export function distributionOf(levels: readonly Level[]): Distribution {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  for (const level of levels) counts[level - 1] = (counts[level - 1] ?? 0) + 1
  return counts
}

export interface Spread {
  readonly n: number
  readonly mean: number | null
  readonly median: number | null
  readonly min: Level | null
  readonly max: Level | null
  /** Sample variance (n − 1); null under two answers. */
  readonly variance: number | null
  /** Mean absolute deviation from the mean. */
  readonly meanDeviation: number | null
}

/** All of it from the counts, so that the order of respondents cannot matter. */
export function spreadOf(distribution: Distribution): Spread {
  const given = LEVELS.filter((level) => distribution[level - 1]! > 0)
  const total = (term: (level: Level) => number) =>
    given.reduce<number>((sum, level) => sum + distribution[level - 1]! * term(level), 0)
  const n = total(() => 1)
  if (n === 0)
    return { n, mean: null, median: null, min: null, max: null, variance: null, meanDeviation: null }
  const centre = total((level) => level) / n
  return {
    n,
    mean: centre,
    median: (levelAt(distribution, Math.floor((n - 1) / 2)) + levelAt(distribution, Math.floor(n / 2))) / 2,
    min: given[0] ?? null,
    max: given.at(-1) ?? null,
    variance: n < 2 ? null : total((level) => (level - centre) ** 2) / (n - 1),
    meanDeviation: total((level) => Math.abs(level - centre)) / n,
  }
}

/** The level that stands at `index` when all answers are put in order. */
function levelAt(distribution: Distribution, index: number): number {
  let seen = 0
  return LEVELS.find((level) => (seen += distribution[level - 1]!) > index) ?? LEVELS.length
}
