import * as v from 'valibot'
import { LENSES, STAGES } from '@/shared/terms'

// Ids are plain strings here: whether they are known, well formed and unique is said by rules of their own.
const id = v.string()
const ids = v.array(id)
const text = v.pipe(v.string(), v.nonEmpty())
const texts = v.array(text)
const lenses = v.array(v.picklist(LENSES))
const positive = v.pipe(v.number(), v.gtValue(0))
const whole = v.pipe(positive, v.integer())
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100))
const byId = <T extends v.GenericSchema>(schema: T) => v.record(id, schema)
const named = (other: string) => byId(v.strictObject({ name: text, [other]: text }))

const model = v.strictObject({
  id,
  version: whole,
  competencies: v.array(v.strictObject({ id, skills: ids })),
  retired: ids,
})

const actions = v.array(
  v.strictObject({
    id,
    skill: id,
    from: v.picklist([1, 2, 3, 4]),
    lenses: v.pipe(lenses, v.minLength(1)),
    owner: id,
    effort: v.strictObject({ low: positive, likely: positive, high: positive }),
    durationWeeks: whole,
    requires: ids,
    tags: v.array(v.picklist(['ux', 'mx'])),
    journeyStages: ids,
    kpis: ids,
  }),
)

const kpis = v.array(
  v.strictObject({
    id,
    kind: v.picklist(['x', 'o']),
    lenses: v.pipe(lenses, v.minLength(1)),
    unit: v.picklist([
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
    good: v.picklist(['up', 'down']),
    cadence: v.picklist(['weekly', 'monthly', 'quarterly', 'yearly']),
    owner: id,
    pairs: ids,
  }),
)

const published = { id, percent, year: whole, n: whole }
const benchmarks = v.strictObject({
  stages: v.array(
    v.strictObject({
      id,
      year: whole,
      n: whole,
      percent: v.strictObject(v.entriesFromList(STAGES, v.nullable(percent))),
      margin: positive,
    }),
  ),
  obstacles: v.array(v.strictObject(published)),
  findings: v.array(v.strictObject(published)),
})

export const glossaryShape = v.strictObject({
  terms: v.array(
    v.strictObject({ words: byId(text), framework: v.optional(text), avoid: v.optional(byId(texts)) }),
  ),
  allowedLatin: texts,
  bannedInAnchors: byId(texts),
  spreadWords: byId(texts),
})

const framework = v.strictObject({
  stages: named('description'),
  competencies: named('purpose'),
  skills: named('meaning'),
})

const skillTexts = byId(
  v.strictObject({
    why: text,
    question: text,
    anchors: v.strictObject(v.entriesFromList(LENSES, v.array(v.string()))),
    evidence: text,
    overrating: text,
  }),
)

const statements = byId(v.strictObject(v.entriesFromList(LENSES, v.array(v.string()))))

const actionTexts = byId(
  v.strictObject({ title: text, outcome: text, steps: texts, artefact: text, fails: text }),
)

const kpiTexts = byId(v.strictObject({ name: text, definition: text, formula: text, limits: text }))

const benchmarkTexts = v.strictObject({
  source: text,
  caveats: byId(text),
  obstacles: byId(text),
  findings: byId(text),
})

/** A text, or a group of them, however deep. */
const messages: v.GenericSchema = v.lazy((input) => (typeof input === 'object' ? byId(messages) : text))

interface Shape {
  readonly file: RegExp
  readonly schema: v.GenericSchema
}

const locale = (part: string) => new RegExp(`^content/locales/[^/]+/${part}\\.json$`)

/** Every kind of file that content/ may hold. */
export const SHAPES: readonly Shape[] = [
  { file: /^content\/model\.json$/, schema: model },
  { file: /^content\/actions\/[^/]+\.json$/, schema: actions },
  { file: /^content\/kpis\.json$/, schema: kpis },
  { file: /^content\/benchmarks\.json$/, schema: benchmarks },
  // An engagement file: src/storage holds its shape, [CT29] and [CT30] its references and ids.
  { file: /^content\/sample-engagement\.json$/, schema: v.looseObject({ profile: v.looseObject({}) }) },
  { file: /^content\/glossary\.json$/, schema: glossaryShape },
  { file: locale('framework'), schema: framework },
  { file: locale('skills/[^/]+'), schema: skillTexts },
  { file: locale('statements/[^/]+'), schema: statements },
  { file: locale('actions/[^/]+'), schema: actionTexts },
  { file: locale('kpis'), schema: kpiTexts },
  { file: locale('benchmarks'), schema: benchmarkTexts },
  { file: locale('sample'), schema: byId(text) },
  { file: locale('ui/[^/]+'), schema: byId(messages) },
]
