import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { assessRound } from '@/assessment/assess'
import { compareRounds } from '@/assessment/comparison'
import { exactOf, levelOfStatements, NONE_RATED, rateStatement } from '@/assessment/deep-form'
import { progressOf } from '@/assessment/progress'
import { statementMeans } from '@/assessment/statement-means'
import type { Level } from '@/shared/terms'
import { agree, deep, engagementWith, MODEL, rateAll, ROUND, SKILLS, type Rating } from './fixture'

const assess = (ratings: readonly Rating[]) => assessRound(engagementWith(ratings), ROUND, MODEL)
const visionOf = (ratings: readonly Rating[]) => assess(ratings).skills[0]!.lenses.cx!
const vision = (by: string, ...statements: Level[]) => deep({ by, skill: 'vision' }, ...statements)

const level = fc.constantFrom<Level>(1, 2, 3, 4, 5)
const three = fc.tuple(level, level, level)
const groups = fc.array(three, { minLength: 1, maxLength: 12 })
const rated = (answers: readonly Level[][]) =>
  answers.map((statements, index) => vision(`p${index}`, ...statements))

describe('the level of three statements', () => {
  it('[SC1] is their mean, and the level nearest to it', () => {
    expect(levelOfStatements([2, 2, 3])).toEqual({ exact: 7 / 3, level: 2 })
    expect(levelOfStatements([2, 3, 3])).toEqual({ exact: 8 / 3, level: 3 })
    expect(levelOfStatements([1, 5, 3])).toEqual({ exact: 3, level: 3 })
  })

  it('[SC1] is there only when all three are rated', () => {
    expect(
      [NONE_RATED, [4, null, null], [4, null, 4]].map((each) => levelOfStatements(each as Level[])),
    ).toEqual([null, null, null])
  })

  it('[SC1] comes with the third rating, and changes with each that is put right', () => {
    const first = rateStatement({}, 1, 4)
    expect(first).toEqual({ value: null, statements: [null, 4, null] })
    const last = rateStatement(rateStatement(first, 0, 3), 2, 5)
    expect(last).toEqual({ value: 4, statements: [3, 4, 5] })
    expect(rateStatement(last, 0, 1)).toEqual({ value: 3, statements: [1, 4, 5] })
  })

  it('[SC1] takes the place of "not applicable" and "don’t know"', () => {
    expect(rateStatement({ statements: [...NONE_RATED] }, 0, 2)).toEqual({
      value: null,
      statements: [2, null, null],
    })
  })

  it('[SC1] lies within 1–5, nearest to the mean, for all ratings', () => {
    fc.assert(
      fc.property(three, (statements) => {
        const { exact, level: nearest } = levelOfStatements(statements)!
        expect(exact >= 1 && exact <= 5).toBe(true)
        expect(Math.abs(exact - nearest)).toBeLessThan(0.4)
      }),
    )
  })

  it('[SC1] does not depend on the order of the statements', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        const orders = [
          [a, b, c],
          [a, c, b],
          [b, a, c],
          [b, c, a],
          [c, a, b],
          [c, b, a],
        ]
        for (const order of orders) expect(levelOfStatements(order)).toEqual(levelOfStatements([a, b, c]))
      }),
    )
  })

  it('[SC1] never falls when a rating rises', () => {
    fc.assert(
      fc.property(three, fc.nat(2), level, (statements, index, to) => {
        const [low, high] = [statements[index]!, to].sort() as [Level, Level]
        const at = (rating: Level) => levelOfStatements(statements.with(index, rating))!
        expect(at(high).exact - at(low).exact).toBeCloseTo((high - low) / 3, 12)
        expect(at(high).level >= at(low).level).toBe(true)
      }),
    )
  })
})

