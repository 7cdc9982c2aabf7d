import type { Answer } from '@/shared/engagement'
import { LENSES, type Lens, type SkillId } from '@/shared/terms'
import { Words } from '../model/words'
import { day, number, tableOf, text, type Cell, type Table, type TablesInput } from './table'

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
  const competencies = new Map(input.assessment.skills.map(({ skill, competency }) => [skill, competency]))
  const competencyOf = ({ skill }: Row) => {
    const id = competencies.get(skill)
    return id && words.competency(id)
  }
  return tableOf(t('files-out.table.answers'), rowsOf(input), [
    { title: t('files-out.column.round'), width: 22, cell: ({ round }) => text(nameOf(round, input)) },
    {
      title: t('files-out.column.opened'),
      width: 12,
      cell: ({ round }) => day(engagement.rounds[round]?.openedAt.slice(0, 10)),
    },
    { title: t('files-out.column.competency'), width: 16, cell: (row) => text(competencyOf(row)) },
    { title: t('files-out.column.skill'), width: 30, cell: ({ skill }) => text(words.skill(skill)) },
    { title: t('files-out.column.lens'), width: 22, cell: ({ lens }) => text(words.lens(lens)) },
    { title: t('files-out.column.answer'), width: 16, cell: ({ answer }) => valueCell(answer, t) },
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

const roundsInOrder = ({ engagement: { rounds } }: TablesInput): string[] =>
  Object.keys(rounds).sort((a, b) => rounds[a]!.openedAt.localeCompare(rounds[b]!.openedAt))

/** A round that nobody named goes by its number. */
function nameOf(id: string, input: TablesInput): string {
  const place = roundsInOrder(input).indexOf(id) + 1
  return (
    input.engagement.rounds[id]?.name ||
    input.translator.t('files-out.unnamed-round', { number: input.translator.number(place) })
  )
}

/** By round, skill as it is asked, lens, and all that is told of the answer: by nothing that leads back to a person. */
function rowsOf(input: TablesInput): Row[] {
  const rounds = roundsInOrder(input)
  const asked = input.assessment.skills.map(({ skill }) => skill)
  // A skill that was dropped since comes last.
  const placeOf = (skill: SkillId) => (asked.indexOf(skill) + asked.length + 1) % (asked.length + 1)
  return Object.entries(input.engagement.answers)
    .map(([key, answer]): Row => {
      const [round = '', , skill = '', lens] = key.split('/')
      return { round, skill, lens: lens as Lens, answer }
    })
    .filter(({ answer: { value, note } }) => value !== null || note)
    .sort(
      (a, b) =>
        rounds.indexOf(a.round) - rounds.indexOf(b.round) ||
        placeOf(a.skill) - placeOf(b.skill) ||
        a.skill.localeCompare(b.skill) ||
        LENSES.indexOf(a.lens) - LENSES.indexOf(b.lens) ||
        toldOf(a).localeCompare(toldOf(b)),
    )
}

const toldOf = ({ answer: { value, confidence, note } }: Row) => [value, confidence, note].join()
