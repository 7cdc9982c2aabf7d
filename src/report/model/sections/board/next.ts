import { quarterOf } from '@/shared/quarter'
import type { Block, ReportInput, Section } from '../../types'
import { trackedMeasures } from '../../measures'
import type { Words } from '../../words'
import { actionTable } from '../action-table'
import { headed } from '../lists'
import { measureTable } from '../review/measure-table'
import { leadsTo } from '../summary'
import { moved } from '../review/moved'
import { paragraphs } from '../texts'

/** What a page has room for. */
const MOST = { actions: 6, measures: 6 }

/** The board's second page: what moved, what is being done, and what the measures say. */
export function boardNext(input: ReportInput, words: Words): Section {
  const { comparison, engagement } = input
  return {
    id: 'next',
    title: words.say('board.next'),
    blocks: [
      ...(comparison ? [{ kind: 'paragraph', text: moved(input, comparison, words) } as const] : []),
      ...actionBlocks(input, words),
      ...headed('board.measures', measureBlocks(input, words), words),
      ...paragraphs(engagement.reports.board?.closing ?? '', words),
    ],
  }
}

/** The first measures of those that the team tracks. */
export function measureBlocks(input: ReportInput, words: Words): Block[] {
  const measures = trackedMeasures(input.engagement, input.kpis ?? []).slice(0, MOST.measures)
  return measures.length ? [measureTable(measures, input, words, { withKind: false })] : []
}

const nothing = (words: Words): Block => ({ kind: 'paragraph', text: words.say('roadmap.empty') })

/** Actions under way, then those that start next; how many more follow is said. */
export function actionBlocks({ now, roadmap }: ReportInput, words: Words): Block[] {
  if (!roadmap) return [nothing(words)]
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
    actionTable(words.say('board.actions'), shown, words),
    ...(more ? [{ kind: 'paragraph', tone: 'small', text: words.say('board.more', {}, more) } as const] : []),
    ...leadsTo(roadmap, words),
  ]
}
