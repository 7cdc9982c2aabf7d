import { RANKING_METHODS, type RankingMethod } from '@/shared/engagement'
import type { Quarter } from '@/shared/quarter'
import { mean } from '@/assessment/statistics'
import { daysOf, METHODS, type Field, type Valued } from './methods'
import type { Goals } from './steps'

/** What the methods compare with, from all actions that could be planned. */
export function fieldOf(items: readonly Valued[], goals: Goals, start: Quarter): Field {
  const enabled = new Map<string, number>()
  for (const item of items) {
    for (const id of item.action.requires) enabled.set(id, (enabled.get(id) ?? 0) + item.value)
  }
  return {
    goals,
    start,
    enabledBy: (id) => enabled.get(id) ?? 0,
    medianValue: median(items.map(({ value }) => value)),
    medianEffort: median(items.map(({ action }) => daysOf(action))),
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return mean([sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0]) ?? 0
}

/** Best first; equal ones by value, then by id, so that the order is always the same. */
export function rankBy<Item extends Valued>(
  method: RankingMethod,
  items: readonly Item[],
  field: Field,
): { item: Item; score: number }[] {
  return items
    .map((item) => ({ item, score: METHODS[method](item, field) }))
    .sort(
      (a, b) =>
        b.score - a.score || b.item.value - a.item.value || (a.item.action.id < b.item.action.id ? -1 : 1),
    )
}

/** The same actions in the order of every method. */
export function ordersOf(items: readonly Valued[], field: Field): Record<RankingMethod, readonly string[]> {
  const order = (method: RankingMethod) => rankBy(method, items, field).map(({ item }) => item.action.id)
  return Object.fromEntries(RANKING_METHODS.map((method) => [method, order(method)])) as Record<
    RankingMethod,
    string[]
  >
}

export interface OrderChange {
  readonly id: string
  /** Places counted from 1. */
  readonly from: number
  readonly to: number
}

/** What stands elsewhere when the method changes, the largest move first. [PL4] */
export function orderChanges(before: readonly string[], after: readonly string[]): OrderChange[] {
  const places = new Map(before.map((id, index) => [id, index + 1]))
  return after
    .map((id, index) => ({ id, from: places.get(id) ?? index + 1, to: index + 1 }))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || a.to - b.to)
}
