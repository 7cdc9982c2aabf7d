import { heatmapChart } from '@/shared/chart/heatmap'
import { LEVELS } from '@/shared/terms'
import type { LegendEntry, ReportInput, Section } from '../types'
import type { Words } from '../words'

/** All skills on one page. */
export function heatmapSection({ assessment, translator }: ReportInput, words: Words): Section {
  const { lenses, competencies, skills } = assessment
  const drawing = heatmapChart({
    columns: lenses.map((lens) => words.lens(lens, 'short')),
    groups: competencies.map(({ competency }) => ({
      name: words.competency(competency),
      rows: skills
        .filter((skill) => skill.competency === competency)
        .map(({ skill, scores }) => ({
          name: words.skill(skill),
          scores: lenses.map((lens) => scores[lens]),
        })),
    })),
    alt: words.say('heatmap.alt', {
      scores: skills
        .map(
          ({ skill, scores }) =>
            `${words.skill(skill)} ${lenses.map((lens) => words.score(scores[lens])).join(' / ')}`,
        )
        .join('; '),
    }),
    rtl: translator.direction === 'rtl',
    format: (score) => words.score(score),
    missing: words.say('missing'),
  })
  const legend: LegendEntry[] = LEVELS.map((level) => ({
    text: words.count(level),
    ink: `level-${level}`,
    shape: 'filled',
  }))
  return {
    id: 'heatmap',
    title: words.say('heatmap.title'),
    blocks: [
      { kind: 'paragraph', text: words.say('heatmap.reading') },
      { kind: 'chart', drawing, legend, share: 0.85 },
    ],
  }
}
