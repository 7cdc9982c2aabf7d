import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { assessRound } from '@/assessment/assess'
import type { AnswerValue } from '@/shared/engagement'
import type { Lens, Level } from '@/shared/terms'
import { agree, engagementWith, MODEL, rateAll, ROUND, SKILLS, withLenses, type Rating } from './fixture'

const assess = (engagement: Parameters<typeof assessRound>[0]) => assessRound(engagement, ROUND, MODEL)
const skillOf = (assessment: ReturnType<typeof assess>, id: string) =>
  assessment.skills.find(({ skill }) => skill === id)!
const competencyOf = (assessment: ReturnType<typeof assess>, id: string) =>
  assessment.competencies.find(({ competency }) => competency === id)!

describe('skill score', () => {
  it('[SC1] leaves unanswered, N/A and don’t know out of the mean and counts them', () => {
    const assessment = assess(
      engagementWith([
        { by: 'a', skill: 'vision', value: 2 },
        { by: 'b', skill: 'vision', value: 5 },
        { by: 'c', skill: 'vision', value: 'na' },
        { by: 'd', skill: 'vision', value: 'dk' },
        { by: 'e', skill: 'roadmap', value: 3 },
      ]),
    )
    const { cx } = skillOf(assessment, 'vision').lenses
    expect(cx?.score).toBe(3.5)
    expect(cx?.coverage).toEqual({ rated: 2, notApplicable: 1, dontKnow: 1, open: 1, of: 5 })
  })

  it('[SC1] does not take a note alone for an answer', () => {
    const assessment = assess(
      engagementWith([
        { by: 'a', skill: 'vision', value: 4 },
        { by: 'b', skill: 'vision', value: null },
      ]),
    )
    expect(assessment.participants).toEqual(['a'])
    expect(skillOf(assessment, 'vision').lenses.cx?.coverage.of).toBe(1)
  })

  it('[SC2] keeps n, median, range, distribution and deviation beside the mean', () => {
    // 1, 2, 2, 5: mean 10/4 = 2.5, median 2, squares 2.25 + .25 + .25 + 6.25 = 9, s² = 9/3 = 3
    const levels: Level[] = [2, 5, 1, 2]
    const ratings = levels.map((value, index) => ({ by: `p${index}`, skill: 'vision', value }))
    const { cx } = skillOf(assess(engagementWith(ratings)), 'vision').lenses
    expect(cx).toMatchObject({ n: 4, mean: 2.5, median: 2, min: 1, max: 5, distribution: [1, 2, 0, 0, 1] })
    expect(cx?.deviation).toBeCloseTo(Math.sqrt(3), 12)
  })

  it('[SC2] takes the median between the two middle answers', () => {
    const ratings = ([1, 2, 4, 5] as const).map((value, index) => ({
      by: `p${index}`,
      skill: 'vision',
      value,
    }))
    expect(skillOf(assess(engagementWith(ratings)), 'vision').lenses.cx?.median).toBe(3)
  })

  it('[SC2] puts the agreed value before the mean and keeps the mean', () => {
    const engagement = engagementWith([
      { by: 'a', skill: 'vision', value: 2 },
      { by: 'b', skill: 'vision', value: 3 },
    ])
    const result = skillOf(assess(agree(engagement, 'vision', 'cx', 4)), 'vision').lenses.cx
    expect(result).toMatchObject({ score: 4, mean: 2.5, n: 2 })
    expect(result?.agreed?.reason).toBe('Seen in the audit')
  })

  it('[SC2] is never rounded', () => {
    const ratings = ([1, 1, 2] as const).map((value, index) => ({ by: `p${index}`, skill: 'vision', value }))
    expect(skillOf(assess(engagementWith(ratings)), 'vision').scores.cx).toBe(4 / 3)
  })
})

