import type { Assessment, SkillLensResult, SkillResult } from '@/assessment/types'
import type { Lens } from '@/shared/terms'

/** One skill seen through one lens, as the room answered it. */
export interface Question {
  readonly skill: SkillResult
  readonly lens: Lens
  readonly result: SkillLensResult
  /** The answers are too far apart for their mean to speak for the group. [SC7] */
  readonly isSplit: boolean
}

/** Every question of a round, in the order in which they are asked. */
export function questionsOf({ skills, lenses }: Assessment): Question[] {
  return skills.flatMap((skill) =>
    lenses.flatMap((lens) => {
      const result = skill.lenses[lens]
      return result ? [{ skill, lens, result, isSplit: result.agreement?.split ?? false }] : []
    }),
  )
}
