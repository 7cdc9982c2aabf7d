import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessRound } from '@/assessment/assess'
import {
  movesBetween,
  placeOf,
  proposalsOf,
  quarterFor,
  replanned,
  shownRoadmap,
  type Place,
} from '@/planner/placements'
import type { PlanInput, Roadmap } from '@/planner/types'
import type { Engagement, RoadmapAction } from '@/shared/engagement'
import { SKILLS } from '../assessment/fixture'
import { action, decision, MODEL, own, ROUND, situation } from './fixture'

const NOW = '2026-Q2'
const PLACES: readonly Place[] = ['2026-Q2', '2026-Q3', '2026-Q4', 'later']
const IDS = SKILLS.slice(0, 6)
const library = IDS.map((skill, index) =>
  action(skill, skill, 1, { requires: index === 3 ? [IDS[0]!] : [], durationWeeks: index === 4 ? 26 : 13 }),
)

function inputFor(actions: Record<string, RoadmapAction> = {}, capacity = 20, more = library): PlanInput {
  const levels = Object.fromEntries(IDS.map((skill) => [skill, 1 as const]))
  const engagement = situation({ levels, planning: { capacity, horizon: 3 }, changes: { actions } })
  return {
    engagement,
    assessment: assessRound(engagement, ROUND, MODEL),
    model: MODEL,
    library: more,
    now: NOW,
  }
}

const withActions = (input: PlanInput, actions: Engagement['actions']): PlanInput => ({
  ...input,
  engagement: { ...input.engagement, actions },
})
const placesIn = ({ actions }: Roadmap) =>
  Object.fromEntries(actions.map((entry) => [entry.id, placeOf(entry)]))

/** As a decision does: what is shown is stored, then the one action goes where it is sent. */
function move(input: PlanInput, id: string, to: Place): PlanInput {
  const { actions } = input.engagement
  const moved = decision({ quarter: to === 'later' ? null : to, pinned: true })
  return withActions(input, {
    ...actions,
    ...Object.fromEntries(proposalsOf(shownRoadmap(input), actions)),
    [id]: moved,
  })
}

const moves = fc.array(fc.record({ id: fc.constantFrom(...IDS), to: fc.constantFrom(...PLACES) }), {
  maxLength: 8,
})

describe('what is shown', () => {
  it('[PL5] takes no other action along when one is moved, whatever was moved before', () => {
    fc.assert(
      fc.property(moves, fc.integer({ min: 0, max: 60 }), (steps, capacity) => {
        let input = inputFor({}, capacity)
        for (const { id, to } of steps) {
          const before = placesIn(shownRoadmap(input))
          input = move(input, id, to)
          expect(placesIn(shownRoadmap(input))).toEqual({ ...before, [id]: to })
        }
      }),
      { numRuns: 30 },
    )
  })

  it('is what is stored when it is taken', () => {
    const input = inputFor()
    const shown = shownRoadmap(input)
    const taken = withActions(input, Object.fromEntries(proposalsOf(shown, {})))
    expect(placesIn(shownRoadmap(taken))).toEqual(placesIn(shown))
    expect(proposalsOf(shownRoadmap(taken), taken.engagement.actions).size).toBe(0)
  })

  it('[PL6] says of what was put off why it must wait, and nothing once there is room', () => {
    const tight = inputFor({ vision: decision() }, 0)
    const { reasons } = shownRoadmap(tight).actions.find(({ id }) => id === 'vision')!
    expect(reasons.map(({ code }) => code)).toEqual(['capacity'])
    const roomy = shownRoadmap(inputFor({ vision: decision() }, 100)).actions.find(
      ({ id }) => id === 'vision',
    )
    expect(roomy).toMatchObject({ start: null, pinned: false, reasons: [] })
  })

  it('keeps an action that somebody answers for, though another ranks better for its step', () => {
    const rival = action('rival', 'vision', 1, { effort: { low: 1, likely: 1, high: 1 } })
    const untouched = shownRoadmap(inputFor({ vision: decision() }, 20, [...library, rival]))
    expect(Object.keys(placesIn(untouched))).not.toContain('vision')
    const named = shownRoadmap(inputFor({ vision: decision({ ownerName: 'Dana' }) }, 20, [...library, rival]))
    expect(placesIn(named)).toMatchObject({ vision: 'later' })
    expect(Object.keys(placesIn(named))).not.toContain('rival')
  })
})

describe('a newcomer', () => {
  it('gets the quarter that suits it, while everything else stays', () => {
    const input = inputFor({ vision: decision() })
    const record = own({ title: 'Ours', moves: [{ skill: 'vision', lens: 'cx', from: 1 }] })
    // Twenty person-days a quarter hold two actions of ten; the other five take Q2, Q3 and half of Q4.
    expect(quarterFor(input, 'own-1', record)).toBe('2026-Q4')
    // With room for all, five at once are the limit of Q2.
    expect(quarterFor(inputFor({}, 100), 'own-1', record)).toBe('2026-Q3')
    expect(quarterFor(inputFor({}, 0), 'own-1', record)).toBeNull()
  })
})

describe('planning again', () => {
  it('[PL9] keeps the pins and what has begun', () => {
    const input = inputFor({
      vision: decision({ quarter: '2026-Q4', pinned: true }),
      roadmap: decision({ quarter: '2026-Q3', state: 'underway' }),
      governance: decision({ quarter: '2026-Q4' }),
    })
    const changes = replanned(input)
    expect(changes.has('vision')).toBe(false)
    expect(changes.has('roadmap')).toBe(false)
    expect(changes.get('governance')).toMatchObject({ quarter: '2026-Q2', pinned: false })
  })

  it('removes what fell out of the plan, unless somebody has put words to it', () => {
    const rival = action('rival', 'vision', 1, { effort: { low: 1, likely: 1, high: 1 } })
    const placed = { quarter: '2026-Q3' } as const
    expect(
      replanned(inputFor({ vision: decision(placed) }, 20, [...library, rival])).get('vision'),
    ).toBeNull()
    const named = inputFor({ vision: decision({ ...placed, note: 'Agreed in the board' }) }, 20, [
      ...library,
      rival,
    ])
    expect(replanned(named).has('vision')).toBe(false)
  })

  it('says what moved, what came and what left', () => {
    const before = shownRoadmap(inputFor({}, 100, library.slice(0, 2)))
    const after = shownRoadmap(
      inputFor({ roadmap: decision({ quarter: '2026-Q4' }) }, 100, library.slice(1, 3)),
    )
    expect(movesBetween(before, after)).toEqual(
      expect.arrayContaining([
        { id: 'roadmap', from: '2026-Q2', to: '2026-Q4' },
        { id: 'governance', from: null, to: '2026-Q2' },
        { id: 'vision', from: '2026-Q2', to: null },
      ]),
    )
  })
})
