import type { Roadmap } from '@/planner/types'
import type { Block, Cell } from '../types'
import type { Words } from '../words'

/** The roadmap on one slide: a column for each quarter in which actions start, each with how far it is. */
export function quarterTable({ actions, quarters }: Roadmap, words: Words): Block[] {
  const byId = new Map(actions.map((action) => [action.id, action]))
  const columns = quarters
    .map(({ quarter, starts }) => ({ quarter, starting: starts.flatMap((id) => byId.get(id) ?? []) }))
    .filter(({ starting }) => starting.length > 0)
  if (columns.length === 0) return [{ kind: 'paragraph', text: words.say('roadmap.empty') }]
  const most = Math.max(...columns.map(({ starting }) => starting.length))
  return [
    {
      kind: 'table',
      title: words.say('roadmap.title'),
      columns: columns.map(({ quarter }) => ({ title: words.quarter(quarter), width: 1 })),
      rows: Array.from({ length: most }, (_, row) =>
        columns.map(({ starting }): Cell => {
          const action = starting[row]
          if (!action) return { text: '' }
          return {
            text: `${words.action(action)}\n${words.say(`state.${action.state}`)}`,
            muted: action.state === 'done',
          }
        }),
      ),
    },
  ]
}
