import type { Assessment, CompetencyResult, SkillResult } from '@/assessment/types'
import { barChart } from '@/shared/chart/bars'
import type { Lens } from '@/shared/terms'
import type { Block, Cell, Column, ReportInput, Section } from '../types'
import type { Words } from '../words'
import { competenciesInWords, competencySeries, lensLegend } from './charts'

/** Each competency with its skills. */
export function competenciesSection({ assessment, translator }: ReportInput, words: Words): Section {
  const drawing = barChart({
    rows: assessment.competencies.map(({ competency }) => words.competency(competency)),
    series: competencySeries(assessment),
    alt: words.say('competencies.alt', { scores: competenciesInWords(assessment, words) }),
    rtl: translator.direction === 'rtl',
    format: (score) => words.score(score),
    missing: words.say('missing'),
  })
  return {
    id: 'competencies',
    title: words.say('competencies.title'),
    blocks: [
      { kind: 'chart', drawing, legend: lensLegend(assessment.lenses, words) },
      ...assessment.competencies.flatMap((competency) => competencyBlocks(competency, assessment, words)),
    ],
  }
}

function competencyBlocks(result: CompetencyResult, assessment: Assessment, words: Words): Block[] {
  const { competency, scores, stages } = result
  const name = words.competency(competency)
  const standing =
    scores.joined === null
      ? words.say('competencies.no-score', { competency: name })
      : words.say('competencies.standing', {
          competency: name,
          score: words.score(scores.joined),
          stage: words.stage(stages.joined),
        })
  const skills = assessment.skills.filter((skill) => skill.competency === competency)
  return [
    { kind: 'heading', text: name },
    { kind: 'paragraph', text: `${words.purpose(competency)} ${standing}` },
    {
      kind: 'table',
      title: words.say('competencies.table', { competency: name }),
      columns: columns(assessment.lenses, words),
      rows: skills.map((skill) => row(skill, assessment.lenses, words)),
    },
  ]
}

function columns(lenses: readonly Lens[], words: Words): Column[] {
  const both = lenses.length === 2
  return [
    { title: words.say('column.skill'), width: 4 },
    ...lenses.map((lens): Column => ({ title: words.lens(lens, 'short'), width: 1, align: 'center' })),
    ...(both ? [{ title: words.say('column.gap'), width: 1, align: 'center' } as const] : []),
    { title: words.say('column.range'), width: 1.4, align: 'center' },
  ]
}

function row(
  { skill, scores, gap, lenses: results }: SkillResult,
  lenses: readonly Lens[],
  words: Words,
): Cell[] {
  const given = lenses
    .flatMap((lens) => [results[lens]?.min, results[lens]?.max])
    .filter((level) => level != null)
  const range = given.length
    ? words.range(words.level(Math.min(...given)), words.level(Math.max(...given)))
    : '–'
  return [
    { text: words.skill(skill) },
    ...lenses.map((lens) => ({ text: words.score(scores[lens]), score: scores[lens] })),
    ...(lenses.length === 2 ? [{ text: words.signed(gap) }] : []),
    { text: range, muted: true },
  ]
}
