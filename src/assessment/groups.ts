import type { Engagement, Respondent } from '@/shared/engagement'
import type { SkillId } from '@/shared/terms'
import { levelsOf } from './answers'
import { joinLenses, perView } from './scoring'
import { mean } from './statistics'
import type { Assessment, Scores, View } from './types'

/** Fewer people than this are never shown as a group. May be raised, never lowered. [SC8] */
export const MIN_GROUP = 3

export interface Group {
  /** A function's or a level's id. */
  readonly id: string
  readonly n: number
  readonly skills: ReadonlyMap<SkillId, Scores>
}

export interface Groups {
  readonly groups: readonly Group[]
  /** How many participants belong to no group that is shown: none, or again enough to hide in. */
  readonly hidden: number
}

/**
 * Means per function or per level. A group is shown only if it is large enough and if the people left
 * over are: else the total minus the groups would give one person away. A skill is shown for a group
 * only if every group's ratings of it, and those left over, are as many.
 */
export function groupsOf(
  engagement: Engagement,
  { round, participants, skills }: Assessment,
  by: 'function' | 'level',
  minimum = MIN_GROUP,
): Groups {
  const floor = Math.max(minimum, MIN_GROUP)
  const { shown, hidden } = splitSafely(membersBy(engagement.respondents, participants, by), floor)
  const groups = [...shown].map(([id, members]) => ({
    id,
    n: members.length,
    skills: new Map<SkillId, Scores>(),
  }))
  for (const { skill } of skills) {
    const levels = (respondent: string) =>
      joinLenses(levelsOf(engagement, round, respondent, skill), engagement.profile)
    const ratings = (members: readonly string[], view: View) =>
      members.map((member) => levels(member)[view]).filter((level) => level !== null)
    const isSafe = perView((view) => {
      const counts = [...shown.values(), hidden].map((members) => ratings(members, view).length)
      return counts.every((count) => count === 0 || count >= floor)
    })
    for (const group of groups) {
      const members = shown.get(group.id) ?? []
      group.skills.set(
        skill,
        perView((view) => (isSafe[view] ? mean(ratings(members, view)) : null)),
      )
    }
  }
  return { groups, hidden: hidden.length }
}

function membersBy(
  respondents: Readonly<Record<string, Respondent>>,
  participants: readonly string[],
  by: 'function' | 'level',
): Map<string, string[]> {
  const members = new Map<string, string[]>()
  for (const participant of participants) {
    const id = respondents[participant]?.[by] ?? ''
    members.set(id, [...(members.get(id) ?? []), participant])
  }
  return members
}

/** Hides small groups, and then the smallest large ones until those hidden are enough to hide among. */
function splitSafely(members: ReadonlyMap<string, string[]>, floor: number) {
  const shown = new Map<string, string[]>()
  const hidden: string[] = []
  const smallestFirst = [...members].sort(([a, m], [b, n]) => m.length - n.length || a.localeCompare(b, 'en'))
  for (const [id, group] of smallestFirst) {
    const isTooSmall = id === '' || group.length < floor
    const wouldBetray = hidden.length > 0 && hidden.length < floor
    if (isTooSmall || wouldBetray) hidden.push(...group)
    else shown.set(id, group)
  }
  return { shown, hidden }
}
