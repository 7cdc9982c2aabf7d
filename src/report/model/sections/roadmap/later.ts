import type { Obstacle, PlannedAction, Roadmap } from '@/planner/types'
import type { Block, Table } from '../../types'
import type { Words } from '../../words'
import { stepText } from './reading'

/** The actions without a quarter, each with what stands in its way. */
export function laterBlocks({ actions }: Roadmap, words: Words): Block[] {
  const byId = new Map(actions.map((action) => [action.id, action]))
  const later = actions.filter(({ start }) => start === null)
  if (later.length === 0) return []
  const table: Table = {
    kind: 'table',
    title: words.say('roadmap.later'),
    columns: [
      { title: words.say('column.action'), width: 4 },
      { title: words.say('column.owner'), width: 2 },
      { title: words.say('column.why-later'), width: 4 },
    ],
    rows: later.map((action) => [
      { text: words.action(action) },
      { text: words.owner(action) },
      { text: action.reasons.map((reason) => obstacle(reason, byId, words)).join(' ') || '–' },
    ]),
  }
  return [{ kind: 'heading', text: words.say('roadmap.later') }, table]
}

/** Why an action has no quarter. [PL6] */
function obstacle(reason: Obstacle, byId: ReadonlyMap<string, PlannedAction>, words: Words): string {
  const say = (params: Record<string, unknown> = {}, count?: number) =>
    words.say(`obstacle.${reason.code}`, params, count)
  switch (reason.code) {
    case 'capacity':
      return say({ quarter: words.quarter(reason.quarter) }, Math.ceil(reason.missing))
    case 'function-capacity': {
      const params = { quarter: words.quarter(reason.quarter), function: words.function(reason.function) }
      return say(params, Math.ceil(reason.missing))
    }
    case 'parallel-limit':
    case 'start-passed':
      return say({ quarter: words.quarter(reason.quarter) })
    case 'prerequisite-later':
      return say({ action: words.action(byId.get(reason.action) ?? { id: reason.action, title: null }) })
    case 'horizon':
      return say({}, reason.missing)
    case 'step-open':
      return say({ step: stepText(reason.step, words) })
    case 'cycle':
    case 'pinned-later':
      return say()
  }
}
