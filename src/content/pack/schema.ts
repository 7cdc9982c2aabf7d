import * as v from 'valibot'
import { COMPETENCIES, FUNCTIONS, JOURNEY_STAGES, LENSES, LEVELS } from '@/shared/terms'
import { FEWEST_STEPS, MOST_STEPS, STATEMENTS } from '../limits'
import type { PackProblemCode } from './problem'

export const PACK_FORMAT = 'sextant-pack'
/** The version of the format that this app writes, and the last that it reads. */
export const PACK_FORMAT_VERSION = 1

const code = (name: PackProblemCode) => name

/** In keys of answers and of files, and beside those that the app makes: hence letters, digits and hyphens. */
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
export const LONGEST_ID = 64

const id = v.pipe(v.string(), v.regex(ID, code('bad-id')), v.maxLength(LONGEST_ID, code('bad-id')))
/** Names another thing: whether there is one is asked by a rule. */
const reference = v.string()
const language = v.string()
const text = v.pipe(
  v.string(),
  v.check((typed) => typed.trim() !== '', code('empty-text')),
)
const finite = v.pipe(v.number(), v.finite(code('not-positive')))
const positive = v.pipe(finite, v.gtValue(0, code('not-positive')))
const counting = v.pipe(v.number(), v.safeInteger(code('not-counting')), v.minValue(1, code('not-counting')))

const isSet = (items: readonly unknown[]) => new Set(items).size === items.length
const references = v.pipe(
  v.array(reference),
  v.check((items) => isSet(items), code('repeated-value')),
)
const lenses = v.pipe(
  v.array(v.picklist(LENSES)),
  v.minLength(1, code('no-lens')),
  v.check((items) => isSet(items), code('repeated-value')),
)

const version = v.strictObject({ id: v.string(), version: counting })
const byLanguage = <T extends v.GenericSchema>(texts: T) => v.record(language, texts)
const byLens = <T extends v.GenericSchema>(part: T) =>
  v.strictObject({ cx: v.optional(part), ex: v.optional(part) })

const anchors = v.pipe(v.array(text), v.length(LEVELS.length, code('anchors-not-five')))
const statements = v.pipe(v.array(text), v.length(STATEMENTS, code('statements-not-three')))

const skill = v.strictObject({
  hidden: v.optional(v.boolean()),
  competency: v.optional(v.picklist(COMPETENCIES)),
  after: v.optional(v.nullable(reference)),
  weight: v.optional(positive),
  changedIn: v.optional(counting),
  texts: v.optional(
    byLanguage(
      v.strictObject({
        name: v.optional(text),
        meaning: v.optional(text),
        why: v.optional(text),
        question: v.optional(text),
        anchors: v.optional(byLens(anchors)),
        statements: v.optional(byLens(statements)),
        evidence: v.optional(text),
        overrating: v.optional(text),
      }),
    ),
  ),
})

const action = v.strictObject({
  hidden: v.optional(v.boolean()),
  skill: v.optional(reference),
  from: v.optional(v.picklist([1, 2, 3, 4])),
  lenses: v.optional(lenses),
  owner: v.optional(v.picklist(FUNCTIONS)),
  effort: v.optional(v.strictObject({ low: positive, likely: positive, high: positive })),
  durationWeeks: v.optional(counting),
  requires: v.optional(references),
  tags: v.optional(
    v.pipe(
      v.array(v.picklist(['ux', 'mx'])),
      v.check((items) => isSet(items), code('repeated-value')),
    ),
  ),
  journeyStages: v.optional(
    v.pipe(
      v.array(v.picklist(JOURNEY_STAGES)),
      v.check((items) => isSet(items), code('repeated-value')),
    ),
  ),
  kpis: v.optional(references),
  texts: v.optional(
    byLanguage(
      v.strictObject({
        title: v.optional(text),
        outcome: v.optional(text),
        steps: v.optional(
          v.pipe(
            v.array(text),
            v.minLength(FEWEST_STEPS, code('steps-count')),
            v.maxLength(MOST_STEPS, code('steps-count')),
          ),
        ),
        artefact: v.optional(text),
        fails: v.optional(text),
      }),
    ),
  ),
})

const kpi = v.strictObject({
  hidden: v.optional(v.boolean()),
  kind: v.optional(v.picklist(['x', 'o'])),
  lenses: v.optional(lenses),
  unit: v.optional(
    v.picklist([
      'points',
      'percent',
      'score',
      'currency',
      'count',
      'days',
      'hours',
      'minutes',
      'seconds',
      'ratio',
    ]),
  ),
  good: v.optional(v.picklist(['up', 'down'])),
  cadence: v.optional(v.picklist(['weekly', 'monthly', 'quarterly', 'yearly'])),
  owner: v.optional(v.picklist(FUNCTIONS)),
  pairs: v.optional(references),
  texts: v.optional(
    byLanguage(
      v.strictObject({
        name: v.optional(text),
        definition: v.optional(text),
        formula: v.optional(text),
        limits: v.optional(text),
      }),
    ),
  ),
})

/** The shape of a pack's file (docs/pack.schema.json). What its parts mean together is asked by the rules. */
export const packSchema = v.strictObject({
  format: v.literal(PACK_FORMAT),
  formatVersion: v.literal(PACK_FORMAT_VERSION),
  id,
  version: counting,
  base: version,
  languages: v.pipe(
    v.array(language),
    v.minLength(1, code('no-language')),
    v.check((items) => isSet(items), code('repeated-value')),
  ),
  name: byLanguage(text),
  skills: v.record(id, skill),
  actions: v.record(id, action),
  kpis: v.record(id, kpi),
  retired: v.pipe(
    v.array(id),
    v.check((items) => isSet(items), code('repeated-value')),
  ),
})
