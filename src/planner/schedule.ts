import { Ledger } from './ledger'
import type { Limits, Slot, Task } from './task'

/** What a quarter's delay leaves of a value. [PL5] */
export const DISCOUNT = 0.9

export interface Schedule {
  /** In step with the tasks; null is later. */
  readonly slots: readonly (Slot | null)[]
  readonly ledger: Ledger
  /** Σ value × 0.9^(quarter finished) over what is finished within the horizon. */
  readonly objective: number
}

/** Places tasks in the order given, each as early as it can, its prerequisites before it. [PL5] */
export type Place = (order: readonly number[]) => Schedule

export function scheduler(tasks: readonly Task[], limits: Limits): Place {
  const kept = new Ledger(limits)
  for (const task of tasks) if (task.kept) kept.add(task, task.kept)
  // What a kept action waits for goes first, or the kept one would start without it.
  const urgent = tasks.flatMap((task) => (task.kept ? task.waitsFor : []))

  return (order) => {
    const ledger = new Ledger(limits, kept)
    const slots: (Slot | null)[] = tasks.map((task) => task.kept)
    const visited = new Uint8Array(tasks.length)
    const visit = (index: number) => {
      const task = tasks[index]
      if (!task?.isFree || visited[index]) return
      visited[index] = 1
      task.waitsFor.forEach(visit)
      const slot = earliestSlot(task, readyAt(task, slots, limits), ledger, limits)
      if (slot) ledger.add(task, slot)
      slots[index] = slot
    }
    urgent.forEach(visit)
    order.forEach(visit)
    return { slots, ledger, objective: objectiveOf(tasks, slots, limits) }
  }
}

/** The first quarter in which what a task waits for is finished; null when something of it is for later. */
export function readyAt(task: Task, slots: readonly (Slot | null)[], limits: Limits): number | null {
  let ready = limits.earliest
  for (const index of task.waitsFor) {
    const slot = slots[index]
    if (!slot) return null
    ready = Math.max(ready, slot.end + 1)
  }
  return ready
}

function earliestSlot(task: Task, ready: number | null, ledger: Ledger, limits: Limits): Slot | null {
  if (ready === null) return null
  for (let start = ready; start + task.length <= limits.horizon; start++) {
    if (ledger.fits(task, start)) return { start, end: start + task.length - 1 }
  }
  return null
}

function objectiveOf(tasks: readonly Task[], slots: readonly (Slot | null)[], { horizon }: Limits): number {
  return tasks.reduce((sum, { value }, index) => {
    const slot = slots[index]
    return slot && slot.end < horizon ? sum + value * DISCOUNT ** Math.max(0, slot.end) : sum
  }, 0)
}
