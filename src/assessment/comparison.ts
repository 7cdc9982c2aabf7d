import type { Engagement } from '@/shared/engagement'
import type { CompetencyId, SkillId } from '@/shared/terms'
import type { Model } from '@/content/types'
import { levelsOf } from './answers'
import { assessRound } from './assess'
import { changeBetween, type Change } from './change'
import { joinLenses, perView } from './scoring'
import { mean } from './statistics'
import type { Assessment, Scores, View } from './types'

export type Changes = Readonly<Record<View, Change>>

export interface Comparison {
  readonly before: Assessment
  readonly after: Assessment
  readonly overall: Changes
  readonly competencies: readonly { readonly competency: CompetencyId; readonly changes: Changes }[]
  readonly skills: readonly { readonly skill: SkillId; readonly changes: Changes }[]
  /** Skills whose meaning changed between the rounds: neither they nor what contains them is compared. */
  readonly notCompared: readonly SkillId[]
}

/**
 * Two rounds side by side, by skill id. The difference is between the scores as shown, agreed values
 * included; how far apart the single respondents are decides whether it is called a change. [SC10]
 */
export function compareRounds(
  engagement: Engagement,
  rounds: { readonly before: string; readonly after: string },
  model: Model,
  changedMeaning: readonly SkillId[] = [],
): Comparison {
  const before = assessRound(engagement, rounds.before, model)
  const after = assessRound(engagement, rounds.after, model)
  const skills = model.competencies.flatMap((competency) => competency.skills)
  const people = { before: peopleOf(engagement, before), after: peopleOf(engagement, after) }

  const changesOver = (
    ids: readonly SkillId[],
    scores: (assessment: Assessment) => Scores | undefined,
  ): Changes => {
    const comparable = !ids.some((id) => changedMeaning.includes(id))
    const side = (assessment: Assessment, persons: People, view: View) => ({
      score: comparable ? (scores(assessment)?.[view] ?? null) : null,
      people: personalMeans(persons, ids, view),
    })
    return perView((view) =>
      changeBetween(side(before, people.before, view), side(after, people.after, view)),
    )
  }

  return {
    before,
    after,
    overall: changesOver(skills, ({ overall }) => perView((view) => overall[view].score)),
    competencies: model.competencies.map(({ id, skills: ids }, index) => ({
      competency: id,
      changes: changesOver(ids, ({ competencies }) => competencies[index]?.scores),
    })),
    skills: skills.map((skill, index) => ({
      skill,
      changes: changesOver([skill], (assessment) => assessment.skills[index]?.scores),
    })),
    notCompared: skills.filter((skill) => changedMeaning.includes(skill)),
  }
}

/** What each respondent alone would have scored each skill. */
type People = ReadonlyMap<string, ReadonlyMap<SkillId, Scores>>

function peopleOf(engagement: Engagement, { round, participants, skills }: Assessment): People {
  const scoresBy = (respondent: string) =>
    skills.map(({ skill }) => {
      const levels = levelsOf(engagement, round, respondent, skill)
      return [skill, joinLenses(levels, engagement.profile)] as const
    })
  return new Map(participants.map((respondent) => [respondent, new Map(scoresBy(respondent))]))
}

function personalMeans(people: People, ids: readonly SkillId[], view: View): Map<string, number> {
  const means = [...people].flatMap(([respondent, scores]) => {
    const own = mean(ids.map((id) => scores.get(id)?.[view] ?? null).filter((score) => score !== null))
    return own === null ? [] : [[respondent, own] as const]
  })
  return new Map(means)
}
