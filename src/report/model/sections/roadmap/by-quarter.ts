import type { PlannedAction, QuarterLoad, Roadmap } from '@/planner/types'
import type { Block, Cell, ReportInput, Section } from '../../types'
import type { Words } from '../../words'
import { laterBlocks } from './later'
import { outlookBlocks } from './outlook'
import { loadText, planReading, stepText } from './reading'

/** The actions, quarter by quarter, what waits for later and why, and where it all leads. */
export function roadmapSection(input: ReportInput, roadmap: Roadmap, words: Words): Section {
  const byId = new Map(roadmap.actions.map((action) => [action.id, action]))
  return {
    id: 'roadmap',
    title: words.say('roadmap.title'),
    blocks: [
      ...planReading(input.engagement, roadmap, words),
      ...roadmap.quarters.flatMap((quarter) => quarterBlocks(quarter, byId, words)),
      ...laterBlocks(roadmap, words),
      ...outlookBlocks(input, roadmap, words),
    ],
  }
}

/** Actions that start in a quarter, with what goes on from before in its load. */
function quarterBlocks(
  quarter: QuarterLoad,
  byId: ReadonlyMap<string, PlannedAction>,
  words: Words,
): Block[] {
  const actions = quarter.starts.flatMap((id) => byId.get(id) ?? [])
  if (actions.length === 0) return []
  const name = words.quarter(quarter.quarter)
  return [
    { kind: 'heading', text: name },
    loadText(quarter, words),
    {
      kind: 'table',
      title: words.say('roadmap.table', { quarter: name }),
      columns: [
        { title: words.say('column.action'), width: 4 },
        { title: words.say('column.moves'), width: 3 },
        { title: words.say('column.owner'), width: 2.2 },
        { title: words.say('column.days'), width: 1.1, align: 'center' },
        { title: words.say('column.state'), width: 2 },
      ],
      rows: actions.map((action) => actionRow(action, words)),
    },
  ]
}

function actionRow(action: PlannedAction, words: Words): Cell[] {
  const owner = words.function(action.owner)
  return [
    { text: words.action(action) },
    { text: action.moves.map((step) => stepText(step, words)).join('\n') || '–' },
    { text: action.ownerName ? `${action.ownerName}\n${owner}` : owner },
    { text: words.days(action.effort.likely) },
    { text: words.say(`state.${action.state}`) },
  ]
}
