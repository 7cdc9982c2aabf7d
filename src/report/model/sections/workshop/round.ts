import { groupsOf, MIN_GROUP } from '@/assessment/groups'
import type { Round } from '@/shared/engagement'
import type { FunctionId } from '@/shared/terms'
import type { Block, ReportInput, Section, Table } from '../../types'
import type { Words } from '../../words'
import { standing } from '../summary'
import { questionsOf, type Question } from './questions'

/** The round on one page: who took part, and how far the room was of one mind. */
export function roundSection(input: ReportInput, words: Words): Section {
  const { assessment, engagement } = input
  const round = engagement.rounds[assessment.round]
  if (!round || assessment.participants.length === 0) {
    return {
      id: 'round',
      title: words.say('record.title'),
      blocks: [{ kind: 'paragraph', text: words.say('record.none') }],
    }
  }
  const questions = questionsOf(assessment)
  const split = questions.filter(({ isSplit }) => isSplit).length
  const agreed = questions.filter(({ result }) => result.agreed).length
  return {
    id: 'round',
    title: words.say('record.title'),
    blocks: [
      {
        kind: 'paragraph',
        tone: 'lead',
        text: [
          words.say('record.took-part', { round: words.own(round.name) }, assessment.participants.length),
          splitInWords(questions, words),
          ...(agreed ? [words.say('record.agreed', {}, agreed)] : []),
        ].join(' '),
      },
      {
        kind: 'facts',
        facts: [
          ...standing(assessment, words).slice(-2),
          { label: words.say('record.fact.split'), value: words.count(split) },
          { label: words.say('record.fact.agreed'), value: words.count(agreed) },
        ],
      },
      {
        kind: 'paragraph',
        tone: 'small',
        text: datesInWords(round, words),
      },
      ...takingPart('function', input, words),
      ...takingPart('level', input, words),
    ],
  }
}

function datesInWords({ openedAt, closedAt }: Round, words: Words): string {
  const opened = words.date(openedAt)
  return closedAt
    ? words.say('record.closed', { opened, closed: words.date(closedAt) })
    : words.say('record.open', { opened })
}

function splitInWords(questions: readonly Question[], words: Words): string {
  const split = questions.filter(({ isSplit }) => isSplit).length
  if (split) return words.say('record.split', {}, split)
  const isTold = questions.some(({ result }) => result.agreement)
  return words.say(isTold ? 'record.none-split' : 'record.too-few')
}

/** How many of each function or level; never so few that one of them could be told. [SC8] */
function takingPart(
  by: 'function' | 'level',
  { engagement, assessment }: ReportInput,
  words: Words,
): Block[] {
  const { groups, hidden } = groupsOf(engagement, assessment, by)
  const table: Table = {
    kind: 'table',
    title: words.say(`record.by-${by}`),
    columns: [
      { title: words.say(`column.${by}`), width: 5 },
      { title: words.say('column.people'), width: 1, align: 'center' },
    ],
    rows: groups.map(({ id, n }) => [
      { text: by === 'function' ? words.function(id as FunctionId) : words.say(`position.${id}`) },
      { text: words.count(n) },
    ]),
  }
  const least = words.count(MIN_GROUP)
  return [
    { kind: 'heading', text: words.say(`record.by-${by}`) },
    ...(groups.length ? [table] : []),
    ...(hidden
      ? [{ kind: 'paragraph', tone: 'small', text: words.say('record.hidden', { least }, hidden) } as const]
      : []),
  ]
}
