import { LENSES, type CompetencyId, type Lens, type SkillId, type Stage } from '@/shared/terms'
import type { Profile } from '@/shared/engagement'
import type { Model } from '@/content/types'
import { limitingOf, stageOf } from './stages'
import { HAIR, mean, weightedMean } from './statistics'
import type { OverallResult, Scores, View } from './types'

/** Less than this share of a competency's weight, and its score is not shown. [SC3] */
export const MIN_COVERAGE = 2 / 3

export type LensScores = Readonly<Record<Lens, number | null>>

/** The part of a profile that scoring depends on. */
export type LensUse = Pick<Profile, 'lenses' | 'lensWeights'>

export interface Summary {
  readonly skills: ReadonlyMap<SkillId, Scores>
  readonly competencies: readonly CompetencySummary[]
  readonly overall: Readonly<Record<View, OverallResult>>
}

export interface CompetencySummary {
  readonly competency: CompetencyId
  readonly skills: readonly SkillId[]
  readonly scores: Scores
  readonly stages: Readonly<Record<View, Stage | null>>
  readonly coverage: Readonly<Record<View, number>>
}

/** Everything above the single skill, from the skills' scores. The projection uses it too. [SC3] [SC4] */
export function summarize(scoreOf: (skill: SkillId) => LensScores, model: Model, use: LensUse): Summary {
  const skills = new Map<SkillId, Scores>()
  for (const { skills: ids } of model.competencies)
    for (const id of ids) skills.set(id, joinLenses(scoreOf(id), use))
  const competencies = model.competencies.map(({ id, skills: ids }) => scoreCompetency(id, ids, skills, use))
  const overall = perView((view) => scoreOverall(view, competencies, skills, model))
  return { skills, competencies, overall }
}

export function perView<T>(of: (view: View) => T): Record<View, T> {
  return { cx: of('cx'), ex: of('ex'), joined: of('joined') }
}

/** A skill with one lens answered is scored by that lens; the missing one shows in the coverage. */
export function joinLenses(scores: LensScores, { lenses, lensWeights }: LensUse): Scores {
  const used = (lens: Lens) => (lenses.includes(lens) ? scores[lens] : null)
  const joined = weightedMean(LENSES.map((lens) => ({ value: used(lens), weight: lensWeights[lens] })))
  return { cx: used('cx'), ex: used('ex'), joined }
}

function scoreCompetency(
  competency: CompetencyId,
  ids: readonly SkillId[],
  scores: ReadonlyMap<SkillId, Scores>,
  use: LensUse,
): CompetencySummary {
  const coverage = perView((view) => coverageOf(view, ids, scores, use))
  const shown = perView((view) =>
    coverage[view] < MIN_COVERAGE - HAIR
      ? null
      : mean(known(ids.map((id) => scores.get(id)?.[view] ?? null))),
  )
  const stages = perView((view) => stageOrNull(shown[view]))
  return { competency, skills: ids, scores: shown, stages, coverage }
}

/** Share of the weight that is scored. In the joined view each lens of a skill brings its own weight. */
function coverageOf(
  view: View,
  ids: readonly SkillId[],
  scores: ReadonlyMap<SkillId, Scores>,
  use: LensUse,
): number {
  const lenses = view === 'joined' ? use.lenses : use.lenses.filter((lens) => lens === view)
  let scored = 0
  let all = 0
  for (const id of ids) {
    for (const lens of lenses) {
      all += use.lensWeights[lens]
      if (scores.get(id)?.[lens] != null) scored += use.lensWeights[lens]
    }
  }
  return all === 0 ? 0 : scored / all
}

function scoreOverall(
  view: View,
  competencies: readonly CompetencySummary[],
  skills: ReadonlyMap<SkillId, Scores>,
  model: Model,
): OverallResult {
  const scores = new Map(competencies.map((entry) => [entry.competency, entry.scores[view]]))
  const limiting = limitingOf(
    model,
    (id) => scores.get(id) ?? null,
    (id) => skills.get(id)?.[view] ?? null,
  )
  const score = limiting ? mean(known([...scores.values()])) : null
  return { score, stage: stageOrNull(score), limiting }
}

const stageOrNull = (score: number | null): Stage | null => (score === null ? null : stageOf(score))

const known = (scores: readonly (number | null)[]) => scores.filter((score) => score !== null)
