import type { SkillId } from '@/shared/terms'
import { comparable, meansOther } from './meaning'
import { KINDS, ownIds, type PackBase } from './sound'
import type { Pack, PackSkill } from './types'

/**
 * The draft as it would be published after `previous`: with the version that follows, with the ids that are gone
 * retired, and with each skill told apart whose meaning is another now, so that its scores are not compared. [PK11]
 */
export function nextVersion(previous: Pack | null, draft: Pack, base: PackBase): Pack {
  const version = (previous?.version ?? 0) + 1
  return {
    ...draft,
    version,
    skills: skillsIn(version, previous, draft, base),
    retired: retiredBy(previous, draft, base),
  }
}

function retiredBy(previous: Pack | null, draft: Pack, base: PackBase): string[] {
  const own = ownIds(base)
  const gone = KINDS.flatMap((kind) =>
    Object.keys(previous?.[kind] ?? {}).filter((id) => !own[kind].has(id) && !Object.hasOwn(draft[kind], id)),
  )
  return [...new Set([...(previous?.retired ?? []), ...draft.retired, ...gone])].sort()
}

function skillsIn(version: number, previous: Pack | null, draft: Pack, base: PackBase): Pack['skills'] {
  const own = ownIds(base).skills
  const languages = previous ? inBoth(previous, draft) : comparable(draft.languages, base)
  const skills: Record<SkillId, PackSkill> = {}
  for (const id of new Set([...Object.keys(draft.skills), ...Object.keys(previous?.skills ?? {})])) {
    // One that the pack added and has no more is retired.
    if (!draft.skills[id] && !own.has(id)) continue
    const { changedIn: _typed, ...skill } = draft.skills[id] ?? {}
    const before = previous?.skills[id]
    const isNew = !own.has(id) && !before
    const isChanged = isNew || meansOther(id, before, skill, languages, base)
    const changedIn = isChanged ? version : before?.changedIn
    if (draft.skills[id] || changedIn !== undefined)
      skills[id] = { ...skill, ...(changedIn !== undefined && { changedIn }) }
  }
  return skills
}

/** A translation that joins or leaves changes no meaning. Without a language in common everything is said anew. */
function inBoth(previous: Pack, draft: Pack): readonly string[] {
  const both = draft.languages.filter((language) => previous.languages.includes(language))
  return both.length > 0 ? both : [...draft.languages, ...previous.languages]
}
