import { describe, expect, it } from 'vitest'
import type { LibraryAction } from '@/content/types'
import { action, decision, find, own, plan, situation, starts } from './fixture'

const days = (likely: number) => ({ low: likely, likely, high: likely })
const levels = { vision: 2, roadmap: 2, governance: 2 } as const
const three = (changes: Partial<LibraryAction> = {}) =>
  ['vision', 'roadmap', 'governance'].map((skill) =>
    action(skill, skill, 2, { effort: days(40), ...changes }),
  )

describe('schedule', () => {
  it('[PL5] starts each action as early as its limits allow', () => {
    // 100 person-days hold two actions of 40.
    expect(starts(plan(situation({ levels }), three()))).toEqual([
      ...['governance 2026-Q2', 'roadmap 2026-Q2', 'vision 2026-Q3'],
    ])
  })

  it('[PL5] spreads the likely effort over the quarters an action runs', () => {
    const roadmap = plan(situation({ levels: { vision: 2 } }), [
      action('v', 'vision', 2, { effort: days(90), durationWeeks: 30 }),
    ])
    expect(find(roadmap, 'v')).toMatchObject({ start: '2026-Q2', end: '2026-Q4', length: 3 })
    expect(roadmap.quarters.map(({ load, running }) => [load, running])).toEqual([
      [30, 1],
      [30, 1],
      [30, 1],
      [0, 0],
    ])
    expect(roadmap.quarters[1]).toMatchObject({ runs: ['v'], starts: [], ends: [] })
  })

  it('[PL5] keeps the capacity of each function', () => {
    const planning = { functionCapacity: { cx: 40 } }
    const roadmap = plan(situation({ levels, planning }), three())
    expect(starts(roadmap)).toEqual(['governance 2026-Q2', 'roadmap 2026-Q3', 'vision 2026-Q4'])
    expect(roadmap.quarters[0]?.functions).toEqual([{ function: 'cx', load: 40, capacity: 40 }])
  })

  it('[PL5] keeps the number of actions under way', () => {
    const roadmap = plan(situation({ levels, planning: { parallelLimit: 1 } }), three())
    expect(starts(roadmap)).toEqual(['governance 2026-Q2', 'roadmap 2026-Q3', 'vision 2026-Q4'])
  })

  it('[PL5] finishes prerequisites before the start', () => {
    const [vision, roadmap, governance] = three()
    const library = [
      { ...vision!, durationWeeks: 26 },
      roadmap!,
      { ...governance!, requires: ['vision', 'roadmap'] },
    ]
    const result = plan(situation({ levels }), library)
    expect(find(result, 'governance')).toMatchObject({
      start: '2026-Q4',
      requires: [
        { action: 'vision', because: 'prerequisite', state: 'waits' },
        { action: 'roadmap', because: 'prerequisite', state: 'waits' },
      ],
    })
  })

  it('[PL5] climbs a ladder rung by rung', () => {
    const targets = { 'vision/cx': { level: 5 as const, by: '2026-Q4' as const } }
    const library = ([2, 3, 4] as const).map((from) => action(`v${from}`, 'vision', from))
    const roadmap = plan(situation({ levels: { vision: 2 }, changes: { targets } }), library)
    expect(starts(roadmap).sort()).toEqual(['v2 2026-Q2', 'v3 2026-Q3', 'v4 2026-Q4'])
    expect(find(roadmap, 'v3').requires).toEqual([{ action: 'v2', because: 'ladder', state: 'waits' }])
    expect(roadmap.goals[0]).toMatchObject({ by: '2026-Q4', expected: '2026-Q4' })
  })

  it('[PL5] lets a prerequisite be met by its level, by being done, or by what took its place', () => {
    const cheap = action('cheap', 'roadmap', 2, { effort: days(1) })
    const requires = ['reached', 'finished', 'replaced', 'outside']
    const library = [
      action('v', 'vision', 2, { requires }),
      ...[action('reached', 'governance', 3), action('finished', 'metrics-management', 2), cheap],
      ...[action('replaced', 'roadmap', 2), action('outside', 'value-planning', 3)],
    ]
    const actions = { finished: decision({ state: 'done', quarter: '2026-Q2' }) }
    const low = { vision: 2, roadmap: 2, 'metrics-management': 2, 'value-planning': 2 } as const
    const states = find(plan(situation({ levels: low, changes: { actions } }), library), 'v').requires
    expect(states.map(({ action: id, state }) => `${id} ${state}`)).toEqual([
      ...['reached met', 'finished met', 'cheap waits', 'outside outside'],
    ])
  })

  it('[PL5] adds up value discounted by the quarter finished', () => {
    // Each is worth 3 × .8 × 1.25 = 3; two are finished in the first quarter, one in the second.
    expect(plan(situation({ levels }), three()).objective).toBeCloseTo(3 + 3 + 3 * 0.9, 12)
  })

  it('[PL5] improves on greed where a large action crowds out better company', () => {
    // By value ÷ effort the small one goes first, and then neither large one fits beside it in the only quarter.
    const library = [
      action('small', 'vision', 2, { effort: days(10) }),
      action('large', 'roadmap', 2, { lenses: ['cx', 'ex'], effort: days(95) }),
    ]
    const engagement = situation({ levels, lenses: ['cx', 'ex'], planning: { horizon: 1 } })
    expect(starts(plan(engagement, library))).toEqual(['small later', 'large 2026-Q2'])
    const rice = situation({ levels, lenses: ['cx', 'ex'], planning: { horizon: 1, method: 'rice' } })
    expect(starts(plan(rice, library))).toEqual(['small 2026-Q2', 'large later'])
  })

  it('[PL5] starts nothing before the quarter we are in', () => {
    const roadmap = plan(situation({ levels }), three(), { now: '2026-Q4' })
    expect(roadmap.actions.every(({ start }) => start === null || start >= '2026-Q4')).toBe(true)
    expect(roadmap.quarters).toHaveLength(4)
  })

  it('[PL5] keeps a pin, what is done and what is under way where they are', () => {
    const actions = {
      vision: decision({ quarter: '2026-Q4', pinned: true }),
      roadmap: decision({ quarter: '2026-Q1', state: 'underway' }),
      governance: decision({ quarter: '2026-Q2', state: 'done' }),
    }
    const roadmap = plan(situation({ levels, changes: { actions } }), three(), { now: '2026-Q3' })
    expect(starts(roadmap).sort()).toEqual(['governance 2026-Q2', 'roadmap 2026-Q1', 'vision 2026-Q4'])
    // Under way is not over: it runs at least through the present quarter.
    expect(find(roadmap, 'roadmap').end).toBe('2026-Q3')
    expect(roadmap.quarters.map(({ load }) => Math.round(load))).toEqual([53, 13, 40, 0])
  })

  it('[PL5] keeps everything placed when asked to', () => {
    const actions = { vision: decision({ quarter: '2026-Q4' }), roadmap: decision({ quarter: '2027-Q1' }) }
    const engagement = situation({ levels, changes: { actions } })
    expect(starts(plan(engagement, three(), { keepPlaced: true })).sort()).toEqual([
      ...['governance 2026-Q2', 'roadmap 2027-Q1', 'vision 2026-Q4'],
    ])
    expect(starts(plan(engagement, three())).sort()).toEqual([
      ...['governance 2026-Q2', 'roadmap 2026-Q2', 'vision 2026-Q3'],
    ])
  })

  it('[PL5] makes room for what a pinned action waits for', () => {
    // By rank governance and roadmap go first; the pin on vision needs its prerequisite in the first quarter.
    const library = [
      ...three().map((entry) => (entry.id === 'vision' ? { ...entry, requires: ['plan'] } : entry)),
    ]
    const prerequisite = action('plan', 'value-planning', 2, { effort: days(80) })
    const actions = { vision: decision({ quarter: '2026-Q3', pinned: true }) }
    const roadmap = plan(situation({ levels: { ...levels, 'value-planning': 2 }, changes: { actions } }), [
      ...library,
      prerequisite,
    ])
    expect(find(roadmap, 'plan').end).toBe('2026-Q2')
    expect(find(roadmap, 'vision').conflicts).toEqual([])
  })
})

