import * as v from 'valibot'
import {
  ACTION_STATES,
  QUESTIONNAIRE_FORMS,
  RANKING_METHODS,
  RESPONDENT_LEVELS,
  SECTORS,
  SIZES,
  type Engagement,
} from '@/shared/engagement'
import { isQuarter, type Quarter } from '@/shared/quarter'
import { CONFIDENCES, FUNCTIONS, LENSES, LEVELS } from '@/shared/terms'

/** What can be wrong with one value. An issue's message is one of these codes. */
export type ShapeProblem = 'level-out-of-range' | 'wrong-shape'

// A number that is no level is told apart from a value that could never have been one.
const levelProblem = (issue: { input: unknown }): ShapeProblem =>
  typeof issue.input === 'number' ? 'level-out-of-range' : 'wrong-shape'

const text = v.string()
const flag = v.boolean()
const level = v.picklist(LEVELS, levelProblem)
const lens = v.picklist(LENSES)
const owningFunction = v.picklist(FUNCTIONS)
const actionState = v.picklist(ACTION_STATES)
const quarter = v.custom<Quarter>((input) => typeof input === 'string' && isQuarter(input))
// `1e999` is legal JSON and reads as Infinity.
const finite = v.pipe(v.number(), v.finite())
const amount = v.pipe(finite, v.minValue(0))
const positive = v.pipe(finite, v.gtValue(0))
const whole = v.pipe(v.number(), v.integer())
export const instantSchema = v.pipe(text, v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/))
const day = v.pipe(text, v.isoDate())

/** Names that would reach an object's prototype. No content id and no id of ours is one of them. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

export const idSchema = v.pipe(
  text,
  v.regex(/^[^/]+$/),
  v.check((name) => !FORBIDDEN_KEYS.has(name)),
)
const quarterKey = v.pipe(text, v.check(isQuarter))
/** A key of `ids` ids and, at its end, `last`, joined by slashes. */
const joinedKey = (ids: number, last: string) =>
  v.pipe(text, v.regex(new RegExp(`^([^/]+/){${ids}}(${last})$`)))

const joinedPack = v.pipe(text, v.regex(/^[^/@]+@\d+$/))
const lensKey = (ids: number) => joinedKey(ids, LENSES.join('|'))

const packEntries = { id: idSchema, version: v.pipe(whole, v.minValue(1)) }
const pack = v.object(packEntries)

const brand = v.object({
  accent: v.nullable(v.pipe(text, v.regex(/^#[0-9a-f]{6}$/))),
  logo: v.nullable(
    v.object({
      type: v.picklist(['png', 'jpeg']),
      data: v.pipe(text, v.base64()),
      width: positive,
      height: positive,
    }),
  ),
})

const profile = v.object({
  name: text,
  sector: v.picklist(SECTORS),
  size: v.picklist(SIZES),
  lenses: v.pipe(
    v.array(lens),
    v.minLength(1),
    v.check((chosen) => new Set(chosen).size === chosen.length),
  ),
  language: text,
  lensWeights: v.object({ cx: positive, ex: positive }),
  pack,
  createdAt: instantSchema,
  sample: flag,
  brand: v.optional(brand),
})

const respondent = v.object({
  name: text,
  function: v.nullable(owningFunction),
  level: v.nullable(v.picklist(RESPONDENT_LEVELS)),
  language: text,
})

const round = v.object({
  name: text,
  openedAt: instantSchema,
  closedAt: v.nullable(instantSchema),
  form: v.optional(v.picklist(QUESTIONNAIRE_FORMS)),
  pack: v.optional(pack),
})

const answer = v.object({
  value: v.nullable(v.picklist([...LEVELS, 'na', 'dk'], levelProblem)),
  statements: v.optional(v.pipe(v.array(v.nullable(level)), v.length(3))),
  note: text,
  confidence: v.nullable(v.picklist(CONFIDENCES)),
  at: instantSchema,
})

const edits = v.object({
  title: v.optional(text),
  outcome: v.optional(text),
  steps: v.optional(v.array(text)),
  owner: v.optional(owningFunction),
  effort: v.optional(v.object({ low: amount, likely: amount, high: amount })),
  durationWeeks: v.optional(amount),
  requires: v.optional(v.array(text)),
  moves: v.optional(v.array(v.object({ skill: text, lens, from: v.picklist([1, 2, 3, 4], levelProblem) }))),
})

const action = v.object({
  quarter: v.nullable(quarter),
  pinned: flag,
  state: actionState,
  ownerName: text,
  note: text,
  edits,
})

const planning = v.object({
  startQuarter: quarter,
  horizon: v.pipe(whole, v.minValue(1), v.maxValue(12)),
  capacity: amount,
  functionCapacity: v.record(owningFunction, v.optional(amount)),
  parallelLimit: amount,
  method: v.picklist(RANKING_METHODS),
})

const checkIn = v.object({
  heldOn: day,
  actions: v.record(
    idSchema,
    v.object({
      state: actionState,
      progress: finite,
      blocker: text,
      learning: text,
      slippedFrom: v.nullable(quarter),
    }),
  ),
  decisions: v.array(v.object({ text, owner: text })),
  told: v.array(v.object({ lens, said: text, did: text })),
  frozenAt: v.nullable(instantSchema),
})

/** The engagement's shape at run time: what is read from a file, and what a stored value is repaired to. */
export const engagementSchema = v.object({
  profile,
  respondents: v.record(idSchema, respondent),
  rounds: v.record(idSchema, round),
  answers: v.record(lensKey(3), answer),
  agreed: v.record(lensKey(2), v.object({ level, reason: text, at: instantSchema })),
  targets: v.record(lensKey(1), v.object({ level, by: v.nullable(quarter) })),
  importance: v.record(idSchema, level),
  actions: v.record(idSchema, action),
  planning,
  kpis: v.record(
    idSchema,
    v.object({ name: v.nullable(text), baseline: v.nullable(finite), target: v.nullable(finite) }),
  ),
  readings: v.record(
    joinedKey(1, String.raw`\d{4}-\d\d-\d\d`),
    v.object({ value: finite, learned: text, response: text }),
  ),
  checkIns: v.record(quarterKey, checkIn),
  packs: v.record(joinedPack, v.looseObject(packEntries)),
  reports: v.record(idSchema, v.object({ introduction: text, closing: text })),
}) satisfies v.GenericSchema<unknown, Engagement>
