import { doubtsAbout, unscored } from '../../findings'
import type { Block, Cell, ReportInput, Section, Table } from '../../types'
import type { Words } from '../../words'
import { questionsOf, type Question } from './questions'

/** What stays open: splits without an agreed level, and what was not rated, with the reasons given. [SC1] */
export function openSection({ assessment }: ReportInput, words: Words): Section {
  const questions = questionsOf(assessment)
  const unsettled = questions.filter(({ isSplit, result }) => isSplit && !result.agreed)
  const unrated = questions.filter(({ result }) => result.coverage.rated < result.coverage.of)
  const named = unsettled.map((question) => nameOf(question, words))
  const items = [
    ...(named.length ? [words.say('open.split', { questions: words.list(named) }, named.length)] : []),
    ...unscored(assessment, words),
    ...doubtsAbout(assessment, ['low-coverage', 'low-confidence'], words),
  ]
  const blocks: Block[] = [
    ...(items.length ? [{ kind: 'list', items } as const] : []),
    ...(unrated.length ? [{ kind: 'heading', text: words.say('open.unrated') } as const] : []),
    ...(unrated.length ? [table(unrated, words)] : []),
  ]
  const none: Block = { kind: 'paragraph', text: words.say('open.none') }
  return {
    id: 'open',
    title: words.say('open.title'),
    isShort: true,
    blocks: blocks.length ? blocks : [none],
  }
}

const nameOf = ({ skill, lens }: Question, words: Words) =>
  `${words.skill(skill.skill)} (${words.lens(lens, 'short')})`

function table(questions: readonly Question[], words: Words): Table {
  const counts = (['rated', 'not-applicable', 'dont-know', 'open'] as const).map((key) => {
    return { title: words.say(`column.${key}`), width: 1.3, align: 'center' as const }
  })
  return {
    kind: 'table',
    title: words.say('open.unrated'),
    columns: [
      { title: words.say('column.skill'), width: 4 },
      { title: words.say('column.lens'), width: 1, align: 'center' },
      ...counts,
    ],
    rows: questions.map(({ skill, lens, result: { coverage } }): Cell[] => [
      { text: words.skill(skill.skill) },
      { text: words.lens(lens, 'short') },
      { text: words.say('open.of', { rated: words.count(coverage.rated), of: words.count(coverage.of) }) },
      ...[coverage.notApplicable, coverage.dontKnow, coverage.open].map((count) => ({
        text: count ? words.count(count) : '·',
        muted: count === 0,
      })),
    ]),
  }
}
