import type { Assessment } from '@/assessment/types'
import { quarterOf, type Quarter } from '@/shared/quarter'
import type { Roadmap } from '@/planner/types'
import { cautions, findingsIn } from '../findings'
import type { Block, ReportInput, Section } from '../types'
import type { Words } from '../words'

/** The page a board reads if it reads only one. */
export function summarySection(input: ReportInput, words: Words): Section {
  const { assessment, engagement, roadmap, now } = input
  const introduction = engagement.reports.full?.introduction.trim()
  return {
    id: 'summary',
    title: words.say('summary.title'),
    blocks: [
      ...(introduction ? paragraphs(introduction) : []),
      { kind: 'paragraph', tone: 'lead', text: headline(input, words) },
      { kind: 'facts', facts: facts(assessment, words) },
      ...sentences('summary.ahead', findingsIn(assessment, 'strength', words), words),
      ...sentences('summary.behind', findingsIn(assessment, 'gap', words), words),
      ...(roadmap ? next(roadmap, quarterOf(new Date(now)), words) : []),
      ...care(assessment, words),
    ],
  }
}

/** What the team wrote, a block for each paragraph. */
export const paragraphs = (text: string): Block[] =>
  text.split(/\n\s*\n/).map((part) => ({ kind: 'paragraph', text: part.trim() }))

function headline({ engagement, assessment }: ReportInput, words: Words): string {
  const { score, stage } = assessment.overall.joined
  const name = engagement.profile.name
  return score === null || stage === null
    ? words.say('summary.no-score', { name })
    : words.say('summary.headline', { name, score: words.score(score), stage: words.stage(stage) })
}

function facts({ overall: { joined }, participants, skills }: Assessment, words: Words) {
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

const sentences = (key: string, items: string[], words: Words): Block[] =>
  items.length
    ? [
        { kind: 'heading', text: words.say(key) },
        { kind: 'list', items },
      ]
    : []

/** What the roadmap asks for next, and where it leads. */
function next(roadmap: Roadmap, now: Quarter, words: Words): Block[] {
  const coming = roadmap.quarters.find(({ quarter, starts }) => quarter >= now && starts.length > 0)
  if (!coming) return []
  const titles = coming.starts
    .flatMap((id) => roadmap.actions.filter((action) => action.id === id))
    .map((action) => words.action(action))
  const last = roadmap.projection.at(-1)
  const from = roadmap.today.overall.score
  const to = last?.overall.score ?? null
  const outlook: Block[] =
    last?.quarter && from !== null && to !== null
      ? [
          {
            kind: 'paragraph',
            text: words.say('summary.outlook', {
              from: words.score(from),
              to: words.score(to),
              cautious: words.score(last.cautious.score),
              quarter: words.quarter(last.quarter),
            }),
          },
        ]
      : []
  return [
    { kind: 'heading', text: words.say('summary.next') },
    {
      kind: 'paragraph',
      text: words.say('summary.starts', { quarter: words.quarter(coming.quarter) }, titles.length),
    },
    { kind: 'list', items: titles },
    ...outlook,
  ]
}

function care(assessment: Assessment, words: Words): Block[] {
  const items = [...findingsIn(assessment, 'caution', words), ...cautions(assessment, words)]
  return items.length ? [{ kind: 'callout', title: words.say('summary.care'), items }] : []
}
