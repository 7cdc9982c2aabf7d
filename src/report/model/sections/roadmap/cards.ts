import type { PlannedAction, QuarterLoad, Roadmap, Why } from '@/planner/types'
import type { Block, ReportInput, Section } from '../../types'
import type { Words } from '../../words'
import { laterBlocks } from './later'
import { loadText, stepText } from './reading'

/** What to do, quarter by quarter: a card for each action that is still ahead or under way. */
export function cardsSection(input: ReportInput, roadmap: Roadmap, words: Words): Section[] {
  const byId = new Map(roadmap.actions.map((action) => [action.id, action]))
  const quarter = (load: QuarterLoad): Block[] => {
    const actions = load.starts.flatMap((id) => byId.get(id) ?? [])
    if (actions.length === 0) return []
    const done = actions.filter(({ state }) => state === 'done').map((action) => words.action(action))
    const ahead = actions.filter(({ state }) => state !== 'done')
    return [
      { kind: 'heading', text: words.quarter(load.quarter) },
      loadText(load, words),
      ...doneBlocks(done, words),
      ...ahead.flatMap((action) => card(action, input, roadmap, words)),
    ]
  }
  const blocks = [...roadmap.quarters.flatMap(quarter), ...laterBlocks(roadmap, words)]
  return blocks.length ? [{ id: 'cards', title: words.say('card.title'), blocks }] : []
}

const doneBlocks = (done: readonly string[], words: Words): Block[] =>
  done.length
    ? [
        { kind: 'paragraph', tone: 'label', text: words.say('card.done', {}, done.length) },
        { kind: 'list', items: done },
      ]
    : []

function card(action: PlannedAction, { engagement }: ReportInput, roadmap: Roadmap, words: Words): Block[] {
  const record = engagement.actions[action.id]
  const text = words.library(action.id)
  const outcome = record?.edits.outcome ?? text?.outcome
  const steps = record?.edits.steps ?? text?.steps ?? []
  const note = record?.note.trim()
  const labelled = (key: string, said: string | undefined): Block[] =>
    said ? [{ kind: 'paragraph', text: words.say(key, { text: said }) }] : []
  return [
    { kind: 'heading', level: 3, isCard: true, text: words.action(action) },
    { kind: 'facts', size: 'small', facts: facts(action, words) },
    ...(outcome ? [{ kind: 'paragraph', text: words.own(outcome) } as const] : []),
    ...(steps.length ? [numbered(steps, words)] : []),
    ...labelled('card.artefact', text?.artefact),
    ...(note ? [{ kind: 'quotes', items: [words.own(note)] } as const] : []),
    { kind: 'paragraph', tone: 'small', text: why(action, roadmap, words) },
  ]
}

const numbered = (steps: readonly string[], words: Words): Block => ({
  kind: 'list',
  items: steps.map((step) => words.own(step)),
  labels: steps.map((_, index) => words.count(index + 1)),
})

function facts(action: PlannedAction, words: Words) {
  const { effort, durationWeeks, start, end, state } = action
  const { low, likely, high } = effort
  const span = words.range(words.days(low), words.days(high))
  const when = [start, end].flatMap((quarter) => (quarter ? [words.quarter(quarter)] : []))
  return [
    { label: words.say('column.owner'), value: words.owner(action) },
    {
      label: words.say('card.effort'),
      value: words.say('card.days', { count: words.days(likely), span }, Math.round(likely)),
    },
    { label: words.say('card.duration'), value: words.say('card.weeks', {}, durationWeeks) },
    { label: words.say('card.until'), value: when.at(-1) ?? '–' },
    { label: words.say('column.state'), value: words.say(`state.${state}`) },
  ]
}

/** The value as the product of its factors, and the place that it gives. [PL3] */
function why({ why: parts, rank }: PlannedAction, { actions, method }: Roadmap, words: Words): string {
  if (parts.length === 0) return words.say('card.no-step')
  const place = words.say('card.rank', {
    rank: words.count(rank),
    of: words.count(actions.length),
    method: words.say(`method.${method}`),
  })
  return [...parts.map((part) => product(part, words)), place].join(' ')
}

/** A lens or a stage that weighs 1 changes nothing, so it is left out. */
function product({ step, value, ...factors }: Why, words: Words): string {
  const { importance, lensWeight, gap, confidence, emphasis } = factors
  const named = Object.entries({
    importance,
    ...(lensWeight === 1 ? {} : { lens: lensWeight }),
    gap,
    confidence,
    ...(emphasis === 1 ? {} : { limiting: emphasis }),
  }).map(([name, factor]) => words.say(`factor.${name}`, { value: words.factor(factor) }))
  return words.say('card.why', {
    step: stepText(step, words),
    factors: named.join(' × '),
    value: words.factor(value),
  })
}
