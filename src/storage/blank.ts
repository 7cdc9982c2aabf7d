import type { Engagement, Profile } from '@/shared/engagement'
import type { Quarter } from '@/shared/quarter'

/** Stands where a moment got lost, so that anything dated comes after it. */
export const LONG_AGO = '1970-01-01T00:00:00.000Z'

export const blankProfile: Profile = {
  name: '',
  sector: 'other',
  size: '50-249',
  lenses: ['cx', 'ex'],
  language: 'en',
  lensWeights: { cx: 1, ex: 1 },
  pack: { id: 'sextant-core', version: 1 },
  createdAt: LONG_AGO,
  sample: false,
}

/** A new engagement that starts planning in `startQuarter`; what is not given gets its default. */
export function blankEngagement(profile: Partial<Profile>, startQuarter: Quarter): Engagement {
  return {
    profile: { ...blankProfile, ...profile },
    respondents: {},
    rounds: {},
    answers: {},
    agreed: {},
    targets: {},
    importance: {},
    actions: {},
    planning: {
      startQuarter,
      horizon: 6,
      capacity: 60,
      functionCapacity: {},
      parallelLimit: 6,
      method: 'value-effort',
    },
    kpis: {},
    readings: {},
    checkIns: {},
    packs: {},
    reports: {},
  }
}
