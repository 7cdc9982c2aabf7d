import { describe, expect, it } from 'vitest'
import { assessRound } from '@/assessment/assess'
import type { Level } from '@/shared/terms'
import { engagementWith, MODEL, rateAll, ROUND, type Rating } from './fixture'

const flags = (ratings: readonly Rating[], closedAt: string | null = null) => {
  const rounds = { [ROUND]: { name: '', openedAt: '2026-01-01T00:00:00Z', closedAt } }
  return assessRound(engagementWith(ratings, { rounds }), ROUND, MODEL).flags
}

describe('flags', () => {
  it('[SC9] straight-lining from 80% on one level over ten answers', () => {
    const first = rateAll((_skill, _lens, index) => (index < 8 ? 3 : 4), { lenses: ['cx'] }).slice(0, 10)
    expect(flags(first)).toEqual([
      { code: 'straight-lining', respondent: 'p1', level: 3, share: 0.8, ratings: 10 },
    ])
    expect(flags(first.slice(0, 9))).toEqual([])
    const less = rateAll((_skill, _lens, index) => (index < 7 ? 3 : 4), { lenses: ['cx'] }).slice(0, 10)
    expect(flags(less)).toEqual([])
  })

  it('[SC9] low coverage when fewer than two thirds of those taking part rated', () => {
    const ratings: Rating[] = ['a', 'b', 'c'].map((by) => ({
      by,
      skill: 'vision',
      value: by === 'a' ? 3 : 'dk',
    }))
    expect(flags(ratings)).toEqual([{ code: 'low-coverage', skill: 'vision', lens: 'cx', rated: 1, of: 3 }])
    expect(flags([...ratings, { by: 'b', skill: 'vision', value: 2 }])).toEqual([])
  })

  it('[SC9] low confidence when more than half of those stated are low', () => {
    const said = (by: string, confidence: Rating['confidence']): Rating => ({
      by,
      skill: 'vision',
      value: 3,
      confidence,
    })
    expect(flags([said('a', 'low'), said('b', 'low'), said('c', 'high'), said('d', null)])).toEqual([
      { code: 'low-confidence', skill: 'vision', lens: 'cx', low: 2, of: 3 },
    ])
    expect(flags([said('a', 'low'), said('b', 'high')])).toEqual([])
  })

  it('[SC9] old evidence when an answer is over 180 days older than the round', () => {
    const at = (by: string, day: string): Rating => ({
      by,
      skill: 'vision',
      value: 3 as Level,
      at: `${day}T00:00:00Z`,
    })
    // Closed on 30 June: 180 days before is 1 January.
    const ratings = [at('a', '2025-12-31'), at('b', '2026-01-01'), at('c', '2026-05-01')]
    expect(flags(ratings, '2026-06-30T00:00:00Z')).toEqual([
      { code: 'old-evidence', skill: 'vision', lens: 'cx', old: 1, of: 3 },
    ])
    // Still open: as of its newest answer.
    expect(flags(ratings)).toEqual([])
  })
})
