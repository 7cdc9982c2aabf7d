import type { Comparison } from '@/assessment/comparison'
import { formOf } from '@/assessment/deep-form'
import { byReason } from '@/assessment/meaning'
import type { Change } from '@/assessment/change'
import type { Block, Cell, ReportInput, Section } from '../types'
import type { Words } from '../words'

/** What moved since the round before, and what only seems to have. [SC10] */
export function changeSection({ engagement }: ReportInput, comparison: Comparison, words: Words): Section {
  const [before, after] = [comparison.before, comparison.after].map(({ round }) => engagement.rounds[round])
  const formsDiffer = before && after && formOf(before) !== formOf(after)
  const row = (name: string, { before: then, after, difference, verdict }: Change): Cell[] => [
    { text: name },
    { text: words.score(then) },
    { text: words.score(after) },
    { text: words.signed(difference) },
    { text: words.say(`verdict.${verdict}`), muted: verdict !== 'up' && verdict !== 'down' },
  ]
  return {
    id: 'change',
    title: words.say('change.title'),
    isShort: true,
    blocks: [
      {
        kind: 'paragraph',
        text: words.say('change.reading', {
          round: words.own(before?.name ?? ''),
          date: before ? words.date(before.openedAt) : '',
        }),
      },
      {
        kind: 'table',
        title: words.say('change.title'),
        columns: [
          { title: words.say('column.competency'), width: 3 },
          { title: words.say('column.before'), width: 1, align: 'center' },
          { title: words.say('column.now'), width: 1, align: 'center' },
          { title: words.say('column.difference'), width: 1.2, align: 'center' },
          { title: words.say('column.verdict'), width: 2 },
        ],
        rows: [
          ...comparison.competencies.map(({ competency, changes }) =>
            row(words.competency(competency), changes.joined),
          ),
          row(words.say('fact.overall'), comparison.overall.joined),
        ],
      },
      ...(formsDiffer ? [small(words.say('change.forms'))] : []),
      ...byReason(comparison.differences).map(({ reason, skills }): Block => {
        const names = words.list(skills.map((skill) => words.skill(skill)))
        return small(words.say(`change.differences.${reason}`, { skills: names }))
      }),
    ],
  }
}

const small = (text: string): Block => ({ kind: 'paragraph', tone: 'small', text })
