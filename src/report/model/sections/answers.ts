import { agreedKey } from '@/shared/engagement'
import { LEVELS, type Lens } from '@/shared/terms'
import type { SkillLensResult, SkillResult } from '@/assessment/types'
import type { Block, Cell, ReportInput, Section } from '../types'
import type { Words } from '../words'
import { notesOn } from './notes'
import { spreadChart } from './spread'

/** Every answer as it was counted, and every note as it was written, without the name of who wrote it. */
export function answersSection(input: ReportInput, words: Words): Section {
  const { assessment } = input
  return {
    id: 'answers',
    title: words.say('answers.title'),
    blocks: [
      { kind: 'paragraph', text: words.say('answers.reading') },
      ...assessment.competencies.flatMap(({ competency }): Block[] => {
        const skills = assessment.skills.filter((skill) => skill.competency === competency)
        return [
          { kind: 'heading', text: words.competency(competency) },
          ...spreadChart({ skills, lenses: assessment.lenses }, input, words),
          {
            kind: 'table',
            title: words.say('answers.table', { competency: words.competency(competency) }),
            columns: [
              { title: words.say('column.skill'), width: 4.5 },
              { title: words.say('column.lens'), width: 1, align: 'center' },
              ...LEVELS.map((level) => ({ title: words.count(level), width: 0.7, align: 'center' as const })),
              { title: words.say('column.no-rating'), width: 1.5, align: 'center' },
              { title: words.say('column.score'), width: 1.1, align: 'center' },
              { title: words.say('column.agreed'), width: 1.4, align: 'center' },
            ],
            rows: skills.flatMap((skill) => rows(skill, assessment.lenses, words)),
          },
          ...skills.flatMap((skill) => notes(input, skill, words)),
        ]
      }),
    ],
  }
}

function rows({ skill, lenses: results }: SkillResult, lenses: readonly Lens[], words: Words): Cell[][] {
  return lenses.flatMap((lens, index) => {
    const result = results[lens]
    return result ? [row(index === 0 ? words.skill(skill) : '', lens, result, words)] : []
  })
}

function row(
  name: string,
  lens: Lens,
  { distribution, coverage, score, agreed }: SkillLensResult,
  words: Words,
): Cell[] {
  const { notApplicable, dontKnow, open } = coverage
  return [
    { text: name },
    { text: words.lens(lens, 'short') },
    ...distribution.map((count) => ({ text: count ? words.count(count) : '·', muted: count === 0 })),
    { text: words.count(notApplicable + dontKnow + open), muted: true },
    { text: words.score(score), score },
    { text: agreed ? words.count(agreed.level) : '–', muted: !agreed },
  ]
}

/** What was written beside the answers, and why a value was agreed. */
function notes(input: ReportInput, { skill }: SkillResult, words: Words): Block[] {
  const { engagement, assessment } = input
  const items = assessment.lenses.flatMap((lens) => {
    const reason = engagement.agreed[agreedKey(assessment.round, skill, lens)]?.reason.trim()
    return [
      ...(reason
        ? [words.say('answers.agreed', { lens: words.lens(lens, 'short'), reason: words.own(reason) })]
        : []),
      ...notesOn(skill, lens, input, words).map((note) =>
        words.say('answers.note', { lens: words.lens(lens, 'short'), note }),
      ),
    ]
  })
  if (items.length === 0) return []
  return [
    { kind: 'paragraph', tone: 'label', text: words.say('answers.notes', { skill: words.skill(skill) }) },
    { kind: 'quotes', items },
  ]
}
