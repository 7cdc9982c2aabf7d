import type { Assessment } from '@/assessment/types'
import type { Block } from '../types'
import type { Words } from '../words'

/** The heat map as tables, one a competency: its cells stay numbers that can be edited. */
export const competencyTables = ({ lenses, competencies, skills }: Assessment, words: Words): Block[] =>
  competencies.map(({ competency }) => ({
    kind: 'table',
    title: words.say('competencies.table', { competency: words.competency(competency) }),
    columns: [
      { title: words.competency(competency), width: 4 },
      ...lenses.map((lens) => ({ title: words.lens(lens, 'short'), width: 1, align: 'center' }) as const),
    ],
    rows: skills
      .filter((skill) => skill.competency === competency)
      .map(({ skill, scores }) => [
        { text: words.skill(skill) },
        ...lenses.map((lens) => ({ text: words.score(scores[lens]), score: scores[lens] })),
      ]),
  }))
