import type { CheckIn, Engagement } from '@/shared/engagement'
import { isQuarter, type Quarter } from '@/shared/quarter'

export interface HeldCheckIn {
  readonly quarter: Quarter
  readonly checkIn: CheckIn
}

/** The check-in of the latest quarter; null before the first. */
export function latestCheckIn({ checkIns }: Engagement): HeldCheckIn | null {
  const quarter = Object.keys(checkIns).filter(isQuarter).sort().at(-1)
  const checkIn = quarter && checkIns[quarter]
  return quarter && checkIn ? { quarter, checkIn } : null
}

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
