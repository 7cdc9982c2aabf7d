import type { FunctionId } from '@/shared/terms'
import { HAIR } from '@/assessment/statistics'
import type { Limits, Slot, Task } from './task'

export interface Excess {
  readonly capacity: number
  readonly functionCapacity: number
  readonly parallel: number
}

/** What each quarter carries: person-days, in all and per function, and actions under way. */
export class Ledger {
  private readonly load: number[]
  private readonly running: number[]
  private readonly byFunction = new Map<FunctionId, number[]>()

  constructor(
    private readonly limits: Limits,
    basis?: Ledger,
  ) {
    this.load = basis ? [...basis.load] : new Array<number>(limits.horizon).fill(0)
    this.running = basis ? [...basis.running] : new Array<number>(limits.horizon).fill(0)
    basis?.byFunction.forEach((loads, owner) => this.byFunction.set(owner, [...loads]))
  }

  add({ owner, days }: Task, { start, end }: Slot) {
    const own = this.byFunction.get(owner) ?? new Array<number>(this.limits.horizon).fill(0)
    this.byFunction.set(owner, own)
    for (let quarter = Math.max(0, start); quarter <= Math.min(end, this.limits.horizon - 1); quarter++) {
      this.load[quarter] = this.loadIn(quarter) + days
      this.running[quarter] = this.runningIn(quarter) + 1
      own[quarter] = (own[quarter] ?? 0) + days
    }
  }

  fits({ owner, days, length }: Task, start: number): boolean {
    const { capacity, functionCapacity, parallel } = this.limits
    const own = this.byFunction.get(owner)
    const ownRoom = (functionCapacity[owner] ?? Infinity) - days + HAIR
    const room = capacity - days + HAIR
    for (let quarter = start; quarter < start + length; quarter++) {
      if (this.loadIn(quarter) > room || this.runningIn(quarter) >= parallel) return false
      if (own && (own[quarter] ?? 0) > ownRoom) return false
    }
    return ownRoom >= 0
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
    return this.load[quarter] ?? 0
  }

  runningIn(quarter: number): number {
    return this.running[quarter] ?? 0
  }

  functionLoadIn(owner: FunctionId, quarter: number): number {
    return this.byFunction.get(owner)?.[quarter] ?? 0
  }
}
