import { FUNCTIONS, type FunctionId } from '@/shared/terms'
import { HAIR } from '@/assessment/statistics'
import type { Limits, Slot, Task } from './task'

export interface Excess {
  readonly capacity: number
  readonly functionCapacity: number
  readonly parallel: number
}

const LOAD = 0
const RUNNING = 1
const ROW_OF: ReadonlyMap<FunctionId, number> = new Map(
  FUNCTIONS.map((owner, index) => [owner, RUNNING + 1 + index]),
)
const ROWS = RUNNING + 1 + FUNCTIONS.length

/**
 * What each quarter carries: person-days, in all and per function, and actions under way.
 * One flat array, since the scheduler copies it for every order it tries.
 */
export class Ledger {
  private readonly cells: Float64Array

  constructor(
    private readonly limits: Limits,
    basis?: Ledger,
  ) {
    this.cells = basis ? basis.cells.slice() : new Float64Array(ROWS * limits.horizon)
  }

  add({ owner, days }: Task, { start, end }: Slot) {
    const { horizon } = this.limits
    for (let quarter = Math.max(0, start); quarter <= Math.min(end, horizon - 1); quarter++) {
      this.put(LOAD, quarter, days)
      this.put(RUNNING, quarter, 1)
      this.put(rowOf(owner), quarter, days)
    }
  }

  fits({ owner, days, length }: Task, start: number): boolean {
    const { capacity, functionCapacity, parallel } = this.limits
    const row = rowOf(owner)
    const room = capacity - days + HAIR
    const ownRoom = (functionCapacity[owner] ?? Infinity) - days + HAIR
    for (let quarter = start; quarter < start + length; quarter++) {
      if (
        this.at(RUNNING, quarter) >= parallel ||
        this.at(LOAD, quarter) > room ||
        this.at(row, quarter) > ownRoom
      ) {
        return false
      }
    }
    return true
  }

  /** How far each limit would be exceeded with `days` and `count` more; nothing above zero means that they fit. */
  excess(owner: FunctionId, quarter: number, days: number, count: number): Excess {
    const { capacity, functionCapacity, parallel } = this.limits
    return {
      capacity: this.loadIn(quarter) + days - capacity,
      functionCapacity: this.functionLoadIn(owner, quarter) + days - (functionCapacity[owner] ?? Infinity),
      parallel: this.runningIn(quarter) + count - parallel,
    }
  }

  loadIn(quarter: number): number {
    return this.at(LOAD, quarter)
  }

  runningIn(quarter: number): number {
    return this.at(RUNNING, quarter)
  }

  functionLoadIn(owner: FunctionId, quarter: number): number {
    return this.at(rowOf(owner), quarter)
  }

  private at(row: number, quarter: number): number {
    return this.cells[row * this.limits.horizon + quarter] ?? 0
  }

  private put(row: number, quarter: number, amount: number) {
    this.cells[row * this.limits.horizon + quarter] = this.at(row, quarter) + amount
  }
}

const rowOf = (owner: FunctionId) => ROW_OF.get(owner)!
