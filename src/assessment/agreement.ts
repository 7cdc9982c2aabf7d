import { LEVELS } from '@/shared/terms'
import { HAIR, spreadOf } from './statistics'
import type { Agreement, AgreementBand } from './types'

/** Under five answers a coefficient says more about chance than about the group. */
export const MIN_FOR_AGREEMENT = 5

/** Variance if every level were equally likely: (A² − 1) / 12 = 2. James, Demaree & Wolf 1984. */
const UNIFORM_VARIANCE = (LEVELS.length ** 2 - 1) / 12

/** AD_M above A/6 is too much spread for a mean to stand for the group. Burke & Dunlap 2002. */
const SPLIT_ABOVE = LEVELS.length / 6

/** Upper bounds, LeBreton & Senter 2008. */
const BANDS: readonly (readonly [AgreementBand, number])[] = [
  ['none', 0.3],
  ['weak', 0.5],
  ['moderate', 0.7],
  ['strong', 0.9],
]

/** How far the group sees one skill alike, from what each gave it. [SC7] */
export function agreementOf(values: readonly number[]): Agreement | null {
  const { n, variance, meanDeviation } = spreadOf(values)
  if (n < MIN_FOR_AGREEMENT || variance === null || meanDeviation === null) return null
  const rwg = Math.min(1, Math.max(0, 1 - variance / UNIFORM_VARIANCE))
  return { rwg, band: agreementBand(rwg), meanDeviation, split: meanDeviation > SPLIT_ABOVE + HAIR }
}

export function agreementBand(rwg: number): AgreementBand {
  return BANDS.find(([, upTo]) => rwg <= upTo + HAIR)?.[0] ?? 'very-strong'
}
