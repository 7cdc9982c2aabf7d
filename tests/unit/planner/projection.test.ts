import { describe, expect, it } from 'vitest'
import { action, decision, plan, situation } from './fixture'

const days = (likely: number) => ({ low: likely, likely, high: likely })
const lead = ({ competencies }: { competencies: readonly { scores: { joined: number | null } }[] }) =>
  competencies[0]?.scores.joined

describe('projection', () => {
  const levels = { vision: 2, roadmap: 2, governance: 2 } as const
  const library = ['vision', 'roadmap', 'governance'].map((skill) =>
    action(skill, skill, 2, { effort: days(60) }),
  )

  it('[PL7] a skill reaches the next level when its action is done', () => {
    // One a quarter: lead goes 2, then 7/3, 8/3, 3, 3
    const { today, projection, quarters } = plan(situation({ levels }), library)
    expect([today, ...projection].map(lead)).toEqual([2, 7 / 3, 8 / 3, 3, 3])
    expect(projection.map(({ quarter }) => quarter)).toEqual(quarters.map(({ quarter }) => quarter))
    expect(today.overall).toMatchObject({
      score: 27 / 6,
      stage: 'embed',
      limiting: { competencies: ['lead'], stage: 'initiate' },
    })
    expect(projection[3]?.overall).toMatchObject({ score: 28 / 6, limiting: { stage: 'mobilize' } })
  })

  it('[PL7] the cautious outlook counts on the share that the confidence gives', () => {
    // No confidence stated: .8 of the way from 2 to 3.
    const { projection } = plan(situation({ levels }), library)
    expect(projection[3]?.cautious.score).toBeCloseTo((2.8 + 25) / 6, 12)
  })

  it('[PL7] a rung whose lower rung is missing lifts nothing', () => {
    const targets = { 'vision/cx': { level: 4 as const, by: null } }
    const actions = { v3: decision({ quarter: '2026-Q2', pinned: true }) }
    const engagement = situation({ levels: { vision: 2 }, changes: { targets, actions } })
    const { projection } = plan(engagement, [
      action('v2', 'vision', 2, { durationWeeks: 26 }),
      action('v3', 'vision', 3),
    ])
    // v3 is pinned before v2 ends: nothing at first, then both at once.
    expect(projection.map(lead)).toEqual([4, 14 / 3, 14 / 3, 14 / 3])
  })

  it('[PL7] counts what was done since the round, and leaves today as it was measured', () => {
    const actions = { vision: decision({ quarter: '2026-Q2', state: 'done' }) }
    const { today, projection } = plan(situation({ levels: { vision: 2 }, changes: { actions } }), library)
    expect(lead(today)).toBe(4)
    expect(projection.map(lead)).toEqual([13 / 3, 13 / 3, 13 / 3, 13 / 3])
  })

  it('[PL7] has no overall while the round has none', () => {
    const engagement = situation({ levels })
    const answers = Object.fromEntries(
      Object.entries(engagement.answers).filter(([key]) => key.includes('vision')),
    )
    const { projection } = plan({ ...engagement, answers }, library)
    expect(projection.every(({ overall }) => overall.score === null && overall.limiting === null)).toBe(true)
  })
})
