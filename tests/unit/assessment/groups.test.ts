import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { assessRound } from '@/assessment/assess'
import { groupsOf } from '@/assessment/groups'
import type { FunctionId, Level } from '@/shared/terms'
import { engagementWith, MODEL, ROUND, type Rating } from './fixture'

function grouped(
  functions: readonly (FunctionId | null)[],
  minimum?: number,
  levels?: readonly (Level | 'dk')[],
) {
  const ratings = functions.map((_, index): Rating => {
    return { by: `p${index}`, skill: 'vision', value: levels?.[index] ?? (((index % 5) + 1) as Level) }
  })
  const engagement = engagementWith(ratings)
  functions.forEach((name, index) => (engagement.respondents[`p${index}`]!.function = name))
  return groupsOf(engagement, assessRound(engagement, ROUND, MODEL), 'function', minimum)
}
const shown = (result: ReturnType<typeof grouped>) => result.groups.map(({ id, n }) => `${id} ${n}`)
const many = (name: FunctionId | null, count: number) => new Array<FunctionId | null>(count).fill(name)

describe('groups', () => {
  it('[SC8] are shown from three respondents up', () => {
    expect(shown(grouped([...many('it', 3), ...many('hr', 4)]))).toEqual(['it 3', 'hr 4'])
  })

  it('[SC8] hide a second group when hiding one would let a reader subtract', () => {
    const result = grouped([...many('it', 1), ...many('hr', 3), ...many('sales', 5)])
    expect(shown(result)).toEqual(['sales 5'])
    expect(result.hidden).toBe(4)
  })

  it('[SC8] can be asked for more people, never for fewer', () => {
    const people = [...many('it', 3), ...many('hr', 6)]
    expect(shown(grouped(people, 5))).toEqual([])
    expect(shown(grouped([...many('it', 2), ...many('hr', 6)], 1))).toEqual([])
  })

  it('[SC8] hide a skill that too few of a group rated', () => {
    const result = grouped([...many('it', 3), ...many('hr', 3)], 3, [2, 3, 'dk', 4, 4, 4])
    expect(result.groups.map(({ skills }) => skills.get('vision')?.cx)).toEqual([null, null])
  })

  it('[SC8] never leave one or two people between a total and its groups', () => {
    const functions = fc.array(fc.constantFrom<FunctionId | null>('it', 'hr', 'sales', 'finance', null), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(functions, fc.integer({ min: 1, max: 6 }), (people, minimum) => {
        const { groups, hidden } = grouped(people, minimum)
        const floor = Math.max(3, minimum)
        expect(groups.every(({ n }) => n >= floor)).toBe(true)
        if (groups.length > 0) expect(hidden === 0 || hidden >= floor).toBe(true)
      }),
    )
  })
})
