import type { Assessment } from '@/assessment/types'
import { quarterOf, type Quarter } from '@/shared/quarter'
import type { Roadmap } from '@/planner/types'
import { cautions, findingsIn } from '../findings'
import type { Block, Fact, ReportInput, Section } from '../types'
import type { Words } from '../words'
import { sentences } from './lists'

/** The page a board reads if it reads only one. */
export function summarySection(input: ReportInput, words: Words): Section {
  const { assessment, roadmap, now } = input
  return {
    id: 'summary',
    title: words.say('summary.title'),
    blocks: [
      { kind: 'paragraph', tone: 'lead', text: headline(input, words) },
      { kind: 'facts', facts: standing(assessment, words) },
      ...sentences('summary.ahead', findingsIn(assessment, 'strength', words), words),
      ...sentences('summary.behind', findingsIn(assessment, 'gap', words), words),
      ...(roadmap ? next(roadmap, quarterOf(new Date(now)), words) : []),
      ...care(assessment, words),
    ],
  }
}

/** Where the whole stands, in a sentence. */
export function headline({ engagement, assessment }: ReportInput, words: Words): string {
  const { score, stage } = assessment.overall.joined
  const name = words.own(engagement.profile.name)
  return score === null || stage === null
    ? words.say('summary.no-score', { name })
    : words.say('summary.headline', { name, score: words.score(score), stage: words.stage(stage) })
}

/** The numbers that the headline rests on. */
export function standing({ overall: { joined }, participants, skills }: Assessment, words: Words): Fact[] {
  const asked = skills.flatMap(({ lenses }) => Object.values(lenses))
  const of = asked.reduce((sum, { coverage }) => sum + coverage.of, 0)
  const rated = asked.reduce((sum, { coverage }) => sum + coverage.rated, 0)
  return [
    { label: words.say('fact.overall'), value: words.score(joined.score) },
    { label: words.say('fact.average-stage'), value: words.stage(joined.stage) },
    { label: words.say('fact.limiting-stage'), value: words.stage(joined.limiting?.stage ?? null) },
    { label: words.say('fact.people'), value: words.count(participants.length) },
    { label: words.say('fact.rated'), value: of === 0 ? '–' : words.percent(rated / of) },
  ]
}

/** What the roadmap asks for next, and where it leads. */
export function next(roadmap: Roadmap, now: Quarter, words: Words): Block[] {
  const coming = roadmap.quarters.find(({ quarter, starts }) => quarter >= now && starts.length > 0)
  if (!coming) return []
  const titles = coming.starts
    .flatMap((id) => roadmap.actions.filter((action) => action.id === id))
    .map((action) => words.action(action))
  return [
    { kind: 'heading', text: words.say('summary.next') },
    {
      kind: 'paragraph',
      text: words.say('summary.starts', { quarter: words.quarter(coming.quarter) }, titles.length),
    },
    { kind: 'list', items: titles },
    ...leadsTo(roadmap, words),
  ]
}

/** Where the roadmap leads, in a sentence. */
export function leadsTo({ today, projection }: Roadmap, words: Words): Block[] {
  const last = projection.at(-1)
  const from = today.overall.score
  const to = last?.overall.score ?? null
  if (!last?.quarter || from === null || to === null) return []
  const text = words.say('summary.outlook', {
    from: words.score(from),
    to: words.score(to),
    cautious: words.score(last.cautious.score),
    quarter: words.quarter(last.quarter),
  })
  return [{ kind: 'paragraph', text }]
}

/** What one should know before relying on the numbers. */
export function care(assessment: Assessment, words: Words, most = Infinity): Block[] {
  const all = [...findingsIn(assessment, 'caution', words), ...cautions(assessment, words)]
  const items = all.slice(0, most)
  return items.length ? [{ kind: 'callout', title: words.say('summary.care'), items }] : []
}
