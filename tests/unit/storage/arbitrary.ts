import fc from 'fast-check'
import {
  ACTION_STATES,
  QUESTIONNAIRE_FORMS,
  RANKING_METHODS,
  RESPONDENT_LEVELS,
  SECTORS,
  SIZES,
  type ActionEdits,
  type Engagement,
} from '@/shared/engagement'
import { addQuarters } from '@/shared/quarter'
import { CONFIDENCES, FUNCTIONS, LENSES, LEVELS } from '@/shared/terms'

export const SKILLS = ['vision', 'roadmap', 'governance']

const text = fc.string({ unit: 'grapheme' })
const id = fc.stringMatching(/^[a-z0-9-]{1,6}$/)
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const skill = oneOf(SKILLS)
const lens = oneOf(LENSES)
const level = oneOf(LEVELS)
// JSON has no negative zero.
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0 || 0)
const amount = number.map(Math.abs)
const positive = fc.integer({ min: 1, max: 100 }).map((weight) => weight / 10)
const date = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
const instant = date.map((moment) => moment.toISOString())
const day = date.map((moment) => moment.toISOString().slice(0, 10))
const quarter = fc.integer({ min: 0, max: 400 }).map((count) => addQuarters('2000-Q1', count))
const key = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((values) => values.join('/'))
const record = <T>(keys: fc.Arbitrary<string>, values: fc.Arbitrary<T>) =>
  fc.dictionary(keys, values, { maxKeys: 6, noNullPrototype: true })

const version = fc.integer({ min: 1, max: 99 })
const pack = fc.record({ id, version })
const brand = fc.record({
  accent: maybe(fc.stringMatching(/^#[0-9a-f]{6}$/)),
  logo: maybe(
    fc.record({
      type: oneOf(['png', 'jpeg'] as const),
      data: fc.base64String({ minLength: 4 }),
      width: fc.integer({ min: 1, max: 512 }),
      height: fc.integer({ min: 1, max: 512 }),
    }),
  ),
})

const edits = fc.record(
  {
    title: text,
    outcome: text,
    steps: fc.array(text),
    owner: oneOf(FUNCTIONS),
    effort: fc.record({ low: amount, likely: amount, high: amount }),
    durationWeeks: amount,
    requires: fc.array(id),
    moves: fc.array(fc.record({ skill, lens, from: oneOf([1, 2, 3, 4] as const) })),
  },
  { requiredKeys: [], noNullPrototype: true },
) as fc.Arbitrary<ActionEdits>

const PROFILE_KEYS = [
  'name',
  'sector',
  'size',
  'lenses',
  'language',
  'lensWeights',
  'pack',
  'createdAt',
  'sample',
] as const

/** Any engagement that the app could have made, with skills of `SKILLS`. */
export const anyEngagement: fc.Arbitrary<Engagement> = fc.record(
  {
    profile: fc.record(
      {
        name: text,
        sector: oneOf(SECTORS),
        size: oneOf(SIZES),
        lenses: fc.uniqueArray(lens, { minLength: 1 }),
        language: oneOf(['en', 'he', 'fa', 'ar']),
        lensWeights: fc.record({ cx: positive, ex: positive }),
        pack,
        createdAt: instant,
        sample: fc.boolean(),
        brand,
      },
      { noNullPrototype: true, requiredKeys: [...PROFILE_KEYS] },
    ),
    respondents: record(
      id,
      fc.record({
        name: text,
        function: maybe(oneOf(FUNCTIONS)),
        level: maybe(oneOf(RESPONDENT_LEVELS)),
        language: text,
      }),
    ),
    rounds: record(
      id,
      fc.record(
        {
          name: text,
          openedAt: instant,
          closedAt: maybe(instant),
          form: oneOf(QUESTIONNAIRE_FORMS),
          pack,
        },
        { requiredKeys: ['name', 'openedAt', 'closedAt'], noNullPrototype: true },
      ),
    ),
    answers: record(
      key(id, id, skill, lens),
      fc.record(
        {
          value: maybe(oneOf([...LEVELS, 'na', 'dk'] as const)),
          statements: fc.array(maybe(level), { minLength: 3, maxLength: 3 }),
          note: text,
          confidence: maybe(oneOf(CONFIDENCES)),
          at: instant,
        },
        { requiredKeys: ['value', 'note', 'confidence', 'at'], noNullPrototype: true },
      ),
    ),
    agreed: record(key(id, skill, lens), fc.record({ level, reason: text, at: instant })),
    targets: record(key(skill, lens), fc.record({ level, by: maybe(quarter) })),
    importance: record(skill, level),
    actions: record(
      id,
      fc.record({
        quarter: maybe(quarter),
        pinned: fc.boolean(),
        state: oneOf(ACTION_STATES),
        ownerName: text,
        note: text,
        edits,
      }),
    ),
    planning: fc.record({
      startQuarter: quarter,
      horizon: fc.integer({ min: 1, max: 12 }),
      capacity: amount,
      functionCapacity: record(oneOf(FUNCTIONS), amount),
      parallelLimit: fc.nat(),
      method: oneOf(RANKING_METHODS),
    }),
    kpis: record(id, fc.record({ name: maybe(text), baseline: maybe(number), target: maybe(number) })),
    readings: record(key(id, day), fc.record({ value: number, learned: text, response: text })),
    checkIns: record(
      quarter,
      fc.record({
        heldOn: day,
        actions: record(
          id,
          fc.record({
            state: oneOf(ACTION_STATES),
            progress: number,
            blocker: text,
            learning: text,
            slippedFrom: maybe(quarter),
          }),
        ),
        decisions: fc.array(fc.record({ text, owner: text })),
        told: fc.array(fc.record({ lens, said: text, did: text })),
        frozenAt: maybe(instant),
      }),
    ),
    packs: record(
      fc.tuple(id, version).map((parts) => parts.join('@')),
      fc.record({ id, version, name: text }),
    ),
    reports: record(id, fc.record({ introduction: text, closing: text })),
  },
  { noNullPrototype: true },
)
