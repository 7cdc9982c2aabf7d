import { bench, describe } from 'vitest'
import { assessRound } from '@/assessment/assess'
import { skillLensKey } from '@/shared/engagement'
import { LENSES, type Level } from '@/shared/terms'
import { engagementWith, MODEL, rateAll, ROUND, SKILLS } from '../unit/assessment/fixture'
import { library } from '../unit/planner/content-library'
import { plan, situation } from '../unit/planner/fixture'

/*
 * Read the ratios in one run, not the times: what ten times the people, or three times the quarters, cost.
 */

const room = (people: number) =>
  engagementWith(
    Array.from({ length: people }, (_, person) =>
      rateAll((_skill, _lens, index) => (((index + person) % 5) + 1) as Level, { by: `p${person}` }),
    ).flat(),
  )

describe('scoring a round of 20 skills in two lenses', () => {
  const [six, sixty] = [room(6), room(60)]
  bench('6 respondents', () => void assessRound(six, ROUND, MODEL))
  bench('60 respondents', () => void assessRound(sixty, ROUND, MODEL))
})

describe('planning the whole library from level 1 to 5', () => {
  const planned = (horizon: number) =>
    situation({
      levels: Object.fromEntries(SKILLS.map((skill) => [skill, 1])),
      lenses: ['cx', 'ex'],
      planning: { horizon, capacity: 200, parallelLimit: 10 },
      changes: {
        targets: Object.fromEntries(
          SKILLS.flatMap((skill) =>
            LENSES.map((lens) => [skillLensKey(skill, lens), { level: 5, by: null }]),
          ),
        ),
      },
    })
  const [four, twelve] = [planned(4), planned(12)]
  bench('4 quarters', () => void plan(four, library))
  bench('12 quarters', () => void plan(twelve, library))
})
