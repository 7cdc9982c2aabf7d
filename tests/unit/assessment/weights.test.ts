import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { assessRound } from '@/assessment/assess'
import { MIN_COVERAGE } from '@/assessment/scoring'
import type { AnswerValue } from '@/shared/engagement'
import { engagementWith, MODEL, rateAll, ROUND, SKILLS } from './fixture'

const assess = (
  ratings: Parameters<typeof engagementWith>[0],
  weights: Record<string, number>,
  model = MODEL,
) => assessRound(engagementWith(ratings), ROUND, { ...model, weights })
const lead = (...input: Parameters<typeof assess>) => assess(...input).competencies[0]!

describe('weighted skills', () => {
  it('[SC3] count by their weight, in the score and in the coverage', () => {
    const levels: Record<string, AnswerValue> = { vision: 2, roadmap: 5, governance: 'dk' }
    const ratings = rateAll((skill) => levels[skill] ?? 3)
    // (2·3 + 5·1) / 4 = 2.75, of a weight of 3 + 1 + 1
    expect(lead(ratings, { vision: 3 }).scores.cx).toBe(2.75)
    expect(lead(ratings, { vision: 3 }).coverage.cx).toBe(0.8)
    // What is left out weighs 3 of 5: too little is answered.
    expect(lead(ratings, { governance: 3 })).toMatchObject({ scores: { cx: null, joined: null } })
  })

  it('[SC4] leave every competency the same share of the whole', () => {
    const ratings = rateAll((skill) => (['vision', 'roadmap', 'governance'].includes(skill) ? 1 : 4))
    const heavy = { vision: 50, roadmap: 50, governance: 50 }
    expect(assess(ratings, heavy).overall).toEqual(assess(ratings, {}).overall)
  })

  it('[SC3] a skill that is not in the model is neither counted nor missed', () => {
    const [first, ...rest] = MODEL.competencies
    const hidden = { ...MODEL, competencies: [{ ...first!, skills: ['roadmap', 'governance'] }, ...rest] }
    const ratings = rateAll((skill) => (skill === 'vision' ? 1 : 4))
    expect(lead(ratings, { vision: 9 }, hidden)).toMatchObject({ scores: { cx: 4 }, coverage: { cx: 1 } })
  })
})

const value = fc.constantFrom<AnswerValue>(1, 2, 3, 4, 5, 'na', 'dk')
const answers = fc.array(value, { minLength: SKILLS.length, maxLength: SKILLS.length })
const weight = fc.double({ min: 0.01, max: 100, noNaN: true })
const weights = fc
  .array(weight, { minLength: SKILLS.length, maxLength: SKILLS.length })
  .map((drawn) => Object.fromEntries(SKILLS.map((skill, index) => [skill, drawn[index]!])))
const rate = (values: readonly AnswerValue[]) => rateAll((_, __, index) => values[index]!)

describe('for all weights', () => {
  it('[SC3] a competency is Σ wᵢ·xᵢ / Σ wᵢ over its scored skills, between the lowest and the highest', () => {
    fc.assert(
      fc.property(answers, weights, (values, drawn) => {
        for (const { skills, scores, coverage } of assess(rate(values), drawn).competencies) {
          const scored = skills
            .map((skill) => ({ x: values[SKILLS.indexOf(skill)], w: drawn[skill]! }))
            .filter((one): one is { x: 1 | 2 | 3 | 4 | 5; w: number } => typeof one.x === 'number')
          const all = skills.reduce((sum, skill) => sum + drawn[skill]!, 0)
          const share = scored.reduce((sum, { w }) => sum + w, 0) / all
          expect(coverage.cx).toBeCloseTo(share, 9)
          if (scores.cx === null) {
            expect(share).toBeLessThan(MIN_COVERAGE)
            continue
          }
          expect(scores.cx).toBeCloseTo(
            scored.reduce((sum, { x, w }) => sum + w * x, 0) / scored.reduce((sum, { w }) => sum + w, 0),
            9,
          )
          expect(scores.cx).toBeGreaterThanOrEqual(Math.min(...scored.map(({ x }) => x)) - 1e-9)
          expect(scores.cx).toBeLessThanOrEqual(Math.max(...scored.map(({ x }) => x)) + 1e-9)
        }
      }),
    )
  })

  it('[SC3] only their proportion matters', () => {
    const factor = fc.constantFrom(0.25, 0.5, 2, 8)
    fc.assert(
      fc.property(answers, weights, factor, (values, drawn, by) => {
        const scaled = Object.fromEntries(Object.entries(drawn).map(([skill, w]) => [skill, w * by]))
        expect(assess(rate(values), scaled)).toEqual(assess(rate(values), drawn))
      }),
    )
  })

  it('[SC3] equal ones change nothing', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(0.5, 1, 4), (values, same) => {
        const equal = Object.fromEntries(SKILLS.map((skill) => [skill, same]))
        expect(assess(rate(values), equal)).toEqual(assess(rate(values), {}))
      }),
    )
  })
})
