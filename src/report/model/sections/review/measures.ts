import { beside } from '@/shared/chart/beside'
import type { Drawing } from '@/shared/chart/drawing'
import { lineChart } from '@/shared/chart/lines'
import { pairMeasures, trackedMeasures, verdictOf, type Measure, type Verdict } from '../../measures'
import type { Block, ReportInput, Section, Table } from '../../types'
import type { Words } from '../../words'
import { measureTable, nameOf } from './measure-table'

const PANEL = { width: 246, height: 104 }

/** What people say beside what happens, with what was learned from each and what will be done. */
export function measuresSection(input: ReportInput, words: Words): Section {
  const measures = trackedMeasures(input.engagement, input.kpis ?? [])
  return {
    id: 'measures',
    title: words.say('measures.title'),
    blocks: [
      { kind: 'paragraph', text: inShort(measures, words) },
      ...pairMeasures(measures).flatMap((pair) => pairBlocks(pair, input, words)),
    ],
  }
}

/** How many moved which way, in sentences. */
export function inShort(measures: readonly Measure[], words: Words): string {
  if (measures.length === 0) return words.say('measures.none')
  const count = (verdict: Verdict) => measures.filter((measure) => verdictOf(measure) === verdict).length
  return (['better', 'worse', 'same', 'unknown'] as const)
    .flatMap((verdict) => (count(verdict) ? [words.say(`measures.${verdict}`, {}, count(verdict))] : []))
    .join(' ')
}

function pairBlocks(pair: readonly Measure[], input: ReportInput, words: Words): Block[] {
  const [first, second] = pair.map((measure) => nameOf(measure, input))
  const drawings = pair.filter(({ readings }) => readings.length > 1).map((each) => panel(each, input, words))
  return [
    {
      kind: 'heading',
      isCard: true,
      text: second ? words.say('measures.pair', { x: first, o: second }) : (first ?? ''),
    },
    ...charts(drawings, input),
    measureTable(pair, input, words, { withKind: true }),
    ...learned(pair, input, words),
  ]
}

function charts(drawings: readonly Drawing[], { translator }: ReportInput): Block[] {
  if (drawings.length === 0) return []
  const drawing = beside(drawings, translator.direction === 'rtl')
  return [{ kind: 'chart', drawing, legend: [], share: drawings.length === 1 ? 0.48 : 1 }]
}

/** The readings of one measure over time. */
export function panel(
  { readings, target, library, ...measure }: Measure,
  input: ReportInput,
  words: Words,
): Drawing {
  const format = (value: number) => words.measure(value, library?.unit ?? 'count')
  const days = readings.map(({ on }) => Date.parse(on))
  const [from = 0, to = 0] = [days[0], days.at(-1)]
  const name = nameOf({ readings, target, library, ...measure }, input)
  return lineChart({
    title: name,
    series: [
      {
        ink: library?.kind === 'o' ? 'ex' : 'cx',
        points: readings.map(({ value }, index) => ({
          at: to === from ? 1 : ((days[index] ?? to) - from) / (to - from),
          value,
        })),
      },
    ],
    target:
      target === null
        ? null
        : { value: target, name: words.say('measures.target', { value: format(target) }) },
    ends: [words.date(readings[0]?.on ?? ''), words.date(readings.at(-1)?.on ?? '')],
    alt: words.say('measures.alt', {
      name,
      readings: readings.map(({ on, value }) => `${words.date(on)}: ${format(value)}`).join('; '),
    }),
    rtl: input.translator.direction === 'rtl',
    format,
    ...PANEL,
  })
}

/** Every figure shown with what it taught and what follows from it. */
export function learned(pair: readonly Measure[], input: ReportInput, words: Words): Block[] {
  const rows = pair.flatMap((measure) => {
    const latest = measure.readings.at(-1)
    const [taught, response] = [latest?.learned.trim() ?? '', latest?.response.trim() ?? '']
    return taught || response
      ? [
          [
            { text: nameOf(measure, input) },
            { text: words.own(taught) || '–' },
            { text: words.own(response) || '–' },
          ],
        ]
      : []
  })
  const table: Table = {
    kind: 'table',
    title: words.say('measures.learned'),
    columns: [
      { title: words.say('column.measure'), width: 2.4 },
      { title: words.say('column.learned'), width: 4 },
      { title: words.say('column.response'), width: 4 },
    ],
    rows,
  }
  return rows.length ? [table] : []
}
