import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { quartersBetween, type Quarter } from '@/shared/quarter'
import { RANKING_METHODS, type Engagement, type RoadmapAction } from '@/shared/engagement'
import type { Lens, Level } from '@/shared/terms'
import type { LibraryAction } from '@/content/types'
import type { PlannedAction, Roadmap } from '@/planner/types'
import { SKILLS } from '../assessment/fixture'
import { action, decision, plan, situation } from './fixture'

const FIRST: Quarter = '2026-Q2'
const NOW: Quarter = '2026-Q3'
const OWNERS = ['cx', 'hr', 'it'] as const

const levels = fc.record(
  Object.fromEntries(SKILLS.map((skill) => [skill, fc.constantFrom<Level>(1, 2, 3, 4, 5)])),
)

/** Two actions for each rung of some skills, each named after its place so that requirements can point anywhere. */
const library = fc
  .array(
    fc.record({
      skill: fc.constantFrom(...SKILLS.slice(0, 8)),
      from: fc.constantFrom(1, 2, 3, 4),
      lenses: fc.constantFrom<Lens[]>(['cx'], ['ex'], ['cx', 'ex']),
      owner: fc.constantFrom(...OWNERS),
      likely: fc.integer({ min: 0, max: 60 }),
      durationWeeks: fc.integer({ min: 1, max: 40 }),
      requires: fc.array(fc.nat(39), { maxLength: 2 }),
    }),
    { maxLength: 40 },
  )
  .map((entries) =>
    entries.map(({ skill, from, likely, requires, ...rest }, index): LibraryAction => {
      const effort = { low: likely, likely, high: likely }
      return action(`a${index}`, skill, from as 1 | 2 | 3 | 4, {
        ...rest,
        effort,
        requires: requires.map((other) => `a${other}`),
      })
    }),
  )

const quarter = fc.constantFrom<Quarter | null>(
  '2026-Q1',
  '2026-Q2',
  '2026-Q3',
  '2026-Q4',
  '2027-Q2',
  '2028-Q1',
  null,
)
const decisions = fc.dictionary(
  fc.nat(39).map((index) => `a${index}`),
  fc
    .record({
      quarter,
      pinned: fc.boolean(),
      state: fc.constantFrom<RoadmapAction['state']>('planned', 'planned', 'underway', 'done', 'dropped'),
    })
    .map((changes) => decision(changes)),
  { maxKeys: 6 },
)

const settings = fc.record({
  startQuarter: fc.constant(FIRST),
  horizon: fc.integer({ min: 1, max: 8 }),
  capacity: fc.integer({ min: 0, max: 120 }),
  functionCapacity: fc.record(
    { cx: fc.integer({ min: 0, max: 60 }), hr: fc.integer({ min: 0, max: 60 }) },
    { requiredKeys: [] },
  ),
  parallelLimit: fc.integer({ min: 1, max: 5 }),
  method: fc.constantFrom(...RANKING_METHODS),
})

const instance = fc.record({ levels, library, decisions, settings }).map((drawn) => {
  const targets = Object.fromEntries(
    SKILLS.slice(0, 4).flatMap((skill) => [[`${skill}/cx`, { level: 5 as const, by: null }]]),
  )
  const engagement = situation({
    levels: drawn.levels,
    lenses: ['cx', 'ex'],
    planning: drawn.settings,
    changes: { actions: drawn.decisions, targets },
  })
  return { engagement, library: drawn.library }
})

const offset = (at: Quarter) => quartersBetween(FIRST, at)
const isKept = (engagement: Engagement, { id, state }: PlannedAction) =>
  state !== 'planned' || engagement.actions[id]?.pinned === true

function loads({ actions }: Roadmap, horizon: number, of: (entry: PlannedAction) => number): number[] {
  const total = new Array<number>(horizon).fill(0)
  for (const entry of actions) {
    if (!entry.start || !entry.end) continue
    const length = offset(entry.end) - offset(entry.start) + 1
    for (let at = Math.max(0, offset(entry.start)); at <= Math.min(offset(entry.end), horizon - 1); at++) {
      total[at]! += of(entry) / length
    }
  }
  return total
}

