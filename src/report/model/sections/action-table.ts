import type { PlannedAction } from '@/planner/types'
import type { Table } from '../types'
import type { Words } from '../words'

/** Actions with who answers for them, and when they run. */
export function actionTable(title: string, actions: readonly PlannedAction[], words: Words): Table {
  return {
    kind: 'table',
    title,
    columns: [
      { title: words.say('column.action'), width: 4.2 },
      { title: words.say('column.owner'), width: 2 },
      { title: words.say('column.start'), width: 1.9 },
      { title: words.say('column.until'), width: 1.9 },
      { title: words.say('column.state'), width: 1.5 },
    ],
    rows: actions.map((action) => row(action, words)),
  }
}

const row = (action: PlannedAction, words: Words) => [
  { text: words.action(action) },
  { text: words.owner(action) },
  { text: action.start ? words.quarter(action.start) : '–' },
  { text: action.end ? words.quarter(action.end) : '–' },
  { text: words.say(`state.${action.state}`) },
]
