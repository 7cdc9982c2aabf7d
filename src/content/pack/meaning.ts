import type { SkillId } from '@/shared/terms'
import type { PackBase } from './sound'
import type { PackSkill } from './types'

/**
 * Whether one rates a skill by other words in the one pack than in the other, in any of the languages; without
 * an entry it is Sextant's own. A name, a weight or a place changes no meaning, and neither does what is said
 * again just as Sextant says it. [SC10]
 */
export function meansOther(
  skill: SkillId,
  one: PackSkill | undefined,
  other: PackSkill | undefined,
  languages: readonly string[],
  base: PackBase,
): boolean {
  return languages.some(
    (language) => ratedBy(skill, one, language, base) !== ratedBy(skill, other, language, base),
  )
}

/** What one rates by, as text. */
function ratedBy(id: SkillId, skill: PackSkill | undefined, language: string, { texts }: PackBase): string {
  const own = { ...texts?.[language]?.skills[id], statements: texts?.[language]?.statements[id] }
  const { question, anchors, statements } = skill?.texts?.[language] ?? {}
  return JSON.stringify([
    question ?? own.question,
    anchors?.cx ?? own.anchors?.cx,
    anchors?.ex ?? own.anchors?.ex,
    statements?.cx ?? own.statements?.cx,
    statements?.ex ?? own.statements?.ex,
  ])
}

/** Those in which there are words of Sextant's to compare with; all, when there are none. */
export function comparable(languages: readonly string[], { texts = {} }: PackBase): readonly string[] {
  const spoken = languages.filter((language) => Object.hasOwn(texts, language))
  return spoken.length > 0 ? spoken : languages
}
