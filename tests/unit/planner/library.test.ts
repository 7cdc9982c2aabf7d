import { describe, expect, it } from 'vitest'
import { LENSES, type Level } from '@/shared/terms'
import { skillLensKey } from '@/shared/engagement'
import { SKILLS } from '../assessment/fixture'
import { library } from './content-library'
import { plan, situation } from './fixture'

const all = (level: Level) => Object.fromEntries(SKILLS.map((skill) => [skill, level]))
const everything = Object.fromEntries(
  SKILLS.flatMap((skill) =>
    LENSES.map((lens) => [skillLensKey(skill, lens), { level: 5 as const, by: null }]),
  ),
)
const roomy = { horizon: 12, capacity: 10_000, parallelLimit: 200 }

describe('the action library', () => {
  it('[PL2] leaves no gap with an empty ladder', () => {
    const engagement = situation({ levels: all(1), lenses: ['cx', 'ex'], changes: { targets: everything } })
    expect(plan(engagement, library).openSteps).toEqual([])
    for (const lens of LENSES) {
      const alone = situation({ levels: all(1), lenses: [lens], changes: { targets: everything } })
      expect(plan(alone, library).openSteps).toEqual([])
    }
  })

  it('[PL5] can be carried out: nothing waits for itself or for what is not there', () => {
    const engagement = situation({
      levels: all(1),
      lenses: ['cx', 'ex'],
      planning: roomy,
      changes: { targets: everything },
    })
    const { actions } = plan(engagement, library)
    expect(
      actions
        .flatMap(({ reasons }) => reasons)
        .filter(({ code }) => code !== 'horizon' && code !== 'prerequisite-later'),
    ).toEqual([])
    expect(actions.flatMap(({ requires }) => requires).filter(({ state }) => state === 'outside')).toEqual([])
  })
})
