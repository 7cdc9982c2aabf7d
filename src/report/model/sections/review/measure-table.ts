import { verdictOf, type Measure } from '../../measures'
import type { Cell, Column, ReportInput, Table } from '../../types'
import type { Words } from '../../words'

/** A measure goes by the team's name for it, else the library's. */
export const nameOf = ({ id, name }: Measure, { kpiTexts }: ReportInput) =>
  name || (kpiTexts?.[id]?.name ?? id)

interface TableOptions {
  /** Whether it says which measures are X and which are O. */
  readonly withKind: boolean
}

/** Measures with where they began, stand and should be. */
export function measureTable(
  measures: readonly Measure[],
  input: ReportInput,
  words: Words,
  { withKind }: TableOptions,
): Table {
  const numbers = (['baseline', 'before', 'now'] as const).map((key): Column => {
    return { title: words.say(`column.${key}`), width: 1.2, align: 'center' }
  })
  return {
    kind: 'table',
    title: words.say('measures.title'),
    columns: [
      { title: words.say('column.measure'), width: 3.2 },
      ...(withKind ? [{ title: words.say('column.kind'), width: 2.9 }] : []),
      ...numbers,
      { title: words.say('column.verdict'), width: 1.8 },
      { title: words.say('column.target'), width: 1.2, align: 'center' },
    ],
    rows: measures.map((measure) => [
      { text: nameOf(measure, input) },
      ...(withKind ? [{ text: kindOf(measure, words), muted: true }] : []),
      ...values(measure, words),
    ]),
  }
}

const kindOf = ({ library }: Measure, words: Words) =>
  library ? words.say(`kind-of-measure.${library.kind}`) : '–'

function values(measure: Measure, words: Words): Cell[] {
  const { library, baseline, target, readings } = measure
  const verdict = verdictOf(measure)
  const value = (number: number | null | undefined) => words.measure(number ?? null, library?.unit ?? 'count')
  return [
    { text: value(baseline), muted: true },
    { text: value(readings.at(-2)?.value), muted: true },
    { text: value(readings.at(-1)?.value) },
    { text: words.say(`measure-verdict.${verdict}`), muted: verdict === 'same' || verdict === 'unknown' },
    { text: value(target) },
  ]
}
