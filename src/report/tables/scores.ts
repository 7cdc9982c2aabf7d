import type { Assessment, SkillLensResult, View } from '@/assessment/types'
import { LEVELS, type CompetencyId, type Lens, type SkillId, type Stage } from '@/shared/terms'
import { Words } from '../model/words'
import { number, percent, tableOf, text, type Cell, type Field, type Table, type TablesInput } from './table'

/** One score, with the answers behind it where it is a skill's. */
interface Row {
  readonly of: 'overall' | 'competency' | 'skill'
  readonly view: View
  readonly score: number | null
  readonly competency?: CompetencyId
  readonly skill?: SkillId
  readonly stage?: Stage | null
  /** Share of the questions (or of their weight) that was rated. */
  readonly coverage?: number | null
  readonly answers?: SkillLensResult
}

/** All scores of the latest round, never rounded: the whole, the competencies, the skills. */
export function scoresTable({ assessment, translator, framework, actionTexts }: TablesInput): Table {
  const { t } = translator
  const words = new Words(translator, framework, actionTexts)
  return tableOf<Row>(t('files-out.table.scores'), rowsOf(assessment), [
    { title: t('files-out.column.of'), width: 16, cell: ({ of }) => text(t(`files-out.score-of.${of}`)) },
    {
      title: t('files-out.column.competency'),
      width: 16,
      cell: ({ competency }) => text(competency && words.competency(competency)),
    },
    {
      title: t('files-out.column.skill'),
      width: 30,
      cell: ({ skill }) => text(skill && words.skill(skill)),
    },
    { title: t('files-out.column.lens'), width: 22, cell: ({ view }) => text(words.lens(view)) },
    { title: t('files-out.column.score'), width: 10, cell: ({ score }) => number(score, 2) },
    {
      title: t('files-out.column.stage'),
      width: 14,
      cell: ({ stage }) => text(stage && words.stage(stage)),
    },
    { title: t('files-out.column.rated'), width: 12, cell: ({ coverage }) => percent(coverage) },
    ...answerFields(t, words),
  ])
}

function answerFields(t: TablesInput['translator']['t'], words: Words): Field<Row>[] {
  return [
    { title: t('files-out.column.answers'), width: 10, cell: ({ answers }) => number(answers?.n) },
    { title: t('files-out.column.median'), width: 10, cell: ({ answers }) => number(answers?.median, 1) },
    { title: t('files-out.column.lowest'), width: 10, cell: ({ answers }) => levelCell(answers?.min) },
    { title: t('files-out.column.highest'), width: 10, cell: ({ answers }) => levelCell(answers?.max) },
    {
      title: t('files-out.column.deviation'),
      width: 12,
      cell: ({ answers }) => number(answers?.deviation, 2),
    },
    ...LEVELS.map((level) => ({
      title: t('files-out.column.level', { level: words.count(level) }),
      width: 10,
      cell: ({ answers }: Row) => number(answers?.distribution[level - 1]),
    })),
    {
      title: t('files-out.answer.na'),
      width: 14,
      cell: ({ answers }) => number(answers?.coverage.notApplicable),
    },
    { title: t('files-out.answer.dk'), width: 12, cell: ({ answers }) => number(answers?.coverage.dontKnow) },
    { title: t('files-out.column.open'), width: 14, cell: ({ answers }) => number(answers?.coverage.open) },
    { title: t('files-out.column.agreed'), width: 14, cell: ({ answers }) => number(answers?.agreed?.level) },
    { title: t('files-out.column.reason'), width: 50, cell: ({ answers }) => text(answers?.agreed?.reason) },
  ]
}

/** A whole level, or between two in the deep form. */
const levelCell = (level: number | null | undefined): Cell => number(level, Number.isInteger(level) ? 0 : 1)

const rowsOf = (assessment: Assessment): Row[] => [
  ...overallRows(assessment),
  ...competencyRows(assessment),
  ...skillRows(assessment),
]

const overallRows = ({ views, overall }: Assessment): Row[] =>
  views.map((view) => ({
    of: 'overall',
    view,
    score: overall[view].score,
    stage: overall[view].stage,
  }))

const competencyRows = ({ views, competencies }: Assessment): Row[] =>
  competencies.flatMap(({ competency, scores, stages, coverage }) =>
    views.map((view): Row => ({
      of: 'competency',
      competency,
      view,
      score: scores[view],
      stage: stages[view],
      coverage: coverage[view],
    })),
  )

const skillRows = ({ views, skills }: Assessment): Row[] =>
  skills.flatMap(({ skill, competency, scores, lenses }) =>
    views.map((view): Row => {
      const answers = view === 'joined' ? undefined : lenses[view satisfies Lens]
      const coverage = answers?.coverage.of ? answers.coverage.rated / answers.coverage.of : null
      return { of: 'skill', competency, skill, view, score: scores[view], coverage, answers }
    }),
  )