describe('for all teams and libraries', () => {
  it('[PL5] what is placed by the plan keeps every limit', () => {
    fc.assert(
      fc.property(instance, ({ engagement, library: actions }) => {
        const roadmap = plan(engagement, actions, { now: NOW })
        const { horizon, capacity, functionCapacity, parallelLimit } = engagement.planning
        const load = loads(roadmap, horizon, ({ effort }) => effort.likely)
        const perFunction = (name: string) =>
          loads(roadmap, horizon, ({ owner, effort }) => (owner === name ? effort.likely : 0))
        const running = loads(roadmap, horizon, ({ start, end }) => offset(end!) - offset(start!) + 1)
        roadmap.quarters.forEach((entry, at) => {
          expect(entry.load).toBeCloseTo(load[at]!, 6)
          expect(entry.running).toBe(Math.round(running[at]!))
        })
        for (const entry of roadmap.actions) {
          if (!entry.start || !entry.end || isKept(engagement, entry)) continue
          expect(offset(entry.start)).toBeGreaterThanOrEqual(offset(NOW))
          expect(offset(entry.end)).toBe(offset(entry.start) + entry.length - 1)
          expect(offset(entry.end)).toBeLessThan(horizon)
          for (let at = offset(entry.start); at <= offset(entry.end); at++) {
            expect(load[at]!).toBeLessThanOrEqual(capacity + 1e-6)
            expect(perFunction(entry.owner)[at]!).toBeLessThanOrEqual(
              (functionCapacity[entry.owner] ?? Infinity) + 1e-6,
            )
            expect(Math.round(running[at]!)).toBeLessThanOrEqual(parallelLimit)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('[PL5] starts nothing before what it waits for is finished', () => {
    fc.assert(
      fc.property(instance, ({ engagement, library: actions }) => {
        const roadmap = plan(engagement, actions, { now: NOW })
        const ends = new Map(roadmap.actions.map(({ id, end }) => [id, end]))
        for (const entry of roadmap.actions) {
          if (!entry.start || isKept(engagement, entry)) continue
          for (const { action: id, state } of entry.requires) {
            const end = ends.get(id)
            if (state === 'waits') expect(end != null && offset(end) < offset(entry.start)).toBe(true)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('[PL2] closes each step once, and accounts for every step towards a target', () => {
    fc.assert(
      fc.property(instance, ({ engagement, library: actions }) => {
        const { actions: planned, goals, openSteps } = plan(engagement, actions, { now: NOW })
        const key = ({ skill, lens, from }: { skill: string; lens: Lens; from: number }) =>
          `${skill}/${lens}/${from}`
        const accounted = [...planned.flatMap(({ moves }) => moves), ...openSteps].map(key)
        expect(accounted.sort()).toEqual(
          goals
            .flatMap(({ steps }) => steps)
            .map(key)
            .sort(),
        )
      }),
    )
  })

  it('[PL6] either has a quarter or a reason, and pins stay', () => {
    fc.assert(
      fc.property(instance, ({ engagement, library: actions }) => {
        for (const entry of plan(engagement, actions, { now: NOW }).actions) {
          if (entry.state === 'planned') expect(entry.reasons.length > 0).toBe(entry.start === null)
          const { quarter: pinned = null } = engagement.actions[entry.id] ?? {}
          if (entry.state !== 'planned' || !entry.pinned) continue
          expect(entry.start).toBe(pinned !== null && pinned < NOW ? NOW : pinned)
        }
      }),
    )
  })

  it('[PL5] is deterministic, and the order of the library does not matter', () => {
    fc.assert(
      fc.property(instance, ({ engagement, library: actions }) => {
        const first = plan(engagement, actions, { now: NOW })
        expect(plan(engagement, actions, { now: NOW })).toEqual(first)
        const reversed = plan(engagement, [...actions].reverse(), { now: NOW })
        expect(reversed.actions).toEqual(first.actions)
        expect(reversed.projection).toEqual(first.projection)
      }),
      { numRuns: 60 },
    )
  })

  it('[PL7] no quarter of the projection is worse than the one before, and the cautious one is never ahead', () => {
    fc.assert(
      fc.property(instance, ({ engagement, library: actions }) => {
        const { today, projection } = plan(engagement, actions, { now: NOW })
        let before = today
        for (const outlook of projection) {
          expect(outlook.overall.score!).toBeGreaterThanOrEqual(before.overall.score! - 1e-9)
          expect(outlook.cautious.score!).toBeLessThanOrEqual(outlook.overall.score! + 1e-9)
          expect(outlook.cautious.score!).toBeGreaterThanOrEqual(today.overall.score! - 1e-9)
          before = outlook
        }
      }),
    )
  })
})
