import type { StageDistribution } from '@/content/types'
import type { Formatter } from '@/i18n'
import { STAGES } from '@/shared/terms'
import { completePercents } from '../../../benchmark'
import { isolate, type Words } from '../use-words'

/** content/locales/<language>/benchmarks.json, as far as stages are concerned. */
export interface BenchmarkTexts {
  readonly source: string
  readonly caveats: Readonly<
    Record<'self-rated' | 'sampling' | 'remainder' | 'other-questionnaire' | 'customers-only', string>
  >
}

/** Where figures come from, and what must be said beside them. */
export function captionsOf(
  distribution: StageDistribution,
  texts: BenchmarkTexts,
  words: Words,
  format: Formatter,
) {
  const { year, n, margin, percent } = distribution
  const numbers = { year: format.plain(year), n: format.number(n, 0), margin: format.number(margin) }
  const untold = STAGES.find((stage) => percent[stage] === null)
  const left = untold && completePercents(distribution)[untold]
  const remainder =
    untold && left != null
      ? [fillIn(texts.caveats.remainder, { stage: words.stage(untold), percent: format.number(left, 0) })]
      : []
  return {
    source: fillIn(texts.source, numbers),
    caveats: [
      texts.caveats['self-rated'],
      fillIn(texts.caveats.sampling, numbers),
      ...remainder,
      texts.caveats['other-questionnaire'],
      texts.caveats['customers-only'],
    ],
  }
}

/** Puts values in the places of a content text such as "{n} organisations"; each keeps its place in a line of either direction. */
const fillIn = (text: string, values: Readonly<Record<string, string>>) =>
  text.replace(/\{(\w+)\}/g, (place, name: string) =>
    values[name] === undefined ? place : isolate(values[name]),
  )
