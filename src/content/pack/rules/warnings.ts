import { LENSES } from '@/shared/terms'
import { comparable, meansOther } from '../meaning'
import { found, type PackWarning } from '../problem'
import type { Sound } from '../sound'

const STEPS = [1, 2, 3, 4] as const

/** Steps of a ladder that no action takes: the roadmap then reports them as open. */
export function* openSteps({ pack, model, actions, own }: Sound): Iterable<PackWarning> {
  const shown = [...actions.values()].filter(({ hidden }) => !hidden)
  for (const skill of model.competencies.flatMap(({ skills }) => skills)) {
    const ladder = shown.filter((action) => action.skill === skill)
    for (const lens of LENSES) {
      for (const from of STEPS) {
        if (ladder.some((action) => action.from === from && action.lenses?.includes(lens))) continue
        const path = own.skills.has(skill) && !pack.skills[skill] ? ['actions'] : ['skills', skill]
        yield found('ladder-gap', path, { skill, lens: lens.toUpperCase(), from, to: from + 1 })
      }
    }
  }
}

/** A level or a question that says something else, and no word that scores from before cannot be compared. [SC10] */
export function* unsaidChanges({ pack, own, base }: Sound): Iterable<PackWarning> {
  const languages = comparable(pack.languages, base)
  for (const [id, skill] of Object.entries(pack.skills)) {
    if (skill.changedIn !== undefined || !own.skills.has(id)) continue
    if (meansOther(id, skill, undefined, languages, base))
      yield found('changed-in-missing', ['skills', id], { id })
  }
}
