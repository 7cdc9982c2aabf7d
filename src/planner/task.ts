import { quartersBetween, type Quarter } from '@/shared/quarter'
import type { PlanningSettings } from '@/shared/engagement'
import type { FunctionId } from '@/shared/terms'
import type { CatalogueAction } from './catalogue'
import type { Candidate } from './candidates'
import type { Precedence } from './precedence'

/** An action as the scheduler sees it. Quarters are counted from the roadmap's first, which is 0. */
export interface Task {
  readonly id: string
  /** Quarters it runs. */
  readonly length: number
  /** Person-days in each of them. */
  readonly days: number
  readonly owner: FunctionId
  readonly value: number
  /** Indices of the tasks that must be finished first. */
  readonly waitsFor: readonly number[]
  /** Where it is kept; null when it is to be placed, or not at all. */
  readonly kept: Slot | null
  /** False when it is kept, or when no quarter can help it. */
  readonly isFree: boolean
}

/** First and last quarter. */
export interface Slot {
  readonly start: number
  readonly end: number
}

export interface Limits {
  readonly horizon: number
  /** Nothing new starts before it. */
  readonly earliest: number
  readonly capacity: number
  readonly functionCapacity: Readonly<Partial<Record<FunctionId, number>>>
  readonly parallel: number
}

export function limitsOf(settings: PlanningSettings, now: Quarter): Limits {
  return {
    horizon: settings.horizon,
    earliest: Math.max(0, quartersBetween(settings.startQuarter, now)),
    capacity: settings.capacity,
    functionCapacity: settings.functionCapacity,
    parallel: settings.parallelLimit,
  }
}

export interface TaskRules {
  readonly first: Quarter
  readonly limits: Limits
  readonly precedences: ReadonlyMap<string, Precedence>
  readonly isPlaced: (action: CatalogueAction) => boolean
}

/** In step with the candidates. */
export function tasksOf(
  candidates: readonly Candidate[],
  { first, limits, precedences, isPlaced }: TaskRules,
): Task[] {
  const indices = new Map(candidates.map(({ action }, index) => [action.id, index]))
  return candidates.map(({ action, value }) => {
    const { id, length, owner, effort, state } = action
    const kept = state !== 'planned' || isPlaced(action) ? keptSlot(action, first, limits.earliest) : null
    const precedence = precedences.get(id)
    const waitsFor = (precedence?.waitsFor ?? []).flatMap((other) => indices.get(other) ?? [])
    const isFree = state === 'planned' && !isPlaced(action) && !precedence?.blocked.length
    const days = effort.likely / (kept ? kept.end - kept.start + 1 : length)
    // What is done is a fact and no longer an aim: it takes part in the load, not in the objective.
    return { id, length, days, owner, value: state === 'done' ? 0 : value, waitsFor, kept, isFree }
  })
}

/** What is done or under way stays where it was; what has not begun cannot begin in the past. */
function keptSlot(
  { quarter, length, state }: CatalogueAction,
  first: Quarter,
  earliest: number,
): Slot | null {
  if (quarter === null) return state === 'underway' ? { start: earliest, end: earliest + length - 1 } : null
  const start = quartersBetween(first, quarter)
  const end = start + length - 1
  if (state === 'done') return { start, end: Math.max(start, Math.min(end, earliest)) }
  if (state === 'underway') return { start, end: Math.max(end, earliest) }
  const begin = Math.max(start, earliest)
  return { start: begin, end: begin + length - 1 }
}
