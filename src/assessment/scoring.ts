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
  const weight = weightIn(model)
  const competencies = model.competencies.map(({ id, skills: ids }) =>
    scoreCompetency(
      id,
      ids.map((skill) => ({ skill, scores: skills.get(skill), weight: weight(skill) })),
      use,
    ),
  )
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

/** How much a skill counts within its competency. [SC3] */
export const weightIn =
  ({ weights }: Pick<Model, 'weights'>) =>
  (skill: SkillId): number =>
    weights?.[skill] ?? 1

interface WeighedSkill {
  readonly skill: SkillId
  readonly scores: Scores | undefined
  readonly weight: number
}

function scoreCompetency(
  competency: CompetencyId,
  skills: readonly WeighedSkill[],
  use: LensUse,
): CompetencySummary {
  const coverage = perView((view) => coverageOf(view, skills, use))
  const shown = perView((view) =>
    coverage[view] < MIN_COVERAGE - HAIR
      ? null
      : weightedMean(skills.map(({ scores, weight }) => ({ value: scores?.[view] ?? null, weight }))),
  )
  const stages = perView((view) => stageOrNull(shown[view]))
  return { competency, skills: skills.map(({ skill }) => skill), scores: shown, stages, coverage }
}

/** Share of the weight that is scored. In the joined view each lens of a skill brings its own weight. */
function coverageOf(view: View, skills: readonly WeighedSkill[], use: LensUse): number {
  const lenses = view === 'joined' ? use.lenses : use.lenses.filter((lens) => lens === view)
  let scored = 0
  let all = 0
  for (const { scores, weight } of skills) {
    for (const lens of lenses) {
      const counts = weight * use.lensWeights[lens]
      all += counts
      if (scores?.[lens] != null) scored += counts
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
