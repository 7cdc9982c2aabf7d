import type { Outlook, Roadmap } from '@/planner/types'
import { lineChart } from '@/shared/chart/lines'
import type { Block, Cell, ReportInput, Table } from '../../types'
import type { Words } from '../../words'

/** The score at the end of each quarter if the plan is carried out. [PL7] */
export function outlookBlocks(input: ReportInput, { today, projection }: Roadmap, words: Words): Block[] {
  if (projection.length === 0) return []
  const outlooks = [today, ...projection]
  return [
    { kind: 'heading', text: words.say('roadmap.outlook') },
    { kind: 'paragraph', text: words.say('roadmap.outlook-reading') },
    ...chart(input, outlooks, words),
    table(outlooks, words),
  ]
}

const nameOf = ({ quarter }: Outlook, words: Words) =>
  quarter ? words.quarter(quarter) : words.say('roadmap.today')

/** Both lines from today to the last quarter; nothing to draw without an overall score. */
function chart({ translator }: ReportInput, outlooks: readonly Outlook[], words: Words): Block[] {
  if (outlooks.some(({ overall }) => overall.score === null)) return []
  const points = (which: 'overall' | 'cautious') =>
    outlooks.map((outlook, index) => ({
      at: index / (outlooks.length - 1),
      value: outlook[which].score ?? 0,
    }))
  const [first, last] = [outlooks[0]!, outlooks.at(-1)!]
  const drawing = lineChart({
    series: [
      { points: points('overall'), ink: 'accent' },
      { points: points('cautious'), ink: 'ex', dash: [5, 4] },
    ],
    ends: [nameOf(first, words), nameOf(last, words)],
    alt: words.say('roadmap.outlook-alt', {
      from: words.score(first.overall.score),
      to: words.score(last.overall.score),
      cautious: words.score(last.cautious.score),
    }),
    rtl: translator.direction === 'rtl',
    format: (score) => words.score(score),
  })
  return [
    {
      kind: 'chart',
      drawing,
      legend: [
        { text: words.say('column.in-full'), ink: 'accent', shape: 'filled' },
        { text: words.say('column.cautious'), ink: 'ex', shape: 'hollow' },
      ],
      data: {
        kind: 'lines',
        unit: 'score',
        categories: outlooks.map((outlook) => nameOf(outlook, words)),
        series: [
          {
            name: words.say('column.in-full'),
            ink: 'accent',
            values: outlooks.map(({ overall }) => overall.score),
          },
          {
            name: words.say('column.cautious'),
            ink: 'ex',
            values: outlooks.map(({ cautious }) => cautious.score),
          },
        ],
      },
    },
  ]
}

function table(outlooks: readonly Outlook[], words: Words): Table {
  return {
    kind: 'table',
    title: words.say('roadmap.outlook'),
    columns: [
      { title: words.say('column.end-of'), width: 2 },
      { title: words.say('column.in-full'), width: 1.2, align: 'center' },
      { title: words.say('column.cautious'), width: 1.2, align: 'center' },
      { title: words.say('fact.average-stage'), width: 2 },
      { title: words.say('fact.limiting-stage'), width: 2 },
    ],
    rows: outlooks.map((outlook): Cell[] => {
      const { overall, cautious } = outlook
      return [
        { text: nameOf(outlook, words) },
        { text: words.score(overall.score), score: overall.score },
        { text: words.score(cautious.score), score: cautious.score },
        { text: words.stage(overall.stage) },
        { text: words.stage(overall.limiting?.stage ?? null) },
      ]
    }),
  }
}
