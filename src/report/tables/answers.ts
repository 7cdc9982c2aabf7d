import type { Answer } from '@/shared/engagement'
import { LENSES, type Lens, type SkillId } from '@/shared/terms'
import { formOf, NONE_RATED } from '@/assessment/deep-form'
import { Words } from '../model/words'
import { day, number, tableOf, text, type Cell, type Field, type Table, type TablesInput } from './table'

interface Row {
  readonly round: string
  readonly skill: SkillId
  readonly lens: Lens
  readonly answer: Answer
}

/**
 * Every answer and note of every round. Who gave it is not told, and the order does not tell it either:
 * people answered in confidence, and a file travels further than the screen. [SC8]
 */
export function answersTable(input: TablesInput): Table {
  const { engagement, translator, framework, actionTexts } = input
  const { t } = translator
  const words = new Words(translator, framework, actionTexts)
  const rounds = Object.keys(engagement.rounds).sort((a, b) =>
    engagement.rounds[a]!.openedAt.localeCompare(engagement.rounds[b]!.openedAt),
  )
  const names = roundNames(input, rounds)
  const lenses = { cx: words.lens('cx'), ex: words.lens('ex') }
  const competencies = new Map(input.assessment.skills.map(({ skill, competency }) => [skill, competency]))
  const competencyOf = ({ skill }: Row) => {
    const id = competencies.get(skill)
    return id && words.competency(id)
  }
  return tableOf(t('files-out.table.answers'), rowsOf(input, rounds), [
    { title: t('files-out.column.round'), width: 22, cell: ({ round }) => text(names.get(round)) },
    {
      title: t('files-out.column.opened'),
      width: 12,
      cell: ({ round }) => day(engagement.rounds[round]?.openedAt.slice(0, 10)),
    },
    { title: t('files-out.column.competency'), width: 16, cell: (row) => text(competencyOf(row)) },
    { title: t('files-out.column.skill'), width: 30, cell: ({ skill }) => text(words.skill(skill)) },
    { title: t('files-out.column.lens'), width: 22, cell: ({ lens }) => text(lenses[lens]) },
    { title: t('files-out.column.answer'), width: 16, cell: ({ answer }) => valueCell(answer, t) },
    ...statementFields(input, words),
    {
      title: t('files-out.column.confidence'),
      width: 14,
      cell: ({ answer: { confidence } }) => text(confidence && t(`files-out.confidence.${confidence}`)),
    },
    { title: t('files-out.column.note'), width: 60, cell: ({ answer }) => text(answer.note) },
  ])
}

const valueCell = ({ value }: Answer, t: TablesInput['translator']['t']): Cell =>
  value === 'na' || value === 'dk' ? text(t(`files-out.answer.${value}`)) : number(value)

/** What each statement was rated, where a round has the deep form. */
const statementFields = ({ engagement, translator: { t } }: TablesInput, words: Words): Field<Row>[] =>
  Object.values(engagement.rounds).some((round) => formOf(round) === 'deep')
    ? NONE_RATED.map((_, index) => ({
        title: t('files-out.column.statement', { number: words.count(index + 1) }),
        width: 12,
        cell: ({ answer: { statements } }) => number(statements?.[index]),
      }))
    : []

/** By round, skill as it is asked, lens, and all that is told of the answer: by nothing that leads back to a person. */
function rowsOf({ engagement, assessment }: TablesInput, rounds: readonly string[]): Row[] {
  const asked = new Map(assessment.skills.map(({ skill }, index) => [skill, index]))
  // A skill that was dropped since comes last.
  const placeOf = ({ round, skill, lens }: Row) =>
    (rounds.indexOf(round) * (asked.size + 1) + (asked.get(skill) ?? asked.size)) * LENSES.length +
    LENSES.indexOf(lens)
  return Object.entries(engagement.answers)
    .map(([key, answer]): Row => {
      const [round = '', , skill = '', lens] = key.split('/')
      return { round, skill, lens: lens as Lens, answer }
    })
    .filter(({ answer: { value, note } }) => value !== null || note)
    .map((row) => ({ row, place: placeOf(row), told: toldOf(row) }))
    .sort((a, b) => a.place - b.place || Number(a.told > b.told) - Number(a.told < b.told))
    .map(({ row }) => row)
}

const toldOf = ({ skill, answer: { value, statements, confidence, note } }: Row) =>
  [skill, value, statements, confidence, note].join()

/** A round that nobody named goes by its number. */
function roundNames({ engagement, translator: { t, number } }: TablesInput, rounds: readonly string[]) {
  return new Map(
    rounds.map((id, index) => {
      const unnamed = () => t('files-out.unnamed-round', { number: number(index + 1) })
      return [id, engagement.rounds[id]?.name || unnamed()] as const
    }),
  )
}
