import { describe, expect, it } from 'vitest'
import { action, decision, find, own, plan, situation, starts } from './fixture'

const ids = (roadmap: ReturnType<typeof plan>) => roadmap.actions.map(({ id }) => id).sort()

describe('candidates', () => {
  it('[PL2] are the library’s actions for each step between the level reached and the target', () => {
    const library = [
      action('v1', 'vision', 1),
      action('v2', 'vision', 2),
      action('v3', 'vision', 3),
      action('v4', 'vision', 4),
    ]
    expect(ids(plan(situation({ levels: { vision: 2 } }), library))).toEqual(['v2'])
    const targets = { 'vision/cx': { level: 4 as const, by: null } }
    expect(ids(plan(situation({ levels: { vision: 2 }, changes: { targets } }), library))).toEqual([
      'v2',
      'v3',
    ])
  })

  it('[PL2] close each step once: the best-ranked is the candidate, the others are its alternatives', () => {
    const cheap = action('cheap', 'vision', 2, { effort: { low: 4, likely: 5, high: 6 } })
    const roadmap = plan(situation({ levels: { vision: 2 } }), [action('dear', 'vision', 2), cheap])
    expect(ids(roadmap)).toEqual(['cheap'])
    expect(find(roadmap, 'cheap').alternatives).toEqual(['dear'])
  })

  it('[PL2] that serve both lenses close both', () => {
    const both = action('both', 'vision', 2, { lenses: ['cx', 'ex'] })
    const roadmap = plan(situation({ levels: { vision: 2 }, lenses: ['cx', 'ex'] }), [
      action('cx', 'vision', 2),
      both,
    ])
    expect(ids(roadmap)).toEqual(['both'])
    expect(find(roadmap, 'both')).toMatchObject({
      alternatives: ['cx'],
      moves: [{ lens: 'cx' }, { lens: 'ex' }],
    })
  })

  it('[PL2] are credited only with what better-ranked ones leave open', () => {
    const cheap = action('cx', 'vision', 2, { effort: { low: 1, likely: 1, high: 1 } })
    const both = action('both', 'vision', 2, { lenses: ['cx', 'ex'] })
    const roadmap = plan(situation({ levels: { vision: 2 }, lenses: ['cx', 'ex'] }), [cheap, both])
    expect(find(roadmap, 'both').moves).toEqual([{ skill: 'vision', lens: 'ex', from: 2 }])
  })

  it('[PL2] carry the team’s edits', () => {
    const edits = {
      title: 'Ours',
      effort: { low: 1, likely: 2, high: 3 },
      durationWeeks: 20,
      owner: 'hr' as const,
    }
    const engagement = situation({ levels: { vision: 2 }, changes: { actions: { v2: decision({ edits }) } } })
    expect(find(plan(engagement, [action('v2', 'vision', 2)]), 'v2')).toMatchObject({
      ...{ title: 'Ours', edited: true, effort: edits.effort, durationWeeks: 20, length: 2, owner: 'hr' },
    })
  })

  it('[PL2] include the team’s own, before the library’s for the same step', () => {
    const moves = [{ skill: 'vision', lens: 'cx' as const, from: 2 as const }]
    const actions = { 'own-1': own({ title: 'Ours', moves }), 'own-2': own({ title: 'No gap' }) }
    const roadmap = plan(situation({ levels: { vision: 2 }, changes: { actions } }), [
      action('v2', 'vision', 2),
    ])
    expect(ids(roadmap)).toEqual(['own-1', 'own-2'])
    expect(find(roadmap, 'own-1')).toMatchObject({ source: 'own', alternatives: ['v2'], start: '2026-Q2' })
    expect(find(roadmap, 'own-2')).toMatchObject({ value: 0, start: '2026-Q2' })
  })

  it('[PL2] never include what the team dropped; an alternative steps in', () => {
    const cheap = action('cheap', 'vision', 2, { effort: { low: 1, likely: 1, high: 1 } })
    const actions = { cheap: decision({ state: 'dropped' }) }
    const engagement = situation({ levels: { vision: 2 }, changes: { actions } })
    const roadmap = plan(engagement, [cheap, action('dear', 'vision', 2)])
    expect(roadmap).toMatchObject({ dropped: ['cheap'], openSteps: [] })
    expect(ids(roadmap)).toEqual(['dear'])
    expect(plan(engagement, [cheap]).openSteps).toEqual([{ skill: 'vision', lens: 'cx', from: 2 }])
  })

  it('[PL2] keep what is done, under way or pinned, though something else ranks better', () => {
    const cheap = action('cheap', 'vision', 2, { effort: { low: 1, likely: 1, high: 1 } })
    for (const kept of [{ state: 'underway' }, { state: 'done' }, { pinned: true }] as const) {
      const actions = { dear: decision({ quarter: '2026-Q2', ...kept }) }
      const roadmap = plan(situation({ levels: { vision: 2 }, changes: { actions } }), [
        cheap,
        action('dear', 'vision', 2),
      ])
      expect(starts(roadmap)).toEqual(['dear 2026-Q2'])
    }
  })

  it('[PL2] close a step again when a later round shows that a done action did not', () => {
    // Done in 2025-Q4, rated in 2026-Q1: the round has seen its effect.
    const actions = { v2: decision({ quarter: '2025-Q4', state: 'done' }) }
    const engagement = situation({ levels: { vision: 2 }, changes: { actions } })
    const roadmap = plan(engagement, [action('v2', 'vision', 2), action('again', 'vision', 2)])
    expect(find(roadmap, 'v2').moves).toEqual([])
    expect(find(roadmap, 'again').start).toBe('2026-Q2')
  })
})
