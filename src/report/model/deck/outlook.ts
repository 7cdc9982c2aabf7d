import type { Roadmap } from '@/planner/types'
import { outlookBlocks } from '../sections/roadmap/outlook'
import type { Block, ChartData, ReportInput } from '../types'
import type { Words } from '../words'

/** Where the roadmap leads, with the numbers of its main chart. The title says what the first heading does. */
export function outlook(input: ReportInput, roadmap: Roadmap, words: Words): Block[] {
  const blocks = outlookBlocks(input, roadmap, words).filter(({ kind }) => kind !== 'heading')
  const main = blocks.findIndex(({ kind }) => kind === 'chart')
  return blocks.map((block, at) =>
    at === main && block.kind === 'chart' ? { ...block, data: dataOf(roadmap, words) } : block,
  )
}

function dataOf({ today, projection }: Roadmap, words: Words): ChartData {
  const outlooks = [today, ...projection]
  return {
    kind: 'lines',
    unit: 'score',
    categories: outlooks.map(({ quarter }) =>
      quarter ? words.quarter(quarter) : words.say('roadmap.today'),
    ),
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
  }
}
