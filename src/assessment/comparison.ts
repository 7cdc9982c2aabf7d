import type { Engagement } from '@/shared/engagement'
import type { CompetencyId, SkillId } from '@/shared/terms'
import { libraryOfRound } from '@/content/library'
import { levelsOf } from './answers'
import { assessRound } from './assess'
import { changeBetween, type Change } from './change'
import { differencesBetween, type Difference } from './meaning'
import { joinLenses, perView, weightIn } from './scoring'
import { weightedMean } from './statistics'
import type { Assessment, Scores, View } from './types'

export type Changes = Readonly<Record<View, Change>>

export interface Comparison {
  readonly before: Assessment
  readonly after: Assessment
  readonly overall: Changes
  readonly competencies: readonly { readonly competency: CompetencyId; readonly changes: Changes }[]
  /** Those of the later round. */
  readonly skills: readonly { readonly skill: SkillId; readonly changes: Changes }[]
  /** Where the questionnaire of the rounds differs: what is not compared, and why. */
  readonly differences: readonly Difference[]
}

/**
 * Two rounds side by side, by skill id, each scored with what it was rated with. The difference is between the
 * scores as shown, agreed values included; how far apart the single respondents are decides whether it is called
 * a change. [SC10]
 */
export function compareRounds(
  engagement: Engagement,
  rounds: { readonly before: string; readonly after: string },
): Comparison {
  const models = {
    before: libraryOfRound(engagement, rounds.before).model,
    after: libraryOfRound(engagement, rounds.after).model,
  }
  const before = assessRound(engagement, rounds.before, models.before)
  const after = assessRound(engagement, rounds.after, models.after)
  const differences = differencesBetween(models.before, models.after)
  const people = { before: peopleOf(engagement, before), after: peopleOf(engagement, after) }
  const weight = weightIn(models.after)

  /** Of several skills together; not compared when anything about them differs. */
  const changesOver = (
    ids: readonly SkillId[],
    differ: readonly Difference[],
    scoresIn: (assessment: Assessment) => Scores | undefined,
  ): Changes => {
    const side = (assessment: Assessment, persons: People, view: View) => ({
      score: differ.length === 0 ? (scoresIn(assessment)?.[view] ?? null) : null,
      people: personalMeans(persons, ids, weight, view),
    })
    return perView((view) =>
      changeBetween(side(before, people.before, view), side(after, people.after, view)),
    )
  }

  return {
    before,
    after,
    overall: changesOver(
      after.skills.map(({ skill }) => skill),
      differences,
      ({ overall }) => perView((view) => overall[view].score),
    ),
    competencies: after.competencies.map(({ competency, skills }) => ({
      competency,
      changes: changesOver(
        skills,
        differences.filter((difference) => difference.competency === competency),
        ({ competencies }) => competencies.find((entry) => entry.competency === competency)?.scores,
      ),
    })),
    skills: after.skills.map(({ skill }) => ({
      skill,
      changes: changesOver(
        [skill],
        differences.filter((difference) => difference.skill === skill && difference.reason !== 'weight'),
        ({ skills }) => skills.find((entry) => entry.skill === skill)?.scores,
      ),
    })),
    differences,
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

function personalMeans(
  people: People,
  ids: readonly SkillId[],
  weight: (skill: SkillId) => number,
  view: View,
): Map<string, number> {
  const means = [...people].flatMap(([respondent, scores]) => {
    const own = weightedMean(ids.map((id) => ({ value: scores.get(id)?.[view] ?? null, weight: weight(id) })))
    return own === null ? [] : [[respondent, own] as const]
  })
  return new Map(means)
}
