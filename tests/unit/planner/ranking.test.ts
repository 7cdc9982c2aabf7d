import { describe, expect, it } from 'vitest'
import { RANKING_METHODS, type RankingMethod } from '@/shared/engagement'
import { METHOD_SOURCES } from '@/planner/methods'
import { orderChanges } from '@/planner/ranking'
import { action, find, plan, situation } from './fixture'

// Lead is weakest; value planning is not in it. Importance 4 and 3, confidence .8, both steps a whole level.
const levels = { vision: 2, 'value-planning': 2, 'metrics-management': 4 } as const
const effort = (likely: number) => ({ low: likely, likely, high: likely })
const library = [
  action('vision', 'vision', 2, { effort: effort(40), durationWeeks: 10 }),
  action('value', 'value-planning', 2, { effort: effort(10), durationWeeks: 20, requires: ['vision'] }),
]

function scoreBy(method: RankingMethod, id: string, changes = {}) {
  const importance = { vision: 4 as const }
  const engagement = situation({ levels, planning: { method }, changes: { importance, ...changes } })
  return find(plan(engagement, library), id).rankScore
}

describe('ranking methods', () => {
  // Realize (2 + 5 + 4)/3 = 11/3 is weaker than Lead (2 + 5 + 5)/3 = 4, so value planning has the emphasis:
  // vision 4 × 1 × .8 = 3.2, value planning 3 × 1 × .8 × 1.25 = 3.
  it('[PL4] value ÷ effort: for each person-day', () => {
    expect(scoreBy('value-effort', 'vision')).toBeCloseTo(3.2 / 40, 12)
    expect(scoreBy('value-effort', 'value')).toBeCloseTo(3 / 10, 12)
  })

  it('[PL4] RICE: reach × impact × confidence ÷ person-months', () => {
    // importance 4 is "high", 2; importance 3 is "medium", 1
    expect(scoreBy('rice', 'vision')).toBeCloseTo((1 * 2 * 0.8) / 2, 12)
    expect(scoreBy('rice', 'value')).toBeCloseTo((1 * 1 * 0.8) / 0.5, 12)
  })

  it('[PL4] ICE: mean of impact, confidence and ease out of ten', () => {
    // impact 1 + 9 × .4, confidence 1 + 9 × .8, ease 11 − 4
    expect(scoreBy('ice', 'vision')).toBeCloseTo((4.6 + 8.2 + 7) / 3, 12)
    expect(scoreBy('ice', 'value')).toBeCloseTo((1 + 9 * 0.375 + 8.2 + 10) / 3, 12)
  })

  it('[PL4] WSJF: cost of delay ÷ duration, with what waits for it and how near its date is', () => {
    expect(scoreBy('wsjf', 'vision')).toBeCloseTo((3.2 + 3) / 10, 12)
    expect(scoreBy('wsjf', 'value')).toBeCloseTo(3 / 20, 12)
    // Due by the end of the second quarter: half its value more.
    const targets = { 'value-planning/cx': { level: 3, by: '2026-Q3' } }
    expect(scoreBy('wsjf', 'value', { targets })).toBeCloseTo(4.5 / 20, 12)
  })

  it('[PL4] impact–effort: quick wins first, within a quadrant by value', () => {
    // All three reach the median value of 3; only the last needs more than the median effort of 40.
    const more = [...library, action('metrics', 'metrics-management', 4, { effort: effort(90) })]
    const roadmap = plan(
      situation({ levels, planning: { method: 'impact-effort' }, changes: { importance: { vision: 4 } } }),
      more,
    )
    expect(roadmap.actions.map(({ id, rankScore }) => `${id} ${Math.floor(rankScore)}`)).toEqual([
      ...['vision 3', 'value 3', 'metrics 2'],
    ])
  })

  it('[PL4] each names its sources', () => {
    for (const method of RANKING_METHODS) expect(METHOD_SOURCES[method].length).toBeGreaterThan(0)
  })

  it('[PL4] says what another method would change', () => {
    const engagement = situation({ levels, changes: { importance: { vision: 4 } } })
    const { orders } = plan(engagement, library)
    expect(orders['value-effort']).toEqual(['value', 'vision'])
    expect(orders.wsjf).toEqual(['vision', 'value'])
    expect(orderChanges(orders['value-effort'], orders.wsjf)).toEqual([
      { id: 'vision', from: 2, to: 1 },
      { id: 'value', from: 1, to: 2 },
    ])
    expect(orderChanges(orders.wsjf, orders.wsjf)).toEqual([])
  })
})
