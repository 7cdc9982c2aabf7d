import { describe, expect, it } from 'vitest'
import { assessRound } from '@/assessment/assess'
import type { AnswerValue } from '@/shared/engagement'
import type { Lens, Level } from '@/shared/terms'
import { agree, engagementWith, MODEL, rateAll, ROUND, type Rating } from './fixture'

const findings = (ratings: readonly Rating[]) => assessRound(engagementWith(ratings), ROUND, MODEL).findings
const competencyOf = (skill: string) => MODEL.competencies.find(({ skills }) => skills.includes(skill))!.id
const two = (level: (skill: string, lens: Lens) => AnswerValue) => [
  ...rateAll(level, { by: 'a' }),
  ...rateAll(level, { by: 'b' }),
]

describe('findings', () => {
  it('[SC6] begin with what limits, when something does', () => {
    const [first, ...rest] = findings(two((skill) => (competencyOf(skill) === 'lead' ? 1 : 3)))
    expect(first).toMatchObject({
      ...{
        kind: 'gap',
        code: 'competency-limits',
        competencies: ['lead'],
        stage: 'investigate',
        average: 'mobilize',
      },
      ...{ score: 1, skills: ['vision', 'roadmap', 'governance'] },
    })
    expect(rest.map(({ code }) => code)).toContain('skills-trail')
  })

  it('[SC9] name the lens that is ahead by half a level or more', () => {
    const found = findings(
      two((skill, lens) => (competencyOf(skill) === 'activate' && lens === 'ex' ? 4 : 2)),
    )
    expect(found).toContainEqual({
      kind: 'gap',
      code: 'lens-gap',
      competency: 'activate',
      ahead: 'ex',
      cx: 2,
      ex: 4,
      size: 2,
    })
    expect(found.filter(({ code }) => code === 'lens-gap')).toHaveLength(1)
  })

  it('[SC6] call a profile even rather than pick a winner', () => {
    expect(findings(two(() => 3)).map(({ code }) => code)).toEqual(['even-profile'])
  })

  it('[SC4] first say what is missing', () => {
    const found = findings(two((skill) => (competencyOf(skill) === 'lead' ? 'dk' : 3)))
    expect(found[0]).toMatchObject({ kind: 'caution', code: 'not-enough-answers', competencies: ['lead'] })
  })

  it('say nothing before anyone has answered', () => {
    expect(findings([])).toEqual([])
  })

  it('say that one respondent is one opinion', () => {
    expect(findings(rateAll(() => 3)).map(({ code }) => code)).toContain('one-respondent')
  })

  it('[SC7] point at the skills that split the room, until a value is agreed', () => {
    const levels: Level[] = [1, 1, 1, 5, 5, 5]
    const ratings = levels.map((value, index) => ({ by: `p${index}`, skill: 'vision', value }))
    const engagement = engagementWith(ratings)
    const split = {
      kind: 'caution',
      code: 'opinions-split',
      skill: 'vision',
      lens: 'cx',
      min: 1,
      max: 5,
      size: 2,
    }
    expect(assessRound(engagement, ROUND, MODEL).findings).toContainEqual(split)
    expect(assessRound(agree(engagement, 'vision', 'cx', 3), ROUND, MODEL).findings).not.toContainEqual(split)
  })

  it('come in order of size', () => {
    const sizes = findings(rateAll((_skill, _lens, index) => ((index % 5) + 1) as Level)).map(
      ({ size }) => size,
    )
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  })
})
