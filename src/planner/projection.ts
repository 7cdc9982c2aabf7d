import { skillLensKey, type Engagement } from '@/shared/engagement'
import type { Quarter } from '@/shared/quarter'
import type { Lens, SkillId } from '@/shared/terms'
import type { Model } from '@/content/types'
import { summarize, type LensScores } from '@/assessment/scoring'
import { levelReached } from '@/assessment/stages'
import type { Goal, Outlook, Step } from './types'

/** Steps and the last quarter of the action that closes them, counted from the roadmap's first. */
export interface Delivery {
  readonly moves: readonly Step[]
  readonly end: number
}

/** What the scores are at the end of each quarter if the plan is carried out. [PL7] */
export function projectionOf(
  engagement: Engagement,
  model: Model,
  goals: readonly Goal[],
  deliveries: readonly Delivery[],
  quarters: readonly Quarter[],
): { today: Outlook; projection: Outlook[] } {
  const outlook = (quarter: Quarter | null, doneBy: number): Outlook => {
    const done = deliveries.filter(({ end }) => end <= doneBy).flatMap(({ moves }) => moves)
    const { full, cautious } = climb(goals, done)
    const inFull = summarize(lookup(full), model, engagement.profile)
    const atLeast = summarize(lookup(cautious), model, engagement.profile)
    return {
      quarter,
      competencies: inFull.competencies,
      overall: inFull.overall.joined,
      cautious: atLeast.overall.joined,
      cautiousCompetencies: atLeast.competencies,
    }
  }
  return {
    today: outlook(null, -Infinity),
    projection: quarters.map((quarter, index) => outlook(quarter, index)),
  }
}

/** A finished step brings its skill to the next level, provided that it stands on the one below. */
function climb(goals: readonly Goal[], done: readonly Step[]) {
  const full = new Map<string, number>()
  const cautious = new Map<string, number>()
  for (const { skill, lens, score, confidence } of goals) {
    const key = skillLensKey(skill, lens)
    const steps = done
      .filter((step) => step.skill === skill && step.lens === lens)
      .sort((a, b) => a.from - b.from)
    let reached = score
    for (const { from } of steps) if (levelReached(reached) >= from) reached = Math.max(reached, from + 1)
    full.set(key, reached)
    cautious.set(key, score + confidence * (reached - score))
  }
  return { full, cautious }
}

function lookup(scores: ReadonlyMap<string, number>): (skill: SkillId) => LensScores {
  const scoreOf = (skill: SkillId, lens: Lens) => scores.get(skillLensKey(skill, lens)) ?? null
  return (skill) => ({ cx: scoreOf(skill, 'cx'), ex: scoreOf(skill, 'ex') })
}
