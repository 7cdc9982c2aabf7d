import type { CheckIn, Engagement } from '@/shared/engagement'
import { isQuarter, type Quarter } from '@/shared/quarter'

export interface HeldCheckIn {
  readonly quarter: Quarter
  readonly checkIn: CheckIn
}

/** The check-ins, the earliest quarter first. */
export function checkInsOf({ checkIns }: Engagement): HeldCheckIn[] {
  return Object.keys(checkIns)
    .filter(isQuarter)
    .sort()
    .flatMap((quarter) => (checkIns[quarter] ? [{ quarter, checkIn: checkIns[quarter] }] : []))
}

/** The check-in of the latest quarter; null before the first. */
export const latestCheckIn = (engagement: Engagement): HeldCheckIn | null =>
  checkInsOf(engagement).at(-1) ?? null

/** How many of the actions looked at are in each state, and how many slipped. [PL10] */
export function countStates({ actions }: CheckIn) {
  const records = Object.values(actions)
  const count = (wanted: string) => records.filter(({ state }) => state === wanted).length
  return {
    all: records.length,
    done: count('done'),
    underway: count('underway'),
    dropped: count('dropped'),
    slipped: records.filter(({ slippedFrom }) => slippedFrom !== null).length,
  }
}
