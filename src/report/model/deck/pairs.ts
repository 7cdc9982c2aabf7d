import { pairMeasures, trackedMeasures, type Measure } from '../measures'
import { nameOf } from '../sections/review/measure-table'
import { learned, panel } from '../sections/review/measures'
import type { Block, ChartData, ReportInput } from '../types'
import type { Words } from '../words'
import type { Slide } from './types'

/** What people say beside what happens, a slide for each pair that has been read more than once. */
export function pairSlides(input: ReportInput, words: Words): Slide[] {
  const pairs = pairMeasures(trackedMeasures(input.engagement, input.kpis ?? []))
  return pairs.flatMap((pair): Slide[] => {
    const charts = pair.filter(({ readings }) => readings.length > 1).map((one) => chart(one, input, words))
    if (charts.length === 0) return []
    const [first, second] = pair.map((measure) => nameOf(measure, input))
    return [
      {
        id: `pair-${pair[0]?.id}`,
        title: second ? words.say('measures.pair', { x: first, o: second }) : (first ?? ''),
        arrangement: 'flow',
        blocks: [...charts, ...learned(pair, input, words)],
      },
    ]
  })
}

function chart(measure: Measure, input: ReportInput, words: Words): Block {
  const ink = measure.library?.kind === 'o' ? 'ex' : 'cx'
  return {
    kind: 'chart',
    drawing: panel(measure, input, words),
    legend: [{ text: nameOf(measure, input), ink, shape: 'filled' }],
    data: dataOf(measure, input, words),
  }
}

/** The readings and, where there is one, the target as a line of its own. */
function dataOf(measure: Measure, input: ReportInput, words: Words): ChartData {
  const { readings, target, library } = measure
  const isShare = library?.unit === 'percent'
  const number = (value: number) => (isShare ? value / 100 : value)
  return {
    kind: 'lines',
    unit: isShare ? 'share' : 'number',
    categories: readings.map(({ on }) => words.date(on)),
    series: [
      {
        name: nameOf(measure, input),
        ink: library?.kind === 'o' ? 'ex' : 'cx',
        values: readings.map(({ value }) => number(value)),
      },
      ...(target === null
        ? []
        : [
            {
              name: words.say('measures.target', { value: words.measure(target, library?.unit ?? 'count') }),
              ink: 'muted' as const,
              values: readings.map(() => number(target)),
            },
          ]),
    ],
  }
}
