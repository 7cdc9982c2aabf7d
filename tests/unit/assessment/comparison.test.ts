import { describe, expect, it } from 'vitest'
import { changeBetween, tCritical } from '@/assessment/change'
import { compareRounds } from '@/assessment/comparison'
import type { Level } from '@/shared/terms'
import { agree, engagementWith, type Rating } from './fixture'

const rounds = { before: 'r1', after: 'r2' }
const ratedBy = (round: string, levels: readonly Level[], who = round): Rating[] =>
  levels.map((value, index) => ({ round, by: `${who}-${index}`, skill: 'vision', value }))
const visionOf = (ratings: readonly Rating[]) =>
  compareRounds(engagementWith(ratings), rounds).skills[0]!.changes.cx

describe('two rounds', () => {
  it('[SC10] call a change clear when the spread supports it', () => {
    // 2,2,2,3,1 and 4,4,4,3,5: means 2 and 4, each s² = .5, SE² = .1 + .1, 8 degrees: 2.306 × √.2 = 1.031
    const change = visionOf([...ratedBy('r1', [2, 2, 2, 3, 1]), ...ratedBy('r2', [4, 4, 4, 3, 5])])
    expect(change).toMatchObject({ before: 2, after: 4, difference: 2, verdict: 'up' })
    expect(change.margin).toBeCloseTo(2.306 * Math.sqrt(0.2), 9)
  })

  it('[SC10] compare each with themselves when most answered both', () => {
    // Changes 1, 1, 1, 0, 1: mean .8, s² = .2, SE = √.04 = .2, 4 degrees: 2.776 × .2 = .5552
    const before = ratedBy('r1', [1, 2, 3, 4, 4], 'same')
    const change = visionOf([...before, ...ratedBy('r2', [2, 3, 4, 4, 5], 'same')])
    expect(change.margin).toBeCloseTo(0.5552, 9)
    expect(change.verdict).toBe('up')
    expect(visionOf([...before, ...ratedBy('r2', [2, 3, 4, 4, 5], 'others')]).verdict).toBe('no-clear-change')
  })

  it('[SC10] say "no clear change" when it does not', () => {
    // means 2.6 and 3.2; s² = 2.3 and 2.7: margin about 2.3
    const change = visionOf([...ratedBy('r1', [1, 2, 2, 3, 5]), ...ratedBy('r2', [1, 3, 3, 4, 5])])
    expect(change.difference).toBeCloseTo(0.6, 12)
    expect(change.verdict).toBe('no-clear-change')
  })

  it('[SC10] go by half a level when one person answered', () => {
    expect(visionOf([...ratedBy('r1', [3]), ...ratedBy('r2', [2])])).toMatchObject({
      margin: null,
      verdict: 'down',
    })
    const side = (score: number) => ({ score, people: new Map([['only', score]]) })
    expect(changeBetween(side(3), side(3.3)).verdict).toBe('no-clear-change')
  })

  it('[SC10] compare the values as shown, agreed ones included', () => {
    const engagement = engagementWith([...ratedBy('r1', [2, 2, 2]), ...ratedBy('r2', [2, 2, 2])])
    const { skills } = compareRounds(agree(engagement, 'vision', 'cx', 4, 'r2'), rounds)
    expect(skills[0]?.changes.cx).toMatchObject({ before: 2, after: 4, verdict: 'up' })
  })

  it('[SC10] are not compared where a skill is not rated in one of them', () => {
    expect(visionOf(ratedBy('r1', [3])).verdict).toBe('unknown')
  })

  it('[SC10] uses Student’s t', () => {
    expect(tCritical(1)).toBe(12.706)
    // Tables: 11 → 2.201, 20 → 2.086, 60 → 2.000, ∞ → 1.960
    for (const [freedom, t] of [
      [11, 2.201],
      [20, 2.086],
      [60, 2.0],
      [1e9, 1.96],
    ] as const) {
      expect(Math.abs(tCritical(freedom) - t)).toBeLessThan(0.01)
    }
  })
})