describe('the number that an answer brings', () => {
  it('[SC2] is the exact mean of a deep answer, the level of a quick one, and none of the others', () => {
    expect(exactOf({ value: 2, statements: [2, 2, 3] })).toBe(7 / 3)
    expect(exactOf({ value: 4 })).toBe(4)
    expect(exactOf({ value: 'na', statements: [...NONE_RATED] })).toBeNull()
    expect(exactOf({ value: null, statements: [3, 3, null] })).toBeNull()
  })

  it('[SC2] is the level where a file gives another than its statements do', () => {
    expect(exactOf({ value: 5, statements: [1, 1, 1] })).toBe(5)
  })
})

describe('scores of a deep round', () => {
  it('[SC2] go by the exact means, the dots by the nearest levels', () => {
    // 7/3, 8/3 and 4: mean 9/3 = 3, deviations −2/3, −1/3 and 1, s² = (4/9 + 1/9 + 9/9) / 2 = 7/9
    const result = visionOf([vision('a', 2, 2, 3), vision('b', 3, 3, 2), vision('c', 3, 4, 5)])
    expect(result).toMatchObject({ n: 3, median: 8 / 3, min: 7 / 3, max: 4, distribution: [0, 1, 1, 1, 0] })
    expect(result.score).toBeCloseTo(3, 12)
    expect(result.deviation).toBeCloseTo(Math.sqrt(7 / 9), 12)
  })

  it('[SC7] agree by the exact means', () => {
    // 7/3, 7/3, 8/3, 8/3 and 5/2 cannot be; five of them around 2.4: 7/3 ×3, 8/3 ×2, s² = (3·(2/15)² + 2·(1/5)²) / 4
    const answers: Level[][] = [
      [2, 2, 3],
      [2, 2, 3],
      [2, 2, 3],
      [2, 3, 3],
      [2, 3, 3],
    ]
    const { agreement } = visionOf(rated(answers))
    expect(agreement?.rwg).toBeCloseTo(1 - (3 * (2 / 15) ** 2 + 2 * (1 / 5) ** 2) / 4 / 2, 12)
    expect(agreement?.meanDeviation).toBeCloseTo((3 * (2 / 15) + 2 * (1 / 5)) / 5, 12)
  })

  it('[SC1] leave out what is begun, not applicable and not known', () => {
    const begun: Rating = { by: 'b', skill: 'vision', value: null, statements: [5, 5, null] }
    const others: Rating[] = [
      { by: 'c', skill: 'vision', value: 'na', statements: [...NONE_RATED] },
      { by: 'd', skill: 'vision', value: 'dk', statements: [...NONE_RATED] },
      { by: 'b', skill: 'roadmap', value: 3 },
    ]
    const result = visionOf([vision('a', 2, 2, 3), begun, ...others])
    expect(result).toMatchObject({ n: 1, score: 7 / 3 })
    expect(result.coverage).toEqual({ rated: 1, notApplicable: 1, dontKnow: 1, open: 1, of: 4 })
  })

  it('[SC2] stand behind an agreed value, which is a whole level', () => {
    const engagement = agree(engagementWith([vision('a', 2, 2, 3)]), 'vision', 'cx', 3)
    const { cx } = assessRound(engagement, ROUND, MODEL).skills[0]!.lenses
    expect(cx).toMatchObject({ score: 3, mean: 7 / 3 })
  })

  it('[SC2] are those of the quick form when a person’s three ratings are alike', () => {
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 12 }), (levels) => {
        const quick = levels.map((value, index): Rating => ({ by: `p${index}`, skill: 'vision', value }))
        expect(assess(rated(levels.map((value) => [value, value, value])))).toEqual(assess(quick))
      }),
    )
  })

  it('[SC2] lie within 1–5, between the lowest and the highest answer', () => {
    fc.assert(
      fc.property(groups, (answers) => {
        const { score, min, max } = visionOf(rated(answers))
        expect(score! >= min! - 1e-9 && score! <= max! + 1e-9 && min! >= 1 && max! <= 5).toBe(true)
      }),
    )
  })

  it('[SC2] depend neither on the order of people nor on that of statements', () => {
    fc.assert(
      fc.property(groups, (answers) => {
        const turned = answers.map((statements) => statements.toReversed()).toReversed()
        expect(visionOf(rated(turned))).toEqual(visionOf(rated(answers)))
      }),
    )
  })

  it('[SC2] never fall when somebody rates a statement higher', () => {
    fc.assert(
      fc.property(groups, fc.nat(), fc.nat(2), (answers, person, index) => {
        const who = person % answers.length
        const higher = Math.min(5, answers[who]![index]! + 1) as Level
        const raised = answers.with(who, answers[who]!.with(index, higher) as [Level, Level, Level])
        expect(visionOf(rated(raised)).score! >= visionOf(rated(answers)).score! - 1e-9).toBe(true)
      }),
    )
  })
})