describe('what does not fit', () => {
  it('[PL6] says which limit breaks, where, and by how much', () => {
    const planning = { horizon: 1, capacity: 100, functionCapacity: { cx: 90 } }
    const reasons = (changes: object, effort = 40) => {
      const roadmap = plan(
        situation({ levels, planning: { ...planning, ...changes } }),
        three({ effort: days(effort) }),
      )
      return roadmap.actions.filter(({ start }) => start === null).map(({ reasons: found }) => found)
    }
    expect(reasons({})[0]).toEqual([
      { code: 'capacity', quarter: '2026-Q2', missing: 20 },
      { code: 'function-capacity', quarter: '2026-Q2', function: 'cx', missing: 30 },
    ])
    expect(reasons({ capacity: 500, functionCapacity: {}, parallelLimit: 1 })).toEqual([
      [{ code: 'parallel-limit', quarter: '2026-Q2', missing: 1 }],
      [{ code: 'parallel-limit', quarter: '2026-Q2', missing: 1 }],
    ])
  })

  it('[PL6] says when it would end after the horizon, or waits for what does', () => {
    const targets = { 'vision/cx': { level: 4 as const, by: null } }
    const library = [action('v2', 'vision', 2, { durationWeeks: 60 }), action('v3', 'vision', 3)]
    const roadmap = plan(situation({ levels: { vision: 2 }, changes: { targets } }), library)
    expect(find(roadmap, 'v2').reasons).toEqual([{ code: 'horizon', missing: 1 }])
    expect(find(roadmap, 'v3').reasons).toEqual([{ code: 'prerequisite-later', action: 'v2' }])
    expect(roadmap.goals[0]?.expected).toBeNull()
  })

  it('[PL6] says when the step below is closed by nothing', () => {
    const targets = { 'vision/cx': { level: 4 as const, by: null } }
    const roadmap = plan(situation({ levels: { vision: 2 }, changes: { targets } }), [
      action('v3', 'vision', 3),
    ])
    expect(find(roadmap, 'v3').reasons).toEqual([
      { code: 'step-open', step: { skill: 'vision', lens: 'cx', from: 2 } },
    ])
  })

  it('[PL6] names the ring when actions wait for each other', () => {
    const actions = {
      'own-a': own({ requires: ['own-b'] }),
      'own-b': own({ requires: ['own-a'] }),
      'own-c': own({ requires: ['own-a'] }),
    }
    const roadmap = plan(situation({ levels: {}, changes: { actions } }), [])
    expect(find(roadmap, 'own-a').reasons).toEqual([{ code: 'cycle', actions: ['own-a', 'own-b'] }])
    expect(find(roadmap, 'own-c').reasons).toEqual([{ code: 'prerequisite-later', action: 'own-a' }])
  })

  it('[PL6] leaves for later what the team pinned to later', () => {
    const actions = { vision: decision({ quarter: null, pinned: true }) }
    const vision = find(plan(situation({ levels, changes: { actions } }), three()), 'vision')
    expect(vision).toMatchObject({ start: null, reasons: [{ code: 'pinned-later' }] })
  })

  it('[PL6] keeps a pin that breaks a limit, and says what it breaks', () => {
    const pinned = decision({ quarter: '2026-Q2', pinned: true })
    const actions = { vision: pinned, roadmap: pinned, governance: pinned }
    const roadmap = plan(situation({ levels, changes: { actions } }), three())
    expect(starts(roadmap).sort()).toEqual(['governance 2026-Q2', 'roadmap 2026-Q2', 'vision 2026-Q2'])
    expect(find(roadmap, 'vision').conflicts).toEqual([{ code: 'capacity', quarter: '2026-Q2', missing: 20 }])
    expect(roadmap.quarters[0]?.load).toBe(120)
  })

  it('[PL6] reports a pin before its prerequisite, after the horizon, or in the past', () => {
    const [vision, roadmap] = three()
    const library = [{ ...vision!, requires: ['roadmap'] }, roadmap!]
    const conflicts = (quarter: '2026-Q2' | '2027-Q2', now: '2026-Q2' | '2026-Q3' = '2026-Q2') => {
      const actions = { vision: decision({ quarter, pinned: true }) }
      return find(plan(situation({ levels, changes: { actions } }), library, { now }), 'vision')
    }
    expect(conflicts('2026-Q2').conflicts).toEqual([{ code: 'prerequisite-later', action: 'roadmap' }])
    expect(conflicts('2027-Q2').conflicts).toEqual([{ code: 'horizon', missing: 1 }])
    expect(conflicts('2026-Q2', '2026-Q3')).toMatchObject({
      start: '2026-Q3',
      conflicts: [{ code: 'start-passed', quarter: '2026-Q2' }, { code: 'prerequisite-later' }],
    })
  })
})
