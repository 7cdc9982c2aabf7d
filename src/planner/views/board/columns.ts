import { quartersBetween, type Quarter } from '@/shared/quarter'
import type { Place } from '../../placements'
import type { Outlook, PlannedAction, QuarterLoad, Roadmap } from '../../types'

/** One column of the board. */
export interface Column {
  /** 'earlier' holds what began before the roadmap's first quarter. */
  readonly place: Place | 'earlier'
  readonly time: 'past' | 'now' | 'ahead' | 'open'
  readonly load: QuarterLoad | null
  /** The state at the end of the quarter. */
  readonly outlook: Outlook | null
  readonly starts: readonly PlannedAction[]
  /** Began earlier and still running. */
  readonly continuing: readonly PlannedAction[]
}

const STATE_ORDER = { underway: 0, planned: 1, done: 2 } as const

export function columnsOf({ actions, quarters, projection }: Roadmap, now: Quarter): Column[] {
  // Within a column what is under way comes first; the rest keeps the order of the ranking.
  const sorted = [...actions].sort((a, b) => STATE_ORDER[a.state] - STATE_ORDER[b.state])
  const first = quarters[0]?.quarter ?? now
  const last = quarters.at(-1)?.quarter ?? now
  const within = quarters.map((load, index): Column => ({
    place: load.quarter,
    time: load.quarter === now ? 'now' : load.quarter < now ? 'past' : 'ahead',
    load,
    outlook: projection[index] ?? null,
    starts: sorted.filter(({ start }) => start === load.quarter),
    continuing: sorted.filter(({ id, start }) => start !== load.quarter && load.runs.includes(id)),
  }))
  const earlier = sorted.filter(({ start }) => start !== null && start < first)
  const later = sorted.filter(({ start }) => start === null || start > last)
  const open = { load: null, outlook: null, continuing: [] }
  return [
    ...(earlier.length > 0 ? [{ ...open, place: 'earlier', time: 'past', starts: earlier } as const] : []),
    ...within,
    { ...open, place: 'later', time: 'open', starts: later },
  ]
}

/** Where an action that has not begun can stand: no quarter that has passed. */
export function placesOf({ quarters }: Roadmap, now: Quarter): Place[] {
  return [
    ...quarters.map(({ quarter }) => quarter).filter((quarter) => quartersBetween(now, quarter) >= 0),
    'later',
  ]
}

/** The place next to an action's own; null at either end. */
export function neighbour(places: readonly Place[], action: PlannedAction, step: 1 | -1): Place | null {
  const index = places.findIndex((place) => place === (action.start ?? 'later'))
  // Beyond the last quarter counts as later.
  return places[(index < 0 ? places.length - 1 : index) + step] ?? null
}
