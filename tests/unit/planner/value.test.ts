import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { gapClosed } from '@/planner/value'
import { engagementWith, rateAll, withLenses } from '../assessment/fixture'
import { action, find, plan, situation } from './fixture'

describe('value', () => {
  it('[PL3] is importance × lens weight × gap closed × confidence × emphasis, and says so', () => {
    // Lead is the limiting competency: vision at 2, the rest at 5.
    const engagement = situation({ levels: { vision: 2 }, changes: { importance: { vision: 4 } } })
    const { value, why } = find(plan(engagement, [action('v2', 'vision', 2)]), 'v2')
    const factors = { importance: 4, lensWeight: 1, gap: 1, confidence: 0.8, emphasis: 1.25, value: 4 }
    expect(why).toEqual([{ step: { skill: 'vision', lens: 'cx', from: 2 }, ...factors }])
    expect(value).toBe(4)
  })

  it('[PL3] sums over the skill-lenses moved, by the proportion of the lens weights', () => {
    const ratings = rateAll(() => 2, { confidence: 'high' })
    const engagement = withLenses(engagementWith(ratings), ['cx', 'ex'], { cx: 30, ex: 10 })
    const { value, why } = find(plan(engagement, [action('v2', 'vision', 2, { lenses: ['cx', 'ex'] })]), 'v2')
    // All six limit alike: 3 × 1.5 × 1.25 + 3 × .5 × 1.25
    expect(why.map(({ lensWeight }) => lensWeight)).toEqual([1.5, 0.5])
    expect(value).toBe(7.5)
  })

  it('[PL3] counts only the part of a step between the score and the target', () => {
    expect(gapClosed({ from: 2 }, { score: 2.75, target: 3 })).toBe(0.25)
    expect(gapClosed({ from: 3 }, { score: 2.75, target: 5 })).toBe(1)
    expect(gapClosed({ from: 3 }, { score: 2.75, target: 3 })).toBe(0)
    expect(gapClosed({ from: 1 }, { score: 2.75, target: 5 })).toBe(0)
  })

  it('[PL3] the steps of a ladder add up to the gap', () => {
    const tenths = fc.integer({ min: 10, max: 50 }).map((tenth) => tenth / 10)
    fc.assert(
      fc.property(tenths, fc.integer({ min: 1, max: 5 }), (score, target) => {
        const sum = ([1, 2, 3, 4] as const).reduce(
          (total, from) => total + gapClosed({ from }, { score, target }),
          0,
        )
        expect(sum).toBeCloseTo(Math.max(0, target - score), 9)
      }),
    )
  })
})
