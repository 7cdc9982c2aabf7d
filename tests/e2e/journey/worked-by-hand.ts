import type { CompetencyId, SkillId, Stage } from '@/shared/terms'
import { plain } from '../../support/pdftotext'
import type { Words } from '../../support/words'
import type { Pair } from '../acts/answering'

/**
 * What is answered, and what has to come of it, by hand. A skill's score joins its two lenses (1:1), or is the one
 * lens's that was rated; a competency is the mean of its skills, the overall score the mean of the competencies.
 *
 *   Lead       4/3 3/3 3/2      CX 10/3 = 3.33   EX 8/3 = 2.67   both (3.5 + 3 + 2.5)/3 = 3.0
 *   Realize    2/2 3/na 1/1     CX 6/3 = 2.0     EX 3/2 = 1.5    both (2 + 3 + 1)/3 = 2.0
 *   Activate   2/1 1/dk 2/2     CX 5/3 = 1.67    EX 3/2 = 1.5    both (1.5 + 1 + 2)/3 = 1.5
 *   Enlighten  3/2 2/2 4/2 3/2  CX 12/4 = 3.0    EX 8/4 = 2.0    both (2.5 + 2 + 3 + 2.5)/4 = 2.5
 *   Respond    4/3 3/2 3/3 4/2  CX 14/4 = 3.5    EX 10/4 = 2.5   both (3.5 + 2.5 + 3 + 3)/4 = 3.0
 *   Disrupt    3/1 2/2 2/2      CX 7/3 = 2.33    EX 5/3 = 1.67   both (2 + 2 + 2)/3 = 2.0
 *
 * EX of Realize and of Activate has two of three skills rated, just the two thirds it takes to be shown.
 * Overall: both 14/6 = 2.33; CX (3.33 + 2 + 1.67 + 3 + 3.5 + 2.33)/6 = 2.64; EX (2.67 + 1.5 + 1.5 + 2 + 2.5 + 1.67)/6 = 1.97.
 * 2.33 lies from 1.8 to below 2.6, so the average stage is Initiate. Activate is the weakest and below 1.8: the limiting
 * stage is Investigate, held there by what is below 1.8 itself, the weakest first: Expertise building (1),
 * Ecosystem communications (1.5). Rated were 38 of 40.
 */
// prettier-ignore
export const ANSWERS: readonly Pair[] = [
  [4, 3], [3, 3], [3, 2],
  [2, 2], [3, 'na'], [1, 1],
  [2, 1], [1, 'dk'], [2, 2],
  [3, 2], [2, 2], [4, 2], [3, 2],
  [4, 3], [3, 2], [3, 3], [4, 2],
  [3, 1], [2, 2], [2, 2],
]

type Row = [of: CompetencyId, cx: number, ex: number, both: number, gap: number, stage: Stage]
export const COMPETENCIES: readonly Row[] = [
  ['lead', 3.3, 2.7, 3.0, 0.7, 'mobilize'],
  ['realize', 2.0, 1.5, 2.0, 0.5, 'initiate'],
  ['activate', 1.7, 1.5, 1.5, 0.2, 'investigate'],
  ['enlighten', 3.0, 2.0, 2.5, 1.0, 'initiate'],
  ['respond', 3.5, 2.5, 3.0, 1.0, 'mobilize'],
  ['disrupt', 2.3, 1.7, 2.0, 0.7, 'initiate'],
]
export const OVERALL = { cx: 2.6, ex: 2.0, both: 2.3, gap: 0.7 }
export const RATED = 38 / 40
export const HOLDING_BACK: readonly SkillId[] = ['expertise-building', 'ecosystem-communications']

/** As the table under the charts has it: by competency, then the whole. */
export function expectedTable({ competency, format, stage, t }: Words): string[][] {
  const row = (name: string, numbers: number[], gap: number, of: Stage) => [
    name,
    ...numbers.map(format.score),
    plain(format.signed(gap)),
    stage(of),
  ]
  return [
    ...COMPETENCIES.map(([id, cx, ex, both, gap, of]) => row(competency(id), [cx, ex, both], gap, of)),
    row(t('results.table.overall'), [OVERALL.cx, OVERALL.ex, OVERALL.both], OVERALL.gap, 'initiate'),
  ]
}
