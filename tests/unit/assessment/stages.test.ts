import { describe, expect, it } from 'vitest'
import { assessRound } from '@/assessment/assess'
import { levelReached, stageOf } from '@/assessment/stages'
import type { Level } from '@/shared/terms'
import { engagementWith, MODEL, rateAll, ROUND } from './fixture'

describe('stages', () => {
  it('[SC5] are equal fifths of 1–5, each bound belonging to the upper one', () => {
    const scores = [1, 1.79, 1.8, 2.59, 2.6, 3.39, 3.4, 4.19, 4.2, 5]
    expect(scores.map(stageOf)).toEqual([
      ...['investigate', 'investigate', 'initiate', 'initiate', 'mobilize'],
      ...['mobilize', 'scale', 'scale', 'embed', 'embed'],
    ])
  })

  it('[SC5] lose nothing to the last digit of a sum', () => {
    expect(3 * 0.6).not.toBe(1.8) // 1.7999999999999998
    expect(stageOf(3 * 0.6)).toBe('initiate')
    expect(levelReached(2.9999999999999996)).toBe(3)
  })

  it('[PL1] the level reached is the last whole one', () => {
    expect([1, 1.99, 2, 3.7, 5].map(levelReached)).toEqual([1, 1, 2, 3, 5])
  })
})

describe('limiting stage', () => {
  const levels: Record<string, Level> = { vision: 1, roadmap: 2, governance: 1 }

  it('[SC6] stands beside the average and names the skills that hold it there', () => {
    // Lead (1 + 2 + 1)/3 = 4/3, the other five 4: overall (4/3 + 20)/6 = 64/18
    const ratings = rateAll((skill) => levels[skill] ?? 4)
    const { joined } = assessRound(engagementWith(ratings), ROUND, MODEL).overall
    expect(joined.score).toBeCloseTo(64 / 18, 12)
    expect(joined.stage).toBe('scale')
    expect(joined.limiting).toMatchObject({
      competencies: ['lead'],
      stage: 'investigate',
      skills: ['vision', 'governance'],
    })
    expect(joined.limiting?.score).toBeCloseTo(4 / 3, 12)
  })

  it('[SC6] is shared by all competencies with the lowest score', () => {
    const { joined } = assessRound(engagementWith(rateAll(() => 2)), ROUND, MODEL).overall
    expect(joined.limiting?.competencies).toEqual(MODEL.competencies.map(({ id }) => id))
    expect(joined.stage).toBe(joined.limiting?.stage)
  })
})
