import type { Assessment } from '@/assessment/types'
import type { Lens } from '@/shared/terms'
import type { Series } from '@/shared/chart/series'
import type { ChartData, LegendEntry } from '../types'
import type { Words } from '../words'

/** One series a lens, by competency. */
export function competencySeries({ lenses, competencies }: Assessment): Series[] {
  return lenses.map((lens) => ({ lens, ink: lens, values: competencies.map(({ scores }) => scores[lens]) }))
}

/** The same numbers, for a chart that can be edited. */
export function competencyData(kind: 'radar' | 'bars', assessment: Assessment, words: Words): ChartData {
  return {
    kind,
    unit: 'score',
    categories: assessment.competencies.map(({ competency }) => words.competency(competency)),
    series: competencySeries(assessment).map(({ lens, ink, values }) => ({
      name: words.lens(lens),
      ink,
      values,
    })),
  }
}

export function lensLegend(lenses: readonly Lens[], words: Words): LegendEntry[] {
  return lenses.map((lens) => ({
    text: words.lens(lens),
    ink: lens,
    shape: lens === 'cx' ? 'filled' : 'hollow',
  }))
}

/** The scores of each competency as one sentence, for whoever cannot see the chart. */
export function competenciesInWords({ lenses, competencies }: Assessment, words: Words): string {
  return competencies
    .map(({ competency, scores }) => {
      const values = lenses.map((lens) => `${words.lens(lens, 'short')} ${words.score(scores[lens])}`)
      return `${words.competency(competency)}: ${values.join(', ')}`
    })
    .join('; ')
}
