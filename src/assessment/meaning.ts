import type { Model } from '@/content/types'
import type { CompetencyId, SkillId } from '@/shared/terms'
import { weightIn } from './scoring'
import { HAIR } from './statistics'

/**
 * Why a skill, or what contains it, is not compared: it means something else, was not asked before, is not asked
 * any more, or (its competency alone) counts more or less than it did.
 */
export const DIFFERENCE_REASONS = ['meaning', 'added', 'gone', 'weight'] as const
export type DifferenceReason = (typeof DIFFERENCE_REASONS)[number]

export interface Difference {
  readonly skill: SkillId
  readonly competency: CompetencyId
  readonly reason: DifferenceReason
}

/** What of two questionnaires cannot be compared, in the order of the later one. [SC10] */
export function differencesBetween(before: Model, after: Model): Difference[] {
  return after.competencies.flatMap(({ id: competency, skills }) => {
    const earlier = before.competencies.find(({ id }) => id === competency)?.skills ?? []
    const shareBefore = shareIn(before, earlier)
    const shareAfter = shareIn(after, skills)
    const reasonFor = (skill: SkillId): DifferenceReason | null => {
      if (!earlier.includes(skill)) return 'added'
      if (!meansTheSame(skill, before, after)) return 'meaning'
      return Math.abs(shareBefore(skill) - shareAfter(skill)) > HAIR ? 'weight' : null
    }
    const gone = earlier.filter((skill) => !skills.includes(skill))
    const isSameSet = gone.length === 0 && earlier.length === skills.length
    const reasons = [
      // Where skills came or went, every share is another; that alone says enough.
      ...skills
        .map((skill) => ({ skill, reason: reasonFor(skill) }))
        .filter(({ reason }) => isSameSet || reason !== 'weight'),
      ...gone.map((skill) => ({ skill, reason: 'gone' as const })),
    ]
    return reasons.flatMap(({ skill, reason }) => (reason ? [{ skill, competency, reason }] : []))
  })
}

/** The skills of each reason that there is. */
export const byReason = (
  differences: readonly Difference[],
): { reason: DifferenceReason; skills: SkillId[] }[] =>
  DIFFERENCE_REASONS.map((reason) => ({
    reason,
    skills: differences.filter((difference) => difference.reason === reason).map(({ skill }) => skill),
  })).filter(({ skills }) => skills.length > 0)

/** How much of its competency a skill makes up. */
function shareIn(model: Model, skills: readonly SkillId[]): (skill: SkillId) => number {
  const weight = weightIn(model)
  const all = skills.reduce((sum, skill) => sum + weight(skill), 0)
  return (skill) => weight(skill) / all
}

/**
 * Versions of one pack say when a skill last changed. Different packs share only what neither has changed against
 * Sextant's own, which counts as older than any version of a pack.
 */
function meansTheSame(skill: SkillId, before: Model, after: Model): boolean {
  const [older, newer] = before.version <= after.version ? [before, after] : [after, before]
  if (older.id === newer.id) return (newer.changedIn?.[skill] ?? 0) <= older.version
  return before.changedIn?.[skill] === undefined && after.changedIn?.[skill] === undefined
}
