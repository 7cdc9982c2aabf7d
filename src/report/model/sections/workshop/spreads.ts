import type { ReportInput, Section } from '../../types'
import type { Words } from '../../words'
import { spreadChart } from '../spread'

/** Every question with all its answers, each a dot. */
export function spreadsSection(input: ReportInput, words: Words): Section[] {
  const { assessment } = input
  const blocks = assessment.competencies.flatMap(({ competency }) => {
    const skills = assessment.skills.filter((skill) => skill.competency === competency)
    const chart = spreadChart({ skills, lenses: assessment.lenses }, input, words)
    return chart.length ? [{ kind: 'heading', text: words.competency(competency) } as const, ...chart] : []
  })
  if (blocks.length === 0) return []
  const reading = { kind: 'paragraph', text: words.say('spread.reading') } as const
  return [{ id: 'spreads', title: words.say('spread.title'), blocks: [reading, ...blocks] }]
}
