import type { Path } from '../document'
import type { Finding } from '../problem'
import { findingAt, type Entry, type SoundProject, type Structure } from '../structure'

/** An id where it is given to something. */
interface Name {
  readonly from: Entry<unknown>
  readonly path: Path
  readonly id: string
  readonly kind: string
}

function namesIn({ model, actions, kpis, benchmarks }: Structure): Name[] {
  const competencies = model.value.competencies.flatMap(({ id, skills }, index) => {
    const path = ['competencies', index]
    const named = skills.map((skill, place) => name(model, [...path, 'skills', place], skill, 'skill'))
    return [name(model, [...path, 'id'], id, 'competency'), ...named]
  })
  const figures = (['stages', 'obstacles', 'findings'] as const).flatMap((key) =>
    benchmarks.value[key].map(({ id }, index) => name(benchmarks, [key, index, 'id'], id, 'figure')),
  )
  return [
    ...competencies,
    ...actions.map((from) => name(from, ['id'], from.value.id, 'action')),
    ...kpis.map((from) => name(from, ['id'], from.value.id, 'measure')),
    ...figures,
  ]
}

const name = (from: Entry<unknown>, path: Path, id: string, kind: string): Name => ({ from, path, id, kind })

const say = ({ from, path }: Name, what: string, mend: string) => findingAt(from, path, what, mend)

const KEBAB = /^[a-z\d]+(-[a-z\d]+)*$/

/** Ids are kebab-case, and no two things of a kind share one. */
export function* wellFormedIds({ structure }: SoundProject): Iterable<Finding> {
  const seen = new Map<string, Name>()
  for (const one of namesIn(structure)) {
    const { id, kind } = one
    if (!KEBAB.test(id))
      yield say(one, `the id "${id}" is not kebab-case`, 'write it as small letters, digits and hyphens')
    const first = seen.get(`${kind}/${id}`)
    if (first) {
      const { file, line } = say(first, '', '')
      yield say(one, `the ${kind} "${id}" is already in ${file}:${line}`, 'give one of the two another id')
    } else seen.set(`${kind}/${id}`, one)
  }
}

/** An id that meant something once never means something else. */
export function* retiredIds({ structure }: SoundProject): Iterable<Finding> {
  const { retired } = structure.model.value
  for (const one of namesIn(structure).filter(({ id }) => retired.includes(id)))
    yield say(
      one,
      `the id "${one.id}" is retired`,
      'choose one never used: old engagements still hold this one',
    )
}
