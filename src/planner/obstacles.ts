import { addQuarters, type Quarter } from '@/shared/quarter'
import { HAIR } from '@/assessment/statistics'
import type { Ledger } from './ledger'
import { readyAt, type Schedule } from './schedule'
import type { Limits, Slot, Task } from './task'
import type { Obstacle } from './types'

export interface Setting {
  readonly first: Quarter
  readonly tasks: readonly Task[]
  readonly limits: Limits
  readonly schedule: Schedule
}

/** Why a task has no quarter: the limits that would have to give way, where the fewest and the least would do. [PL6] */
export function reasonsFor(task: Task, { first, tasks, limits, schedule }: Setting): Obstacle[] {
  const ready = readyAt(task, schedule.slots, limits)
  if (ready === null) {
    const later = task.waitsFor.filter((index) => !schedule.slots[index])
    return later.map((index) => ({ code: 'prerequisite-later', action: tasks[index]?.id ?? '' }))
  }
  if (ready + task.length > limits.horizon)
    return [{ code: 'horizon', missing: ready + task.length - limits.horizon }]
  let fewest: Obstacle[] | null = null
  for (let start = ready; start + task.length <= limits.horizon; start++) {
    const slot = { start, end: start + task.length - 1 }
    const obstacles = overloads(task, slot, schedule.ledger, first, { days: task.days, count: 1 }, limits)
    if (fewest === null || isLess(obstacles, fewest)) fewest = obstacles
  }
  return fewest ?? []
}

function isLess(a: readonly Obstacle[], b: readonly Obstacle[]): boolean {
  const missing = (obstacles: readonly Obstacle[]) =>
    obstacles.reduce((sum, obstacle) => sum + ('missing' in obstacle ? obstacle.missing : 0), 0)
  return a.length < b.length || (a.length === b.length && missing(a) < missing(b) - HAIR)
}

/** What a kept place breaks. */
export function conflictsOf(task: Task, slot: Slot, { first, tasks, limits, schedule }: Setting): Obstacle[] {
  const unfinished = task.waitsFor.filter((index) => (schedule.slots[index]?.end ?? Infinity) >= slot.start)
  const beyond = slot.end + 1 - limits.horizon
  return [
    ...unfinished.map((index): Obstacle => ({ code: 'prerequisite-later', action: tasks[index]?.id ?? '' })),
    ...(beyond > 0 ? [{ code: 'horizon', missing: beyond } as const] : []),
    // Its own days are in the ledger already.
    ...overloads(task, slot, schedule.ledger, first, { days: 0, count: 0 }, limits),
  ]
}

/** Each limit that is exceeded, once, in the quarter where it is exceeded most. */
function overloads(
  { owner }: Task,
  slot: Slot,
  ledger: Ledger,
  first: Quarter,
  more: { readonly days: number; readonly count: number },
  { horizon }: Limits,
): Obstacle[] {
  const worst = {
    capacity: { over: HAIR, at: 0 },
    functionCapacity: { over: HAIR, at: 0 },
    parallel: { over: 0, at: 0 },
  }
  for (let at = Math.max(0, slot.start); at <= Math.min(slot.end, horizon - 1); at++) {
    const excess = ledger.excess(owner, at, more.days, more.count)
    for (const limit of ['capacity', 'functionCapacity', 'parallel'] as const) {
      if (excess[limit] > worst[limit].over) worst[limit] = { over: excess[limit], at }
    }
  }
  const { capacity, functionCapacity, parallel } = worst
  const quarter = (at: number) => addQuarters(first, at)
  const found: Obstacle[] = []
  if (capacity.over > HAIR)
    found.push({ code: 'capacity', quarter: quarter(capacity.at), missing: capacity.over })
  if (functionCapacity.over > HAIR) {
    const at = quarter(functionCapacity.at)
    found.push({ code: 'function-capacity', quarter: at, function: owner, missing: functionCapacity.over })
  }
  if (parallel.over > 0)
    found.push({ code: 'parallel-limit', quarter: quarter(parallel.at), missing: parallel.over })
  return found
}
