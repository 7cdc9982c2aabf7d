import { STAGES, type CompetencyId, type SkillId, type Stage } from '@/shared/terms'
import type { Model } from '@/content/types'
import { HAIR } from './statistics'
import type { Limiting } from './types'

/** Where each stage begins: equal fifths of 1–5. Ours, and said to be. [SC5] */
export const STAGE_FROM: Readonly<Record<Stage, number>> = {
  investigate: 1,
  initiate: 1.8,
  mobilize: 2.6,
  scale: 3.4,
  embed: 4.2,
}

export function stageOf(score: number): Stage {
  return STAGES.findLast((stage) => score >= STAGE_FROM[stage] - HAIR) ?? 'investigate'
}

/** The last level that is fully reached. The planner aims one above it. */
export function levelReached(score: number): number {
  return Math.floor(score + HAIR)
}

/**
 * The weakest competency and the skills that hold it there: those that are not past its stage
 * themselves. Null unless every competency has a score, since the missing one could be the weakest. [SC6]
 */
export function limitingOf(
  model: Model,
  competencyScore: (competency: CompetencyId) => number | null,
  skillScore: (skill: SkillId) => number | null,
): Limiting | null {
  const scored = model.competencies.map(({ id, skills }) => ({ id, skills, score: competencyScore(id) }))
  const lowest = scored.reduce((low, { score }) => (score === null ? NaN : Math.min(low, score)), Infinity)
  if (!Number.isFinite(lowest)) return null
  const weakest = scored.filter(({ score }) => score !== null && score <= lowest + HAIR)
  const stage = stageOf(lowest)
  const skills = weakest
    .flatMap((competency) => competency.skills.map((skill) => ({ skill, score: skillScore(skill) })))
    .filter((entry): entry is { skill: SkillId; score: number } => entry.score !== null)
    .filter(({ score }) => STAGES.indexOf(stageOf(score)) <= STAGES.indexOf(stage))
    .sort((a, b) => a.score - b.score)
  return {
    competencies: weakest.map(({ id }) => id),
    score: lowest,
    stage,
    skills: skills.map(({ skill }) => skill),
  }
}
