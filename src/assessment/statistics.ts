import type { Level } from '@/shared/terms'
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
  readonly min: number | null
  readonly max: number | null
  /** Sample variance (n − 1); null under two answers. */
  readonly variance: number | null
  /** Mean absolute deviation from the mean. */
  readonly meanDeviation: number | null
}

const NO_SPREAD: Spread = {
  n: 0,
  mean: null,
  median: null,
  min: null,
  max: null,
  variance: null,
  meanDeviation: null,
}

/** All of it from the values in order, so that the order of respondents cannot matter, not even by a hair. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const n = sorted.length
  const centre = mean(sorted)
  if (centre === null) return NO_SPREAD
  const total = (term: (value: number) => number) => sorted.reduce((sum, value) => sum + term(value), 0)
  return {
    n,
    mean: centre,
    median: (sorted[Math.floor((n - 1) / 2)]! + sorted[Math.floor(n / 2)]!) / 2,
    min: sorted[0]!,
    max: sorted[n - 1]!,
    variance: n < 2 ? null : total((value) => (value - centre) ** 2) / (n - 1),
    meanDeviation: total((value) => Math.abs(value - centre)) / n,
  }
}
