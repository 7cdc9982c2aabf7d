import { describe, expect, it } from 'vitest'
import { assessRound } from '@/assessment/assess'
import { quadrantsOf } from '@/planner/quadrants'
import { confidenceFactor, defaultTarget, goalsOf } from '@/planner/targets'
import { engagementWith } from '../assessment/fixture'
import { MODEL, ROUND, situation } from './fixture'

const assess = (engagement: ReturnType<typeof situation>) => assessRound(engagement, ROUND, MODEL)

describe('targets', () => {
  it('[PL1] default to one level above the last one reached, at most 5', () => {
    expect([1, 1.9, 2, 3.5, 4, 4.8, 5].map(defaultTarget)).toEqual([2, 2, 3, 4, 5, 5, 5])
  })

  it('[PL1] are the team’s own where it set one, with the steps on the way', () => {
    const targets = { 'vision/cx': { level: 4 as const, by: '2026-Q4' as const } }
    const engagement = situation({ levels: { vision: 2 }, changes: { targets } })
    const goal = goalsOf(engagement, assess(engagement)).find(({ skill }) => skill === 'vision')
    expect(goal).toMatchObject({ score: 2, reached: 2, target: 4, by: '2026-Q4', isSet: true })
    expect(goal?.steps.map(({ from }) => from)).toEqual([2, 3])
  })

  it('[PL1] below the level reached leave nothing to do', () => {
    const targets = { 'vision/cx': { level: 2 as const, by: null } }
    const engagement = situation({ levels: { vision: 3 }, changes: { targets } })
    expect(goalsOf(engagement, assess(engagement))[0]?.steps).toEqual([])
  })

  it('[PL1] exist only where there is a score', () => {
    const engagement = engagementWith([{ skill: 'vision', lens: 'cx', value: 3 }])
    expect(goalsOf(engagement, assess(engagement)).map(({ skill, lens }) => `${skill} ${lens}`)).toEqual([
      'vision cx',
    ])
  })

  it('[PL3] confidence is the mean of what the answers state, medium when none does', () => {
    expect(confidenceFactor({ low: 1, medium: 0, high: 3 })).toBeCloseTo(0.9, 12)
    expect(confidenceFactor({ low: 0, medium: 0, high: 0 })).toBe(0.8)
  })
})

describe('importance–performance', () => {
  it('[PL1] puts a skill into its quadrant, and none whose importance is not stated', () => {
    const importance = { vision: 5, roadmap: 4, governance: 2 } as const
    const engagement = situation({
      levels: { vision: 1, governance: 2, 'value-planning': 1 },
      changes: { importance },
    })
    const { points, cut } = quadrantsOf(engagement, assess(engagement))!
    const of = (skill: string) => points.find((point) => point.skill === skill)?.quadrant
    // (1 + 2 + 1 + 17 × 5) / 20
    expect(cut).toEqual({ importance: 3, score: 4.45 })
    expect(['vision', 'roadmap', 'governance', 'value-planning'].map(of)).toEqual([
      ...['concentrate', 'keep-up', 'low-priority', null],
    ])
  })

  it('[PL1] waits for the first score', () => {
    const engagement = engagementWith([])
    expect(quadrantsOf(engagement, assess(engagement))).toBeNull()
  })
})
