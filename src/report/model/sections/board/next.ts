import { quarterOf } from '@/shared/quarter'
import type { PlannedAction, Roadmap } from '@/planner/types'
import type { Block, ReportInput, Section } from '../../types'
import { trackedMeasures } from '../../measures'
import type { Words } from '../../words'
import { headed } from '../lists'
import { measureTable } from '../review/measure-table'
import { leadsTo } from '../summary'
import { moved } from '../review/moved'
import { paragraphs } from '../texts'

/** What a page has room for. */
const MOST = { actions: 6, measures: 6 }

/** The board's second page: what moved, what is being done, and what the measures say. */
export function boardNext(input: ReportInput, words: Words): Section {
  const { comparison, engagement, roadmap, kpis = [] } = input
  const measures = trackedMeasures(engagement, kpis).slice(0, MOST.measures)
  return {
    id: 'next',
    title: words.say('board.next'),
    blocks: [
      ...(comparison ? [{ kind: 'paragraph', text: moved(input, comparison, words) } as const] : []),
      ...(roadmap ? actionBlocks(roadmap, input, words) : [nothing(words)]),
      ...headed(
        'board.measures',
        measures.length ? [measureTable(measures, input, words, { withKind: false })] : [],
        words,
      ),
      ...paragraphs(engagement.reports.board?.closing ?? ''),
    ],
  }
}

const nothing = (words: Words): Block => ({ kind: 'paragraph', text: words.say('roadmap.empty') })

/** Actions under way, then those that start next; how many more follow is said. */
function actionBlocks(roadmap: Roadmap, { now }: ReportInput, words: Words): Block[] {
  const current = quarterOf(new Date(now))
  const underway = roadmap.actions.filter(({ state }) => state === 'underway')
  const ahead = roadmap.actions
    .filter(({ state, start }) => state === 'planned' && start !== null && start >= current)
    .sort((a, b) => a.start!.localeCompare(b.start!) || a.rank - b.rank)
  const all = [...underway, ...ahead]
  if (all.length === 0) return [nothing(words)]
  const shown = all.slice(0, MOST.actions)
  const more = all.length - shown.length
  return [
    { kind: 'heading', text: words.say('board.actions') },
    {
      kind: 'table',
      title: words.say('board.actions'),
      columns: [
        { title: words.say('column.action'), width: 4.2 },
        { title: words.say('column.owner'), width: 2 },
        { title: words.say('column.start'), width: 1.9 },
        { title: words.say('column.until'), width: 1.9 },
        { title: words.say('column.state'), width: 1.5 },
      ],
      rows: shown.map((action) => row(action, words)),
    },
    ...(more ? [{ kind: 'paragraph', tone: 'small', text: words.say('board.more', {}, more) } as const] : []),
    ...leadsTo(roadmap, words),
  ]
}

const row = (action: PlannedAction, words: Words) => [
  { text: words.action(action) },
  { text: action.ownerName || words.function(action.owner) },
  { text: action.start ? words.quarter(action.start) : '–' },
  { text: action.end ? words.quarter(action.end) : '–' },
  { text: words.say(`state.${action.state}`) },
]