describe('progress through the deep form', () => {
  const progress = (ratings: readonly Rating[]) => progressOf(engagementWith(ratings), ROUND, 'p1', MODEL)
  const begun: Rating = {
    skill: 'governance',
    value: null,
    statements: [4, null, null],
    at: '2026-02-11T09:00:00Z',
  }

  it('[SC1] counts a question when its third statement is rated', () => {
    const both = (['cx', 'ex'] as const).map((lens) => deep({ skill: 'vision', lens }, 2, 3, 4))
    expect(progress([...both, begun])).toMatchObject({
      answered: 1,
      skills: { vision: 'answered', governance: 'partial', roadmap: 'open' },
    })
  })

  it('[SC1] resumes where a question was begun', () => {
    expect(progress([...rateAll(() => 3).slice(0, 4), begun]).resumeAt).toBe('governance')
  })
})

describe('straight-lining in the deep form', () => {
  const skills = SKILLS.slice(0, 10)
  const flags = (statements: (index: number) => Level[]) =>
    assess(skills.map((skill, index) => deep({ skill }, ...statements(index)))).flags

  it('[SC9] is looked for in the statements, not in the levels that come of them', () => {
    // All ten come to level 3; of thirty statements 24 are a 3.
    const found = { code: 'straight-lining', respondent: 'p1', level: 3, share: 0.8, ratings: 30 }
    expect(flags((index) => (index < 3 ? [2, 3, 4] : [3, 3, 3]))).toEqual([found])
    expect(flags((index) => (index < 4 ? [2, 3, 4] : [3, 3, 3]))).toEqual([])
  })

  it('[SC9] takes ten answers, not ten statements', () => {
    expect(assess(skills.slice(0, 9).map((skill) => deep({ skill }, 3, 3, 3))).flags).toEqual([])
  })
})

describe('what the statements were given on average', () => {
  const means = (ratings: readonly Rating[]) => {
    const engagement = engagementWith(ratings)
    const { participants } = assessRound(engagement, ROUND, MODEL)
    return statementMeans(engagement, ROUND, { skill: 'vision', lens: 'cx' }, participants)
  }

  it('[SC8] is told from three answers up', () => {
    const two = [vision('a', 1, 2, 3), vision('b', 2, 3, 4)]
    expect(means(two)).toBeNull()
    expect(means([...two, { by: 'c', skill: 'vision', value: 'dk' }])).toBeNull()
    expect(means([...two, vision('c', 3, 4, 5)])).toEqual([2, 3, 4])
  })

  it('[SC8] is told to whoever answered alone', () => {
    expect(means([vision('a', 1, 2, 3)])).toEqual([1, 2, 3])
  })

  it('is nothing for the quick form', () => {
    expect(means([{ skill: 'vision', value: 3 }])).toBeNull()
  })
})

describe('a quick and a deep round', () => {
  it('[SC10] are compared on the same scale', () => {
    const quick = rateAll(() => 2, { round: 'before' })
    const thorough = rateAll(() => 2).map((rating) => deep(rating, 2, 3, 3))
    const engagement = engagementWith([...quick, ...thorough])
    const { overall } = compareRounds(engagement, { before: 'before', after: ROUND })
    // One person: half a level and more is a change.
    expect(overall.joined).toMatchObject({ before: 2, verdict: 'up' })
    expect(overall.joined.difference).toBeCloseTo(2 / 3, 12)
  })
})
