import type { PlanningSettings } from '@/shared/engagement'
import { addQuarters, quartersFrom, type Quarter } from '@/shared/quarter'
import { FUNCTIONS } from '@/shared/terms'
import type { Candidate } from './candidates'
import { conflictsOf, reasonsFor, type Setting } from './obstacles'
import type { Precedence } from './precedence'
import type { Delivery } from './projection'
import type { Schedule } from './schedule'
import { stepKey } from './steps'
import type { Slot, Task } from './task'
import type { Goal, Obstacle, PlannedAction, PlannedGoal, QuarterLoad } from './types'

interface Ranked {
  readonly item: Candidate
  readonly score: number
}

/** The result's actions, in step with the tasks. */
export function plannedActions(
  ranked: readonly Ranked[],
  precedences: ReadonlyMap<string, Precedence>,
  setting: Setting,
): PlannedAction[] {
  return ranked.flatMap(({ item, score }, index) => {
    const { action, moves, value, why, alternatives } = item
    const { id, source, title, edited, state, pinned, owner, ownerName, effort, durationWeeks, length } =
      action
    const task = setting.tasks[index]
    if (!task || state === 'dropped') return []
    const slot = setting.schedule.slots[index] ?? null
    const { requires = [], blocked = [] } = precedences.get(id) ?? {}
    return {
      ...{ id, source, title, edited, state, pinned, owner, ownerName, effort, durationWeeks, length },
      ...{ moves, value, why, alternatives, requires, rankScore: score, rank: index + 1 },
      start: slot && addQuarters(setting.first, slot.start),
      end: slot && addQuarters(setting.first, slot.end),
      reasons: state === 'planned' && !slot ? reasons(item, task, blocked, setting) : [],
      conflicts:
        state === 'planned' && slot && task.kept ? conflicts(item, task, slot, blocked, setting) : [],
    }
  })
}

function reasons(
  { action }: Candidate,
  task: Task,
  blocked: readonly Obstacle[],
  setting: Setting,
): readonly Obstacle[] {
  if (action.pinned) return [{ code: 'pinned-later' }]
  return blocked.length > 0 ? blocked : reasonsFor(task, setting)
}

function conflicts(
  { action: { quarter } }: Candidate,
  task: Task,
  slot: Slot,
  blocked: readonly Obstacle[],
  setting: Setting,
): readonly Obstacle[] {
  const hasSlipped = quarter !== null && addQuarters(setting.first, slot.start) !== quarter
  const slipped: Obstacle[] = hasSlipped ? [{ code: 'start-passed', quarter }] : []
  return [...slipped, ...blocked, ...conflictsOf(task, slot, setting)]
}

export function quarterLoads(
  tasks: readonly Task[],
  { slots, ledger }: Schedule,
  settings: PlanningSettings,
): QuarterLoad[] {
  return quartersFrom(settings.startQuarter, settings.horizon).map((quarter, at) => {
    const idsWhere = (holds: (slot: Slot) => boolean) =>
      tasks.filter((_, index) => slots[index] && holds(slots[index])).map(({ id }) => id)
    const functions = FUNCTIONS.map((owner) => ({
      function: owner,
      load: ledger.functionLoadIn(owner, at),
      capacity: settings.functionCapacity[owner] ?? null,
    }))
    return {
      quarter,
      load: ledger.loadIn(at),
      capacity: settings.capacity,
      functions: functions.filter(({ load, capacity }) => load > 0 || capacity !== null),
      running: ledger.runningIn(at),
      limit: settings.parallelLimit,
      starts: idsWhere(({ start }) => start === at),
      runs: idsWhere(({ start, end }) => start <= at && at <= end),
      ends: idsWhere(({ end }) => end === at),
    }
  })
}

/** When the last step towards each target is delivered. */
export function plannedGoals(
  goals: readonly Goal[],
  deliveries: readonly Delivery[],
  quarterAt: (offset: number) => Quarter | null,
): PlannedGoal[] {
  const ends = new Map(deliveries.flatMap(({ moves, end }) => moves.map((step) => [stepKey(step), end])))
  return goals.map((goal) => {
    const last = Math.max(...goal.steps.map((step) => ends.get(stepKey(step)) ?? Infinity))
    return { ...goal, expected: Number.isFinite(last) ? quarterAt(Math.max(0, last)) : null }
  })
}
