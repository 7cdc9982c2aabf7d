import type { Obstacle, PlannedAction, QuarterLoad, Roadmap, Step } from '@/planner/types'
import type { Block, Cell, ReportInput, Section, Table } from '../types'
import type { Words } from '../words'

/** The actions, quarter by quarter, what waits for later and why, and where it all leads. */
export function roadmapSection({ engagement }: ReportInput, roadmap: Roadmap, words: Words): Section {
  const byId = new Map(roadmap.actions.map((action) => [action.id, action]))
  const later = roadmap.actions.filter(({ start }) => start === null)
  const { method, capacity, parallelLimit } = engagement.planning
  return {
    id: 'roadmap',
    title: words.say('roadmap.title'),
    blocks: [
      {
        kind: 'paragraph',
        text: words.say('roadmap.reading', {
          method: words.say(`method.${method}`),
          capacity: words.days(capacity),
          limit: words.count(parallelLimit),
        }),
      },
      ...(roadmap.actions.length === 0 ? [empty(words)] : []),
      ...roadmap.quarters.flatMap((quarter) => quarterBlocks(quarter, byId, words)),
      ...(later.length ? laterBlocks(later, byId, words) : []),
      ...(roadmap.projection.length ? outlookBlocks(roadmap, words) : []),
    ],
  }
}

const empty = (words: Words): Block => ({ kind: 'paragraph', text: words.say('roadmap.empty') })

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
    {
      kind: 'paragraph',
      tone: 'small',
      text: words.say('roadmap.load', {
        load: words.days(quarter.load),
        capacity: words.days(quarter.capacity),
        running: words.count(quarter.running),
      }),
    },
    {
      kind: 'table',
      title: words.say('roadmap.table', { quarter: name }),
      columns: [
        { title: words.say('column.action'), width: 4.4 },
        { title: words.say('column.moves'), width: 3 },
        { title: words.say('column.owner'), width: 2.2 },
        { title: words.say('column.days'), width: 1.1, align: 'center' },
        { title: words.say('column.state'), width: 1.6 },
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

/** "Vision CX: 2 → 3", the arrow in words, for the fonts have none. */
const stepText = ({ skill, lens, from }: Step, words: Words) =>
  words.say('roadmap.step', {
    skill: words.skill(skill),
    lens: words.lens(lens, 'short'),
    from: words.count(from),
    to: words.count(from + 1),
  })

function laterBlocks(
  later: readonly PlannedAction[],
  byId: ReadonlyMap<string, PlannedAction>,
  words: Words,
): Block[] {
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
      { text: words.function(action.owner) },
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

/** The score at the end of each quarter if the plan is carried out. [PL7] */
function outlookBlocks({ today, projection }: Roadmap, words: Words): Block[] {
  const rows = [today, ...projection].map(({ quarter, overall, cautious }): Cell[] => [
    { text: quarter ? words.quarter(quarter) : words.say('roadmap.today') },
    { text: words.score(overall.score), score: overall.score },
    { text: words.score(cautious.score), score: cautious.score },
    { text: words.stage(overall.stage) },
    { text: words.stage(overall.limiting?.stage ?? null) },
  ])
  return [
    { kind: 'heading', text: words.say('roadmap.outlook') },
    { kind: 'paragraph', text: words.say('roadmap.outlook-reading') },
    {
      kind: 'table',
      title: words.say('roadmap.outlook'),
      columns: [
        { title: words.say('column.end-of'), width: 2 },
        { title: words.say('column.in-full'), width: 1.2, align: 'center' },
        { title: words.say('column.cautious'), width: 1.2, align: 'center' },
        { title: words.say('fact.average-stage'), width: 2 },
        { title: words.say('fact.limiting-stage'), width: 2 },
      ],
      rows,
    },
  ]
}
