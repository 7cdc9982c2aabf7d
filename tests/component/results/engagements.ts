import type { Engagement } from '@/shared/engagement'
import type { CompetencyId, Level, SkillId } from '@/shared/terms'
import { engagementWith, MODEL, rateAll } from '../../unit/assessment/fixture'

export function competencyOf(skill: SkillId): CompetencyId {
  return MODEL.competencies.find(({ skills }) => skills.includes(skill))!.id
}

/** Every skill 3, but Realize's 2, 1 and 2: Realize is (2 + 1 + 2) / 3 = 1.67, overall (5·3 + 1.67) / 6 = 2.78. */
export function realizeBehind(): Engagement {
  const level = (skill: SkillId): Level => {
    if (skill === 'value-delivery') return 1
    return competencyOf(skill) === 'realize' ? 2 : 3
  }
  return engagementWith(rateAll(level))
}
