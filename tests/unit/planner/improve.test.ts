import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { improve } from '@/planner/improve'
import { scheduler } from '@/planner/schedule'
import type { Limits, Task } from '@/planner/task'

const limits: Limits = { horizon: 6, earliest: 0, capacity: 30, functionCapacity: { hr: 12 }, parallel: 4 }

const tasks = fc
  .array(
    fc.record({
      length: fc.integer({ min: 1, max: 3 }),
      days: fc.integer({ min: 1, max: 25 }),
      owner: fc.constantFrom('cx' as const, 'hr' as const),
      value: fc.integer({ min: 0, max: 50 }),
      // Only earlier ones, so that nothing waits for itself.
      back: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((drawn) =>
    drawn.map(({ back, ...rest }, index): Task => {
      const waitsFor = [...new Set(back.map((step) => index - step))].filter((other) => other >= 0)
      return { ...rest, id: `t${index}`, waitsFor, kept: null, isFree: true }
    }),
  )

/** Every way to place a few tasks, to know the best. */
function best(all: readonly Task[], place: ReturnType<typeof scheduler>): number {
  const orders = (rest: readonly number[]): number[][] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap((first) =>
          orders(rest.filter((other) => other !== first)).map((tail) => [first, ...tail]),
        )
  return Math.max(...orders(all.map((_, index) => index)).map((order) => place(order).objective))
}

describe('improvement', () => {
  it('[PL5] is never worse than the order it began with', () => {
    fc.assert(
      fc.property(tasks, (all) => {
        const place = scheduler(all, limits)
        const order = all.map((_, index) => index)
        expect(improve(order, all, place).objective).toBeGreaterThanOrEqual(place(order).objective)
      }),
    )
  })

  it('[PL5] comes close to the best order of five', () => {
    const shares: number[] = []
    fc.assert(
      fc.property(tasks, (drawn) => {
        const all = drawn.slice(0, 5)
        const place = scheduler(all, { ...limits, horizon: 2 })
        const found = improve(
          all.map((_, index) => index),
          all,
          place,
        ).objective
        const most = best(all, place)
        if (most > 0) shares.push(found / most)
      }),
      { seed: 7, numRuns: 60 },
    )
    expect(shares.length).toBeGreaterThan(30)
    expect(Math.min(...shares)).toBeGreaterThan(0.85)
  })
})
