import { HAIR } from '@/assessment/statistics'
import { DISCOUNT, type Place, type Schedule } from './schedule'
import type { Task } from './task'

/** How many orders are tried: enough to mend greed's worst, few enough to run at every change of the screen. */
const TRIES = 400

/**
 * Takes the actions that lose most by waiting first, moves each forward or to the end, and keeps what raises the
 * objective. Bounded by a count and not by a clock, so that the same input always gives the same plan. [PL5]
 */
export function improve(start: readonly number[], tasks: readonly Task[], place: Place): Schedule {
  let order = start
  let best = place(order)
  let tries = 0
  let improved = true
  while (improved && tries < TRIES) {
    improved = false
    for (const index of byLoss(order, tasks, best)) {
      for (const position of positionsFor(order.indexOf(index), order.length)) {
        if (++tries > TRIES) return best
        const changed = moved(order, index, position)
        const schedule = place(changed)
        if (schedule.objective <= best.objective + HAIR) continue
        order = changed
        best = schedule
        improved = true
        break
      }
    }
  }
  return best
}

/** Indices in the order of what their waiting costs, the costliest first. */
function byLoss(order: readonly number[], tasks: readonly Task[], { slots }: Schedule): number[] {
  const loss = (index: number) => {
    const { value = 0, length = 1 } = tasks[index] ?? {}
    const slot = slots[index]
    return value * (DISCOUNT ** (length - 1) - (slot ? DISCOUNT ** slot.end : 0))
  }
  return order
    .map((index) => ({ index, loss: loss(index) }))
    .sort((a, b) => b.loss - a.loss || a.index - b.index)
    .map(({ index }) => index)
}

/** To the very front, then half as far each time; and to the end, to make room for others. */
function positionsFor(place: number, count: number): number[] {
  const positions: number[] = []
  for (let step = place; step >= 1; step = Math.floor(step / 2)) positions.push(place - step)
  return [...positions, count - 1]
}

function moved(order: readonly number[], index: number, position: number): number[] {
  const rest = order.filter((other) => other !== index)
  return [...rest.slice(0, position), index, ...rest.slice(position)]
}
