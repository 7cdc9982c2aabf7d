import type { Assessment } from '../../../types'
import type { Words } from '../use-words'

type Translate = (key: string, params: Record<string, unknown>) => string

/** The round in one breath: the score, the average stage, and what limits it and why. [SC6] Empty without a score. */
export function headlineOf(
  name: string,
  { overall, competencies }: Assessment,
  words: Words,
  t: Translate,
): string {
  const { score, stage, limiting } = overall.joined
  if (score === null || limiting === null) return ''
  const average = t('results.headline.average', {
    name,
    score: words.score(score),
    stage: words.stage(stage),
  })
  // When every competency is the weakest, none is.
  if (limiting.competencies.length === competencies.length)
    return `${average} ${t('results.headline.level', {})}`
  const count = limiting.competencies.length
  const limits = words.counted(
    limiting.stage === stage ? 'results.headline.weakest' : 'results.headline.limits',
    count,
    {
      competencies: words.competencies(limiting.competencies),
      score: words.score(limiting.score),
      stage: words.stage(limiting.stage),
    },
  )
  const held = words.counted('results.headline.held', count, { skills: words.skills(limiting.skills) })
  return `${average} ${limits} ${held}`
}