describe('competency and overall', () => {
  it('[SC3] is the mean of its scored skills', () => {
    const assessment = assess(
      engagementWith([
        { skill: 'vision', value: 2 },
        { skill: 'roadmap', value: 3 },
        { skill: 'governance', value: 5 },
      ]),
    )
    expect(competencyOf(assessment, 'lead').scores.cx).toBeCloseTo(10 / 3, 12)
  })

  it('[SC3] is shown from two thirds of its skills, and not below', () => {
    const two: Rating[] = [
      { skill: 'vision', value: 2 },
      { skill: 'roadmap', value: 3 },
    ]
    const twoOfFour: Rating[] = [
      { skill: 'data-integration', value: 2 },
      { skill: 'insights-discovery', value: 3 },
    ]
    const assessment = assess(engagementWith([...two, ...twoOfFour]))
    expect(competencyOf(assessment, 'lead').scores.cx).toBe(2.5)
    expect(competencyOf(assessment, 'enlighten').scores.cx).toBeNull()
    expect(competencyOf(assessment, 'enlighten').coverage.cx).toBe(0.5)
  })

  it('[SC3] joins the lenses by their weights', () => {
    const ratings: Rating[] = ['vision', 'roadmap', 'governance'].flatMap((skill) => [
      { skill, lens: 'cx' as const, value: 4 as const },
      { skill, lens: 'ex' as const, value: 2 as const },
    ])
    // (3 × 4 + 1 × 2) / 4
    const assessment = assess(withLenses(engagementWith(ratings), ['cx', 'ex'], { cx: 3, ex: 1 }))
    expect(competencyOf(assessment, 'lead').scores).toEqual({ cx: 4, ex: 2, joined: 3.5 })
  })

  it('[SC3] scores a skill by its one answered lens, and lets the coverage say so', () => {
    const lead = ['vision', 'roadmap', 'governance']
    const onlyCx = assess(engagementWith(lead.map((skill) => ({ skill, value: 4 }))))
    expect(skillOf(onlyCx, 'vision').scores).toEqual({ cx: 4, ex: null, joined: 4 })
    expect(competencyOf(onlyCx, 'lead').scores).toEqual({ cx: 4, ex: null, joined: null })
    expect(competencyOf(onlyCx, 'lead').coverage).toEqual({ cx: 1, ex: 0, joined: 0.5 })
  })

  it('[SC3] has a joined score that is the lens when one lens is in use', () => {
    const engagement = withLenses(engagementWith(rateAll((_, __, index) => ((index % 5) + 1) as Level)), [
      'ex',
    ])
    const assessment = assess(engagement)
    expect(assessment.views).toEqual(['ex'])
    expect(assessment.overall.joined).toEqual(assessment.overall.ex)
    expect(assessment.overall.cx).toEqual({ score: null, stage: null, limiting: null })
  })

  it('[SC4] is the mean of the six competencies, each counting the same', () => {
    const byCompetency = { lead: 1, realize: 2, activate: 3, enlighten: 4, respond: 5, disrupt: 5 }
    const levelOf = (skill: string) =>
      byCompetency[MODEL.competencies.find(({ skills }) => skills.includes(skill))!.id] as Level
    // (1 + 2 + 3 + 4 + 5 + 5) / 6; by skill it would be (3 + 6 + 9 + 16 + 20 + 15) / 20
    expect(assess(engagementWith(rateAll(levelOf))).overall.joined.score).toBeCloseTo(20 / 6, 12)
  })

  it('[SC4] is not shown while one competency is missing', () => {
    const ratings = rateAll((skill) => (['vision', 'roadmap'].includes(skill) ? 'dk' : 3))
    expect(assess(engagementWith(ratings)).overall.joined).toEqual({
      score: null,
      stage: null,
      limiting: null,
    })
  })
})

const anyValue = fc.constantFrom<AnswerValue>(1, 2, 3, 4, 5, 'na', 'dk', null)
const anyRatings = fc.array(
  fc.record({
    by: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    skill: fc.constantFrom(...SKILLS),
    lens: fc.constantFrom<Lens>('cx', 'ex'),
    value: anyValue,
  }),
  { maxLength: 200 },
)

describe('for all answers', () => {
  it('[SC2] [SC3] [SC4] every score lies within 1–5', () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const { skills, competencies, overall } = assess(engagementWith(ratings))
        const scores = [...skills, ...competencies].flatMap((entry) => Object.values(entry.scores))
        for (const score of [...scores, ...Object.values(overall).map((entry) => entry.score)]) {
          if (score !== null) expect(score >= 1 && score <= 5).toBe(true)
        }
      }),
    )
  })

  it('[SC2] the order and names of respondents change no score', () => {
    const renamed: Record<string, string> = { a: 'g', b: 'f', c: 'e', d: 'd', e: 'c', f: 'b', g: 'a' }
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const latest = [
          ...new Map(ratings.map((rating) => [`${rating.by}${rating.skill}${rating.lens}`, rating])).values(),
        ]
        const permuted = latest.map((rating) => ({ ...rating, by: renamed[rating.by]! })).reverse()
        const first = assess(engagementWith(latest))
        const second = assess(engagementWith(permuted))
        expect(second.skills).toEqual(first.skills)
        expect(second.competencies).toEqual(first.competencies)
        expect(second.overall).toEqual(first.overall)
      }),
    )
  })

  it('[SC1] N/A, don’t know and nothing never move a mean', () => {
    fc.assert(
      fc.property(anyRatings, fc.constantFrom<AnswerValue>('na', 'dk', null), (ratings, silent) => {
        const before = assess(engagementWith(ratings))
        const after = assess(engagementWith([...ratings, ...rateAll(() => silent, { by: 'silent' })]))
        expect(after.skills.map(({ scores }) => scores)).toEqual(before.skills.map(({ scores }) => scores))
        expect(after.overall).toEqual(before.overall)
      }),
    )
  })
})
