import type { SkillId } from '@/shared/terms'
import { found, type PackProblem } from '../problem'
import type { Sound } from '../sound'

/** Where a skill belongs, and after which it is asked. */
export function* skillPlaces({ pack, own, known, competencyOf }: Sound): Iterable<PackProblem> {
  for (const [id, { competency, after }] of Object.entries(pack.skills)) {
    if (competency && own.skills.has(id))
      yield found('competency-fixed', ['skills', id, 'competency'], { id })
    if (typeof after !== 'string') continue
    const path = ['skills', id, 'after']
    if (!known.skills.has(after)) yield found('unknown-skill', path, { id: after })
    else if (competencyOf.has(after) && competencyOf.get(after) !== competencyOf.get(id))
      yield found('after-elsewhere', path, { id: after })
  }
  yield* circles(pack.skills)
}

function* circles(skills: Sound['pack']['skills']): Iterable<PackProblem> {
  const seen = new Set<SkillId>()
  for (const start of Object.keys(skills)) {
    const trail: SkillId[] = []
    let at: SkillId | null | undefined = start
    while (typeof at === 'string' && !seen.has(at)) {
      seen.add(at)
      trail.push(at)
      at = skills[at]?.after
    }
    const from = typeof at === 'string' ? trail.indexOf(at) : -1
    if (from >= 0) yield found('after-cycle', ['skills', trail[from]!, 'after'], { ids: trail.slice(from) })
  }
}

/** A competency without any skill could have no score, and the whole neither. */
export function* fullCompetencies({ model }: Sound): Iterable<PackProblem> {
  for (const { id, skills } of model.competencies)
    if (skills.length === 0) yield found('competency-emptied', ['skills'], { competency: id })
}

export function* changedMeanings({ pack }: Sound): Iterable<PackProblem> {
  for (const [id, { changedIn }] of Object.entries(pack.skills))
    if (changedIn !== undefined && changedIn > pack.version)
      yield found('changed-in-later', ['skills', id, 'changedIn'], { changedIn, version: pack.version })
}
