import { COMPETENCIES, FUNCTIONS, JOURNEY_STAGES } from '@/shared/terms'
import type { Path } from '../document'
import type { Finding } from '../problem'
import { competencyOfActions, findingAt, type Entry, type SoundProject, type Structure } from '../structure'

interface Reference {
  readonly from: Entry<unknown>
  readonly path: Path
  readonly id: string
  readonly kind: string
  readonly known: readonly string[]
  readonly where: string
}

/** Whatever is named is there: skills, measures, functions, stages of the journey, competencies. */
export function* knownIds({ structure }: SoundProject): Iterable<Finding> {
  for (const { from, path, id, kind, known, where } of referencesIn(structure)) {
    if (!known.includes(id))
      yield findingAt(from, path, `no ${kind} is called "${id}"`, `use one of ${where}, or add it there`)
  }
}

function referencesIn(structure: Structure): Reference[] {
  const { model, actions, kpis } = structure
  const terms = 'src/shared/terms.ts'
  const measures = { kind: 'measure', known: kpis.map(({ value }) => value.id), where: 'content/kpis.json' }
  const owners = { kind: 'function', known: FUNCTIONS, where: terms }
  return [
    ...model.value.competencies.map(({ id }, index) => ({
      from: model,
      path: ['competencies', index, 'id'],
      id,
      kind: 'competency',
      known: COMPETENCIES,
      where: terms,
    })),
    ...actions.flatMap((from) => [
      { from, path: ['skill'], id: from.value.skill, ...skillsFor(from, structure) },
      { from, path: ['owner'], id: from.value.owner, ...owners },
      ...listed(from, 'kpis', from.value.kpis, measures),
      ...listed(from, 'journeyStages', from.value.journeyStages, {
        kind: 'journey stage',
        known: JOURNEY_STAGES,
        where: terms,
      }),
    ]),
    ...kpis.flatMap((from) => [
      { from, path: ['owner'], id: from.value.owner, ...owners },
      ...listed(from, 'pairs', from.value.pairs, measures),
    ]),
  ]
}

const listed = (
  from: Entry<unknown>,
  key: string,
  ids: readonly string[],
  kind: Pick<Reference, 'kind' | 'known' | 'where'>,
) => ids.map((id, index) => ({ from, path: [key, index], id, ...kind }))

/** An action stands in the file of its skill's competency. */
function skillsFor({ document }: Entry<unknown>, { model }: Structure) {
  const competency = competencyOfActions(document)
  const { skills = [] } = model.value.competencies.find(({ id }) => id === competency) ?? {}
  return { kind: `skill of "${competency}"`, known: skills, where: model.document.file }
}

type Named = Pick<Reference, 'from' | 'path' | 'id' | 'kind'>

/** Every id that the structure gives to something. */
function namesIn({ model, actions, kpis, benchmarks }: Structure): Named[] {
  const figures = (['stages', 'obstacles', 'findings'] as const).flatMap((key) =>
    benchmarks.value[key].map(({ id }, index) => ({
      from: benchmarks,
      path: [key, index, 'id'],
      id,
      kind: 'figure',
    })),
  )
  const skills = model.value.competencies.flatMap(({ id, skills }, index) => [
    { from: model, path: ['competencies', index, 'id'], id, kind: 'competency' },
    ...skills.map((id, place) => ({
      from: model,
      path: ['competencies', index, 'skills', place],
      id,
      kind: 'skill',
    })),
  ])
  return [
    ...skills,
    ...actions.map((from) => ({ from, path: ['id'], id: from.value.id, kind: 'action' })),
    ...kpis.map((from) => ({ from, path: ['id'], id: from.value.id, kind: 'measure' })),
    ...figures,
  ]
}

const KEBAB = /^[a-z\d]+(-[a-z\d]+)*$/

/** Ids are kebab-case, and no two things of a kind share one. */
export function* wellFormedIds({ structure }: SoundProject): Iterable<Finding> {
  const seen = new Map<string, Named>()
  for (const name of namesIn(structure)) {
    const { from, path, id, kind } = name
    if (!KEBAB.test(id))
      yield findingAt(
        from,
        path,
        `the id "${id}" is not kebab-case`,
        'write it as small letters, digits and hyphens',
      )
    const first = seen.get(`${kind}/${id}`)
    if (first) {
      const place = findingAt(first.from, first.path, '', '')
      yield findingAt(
        from,
        path,
        `the ${kind} "${id}" is already in ${place.file}:${place.line}`,
        'give one of the two another id',
      )
    } else seen.set(`${kind}/${id}`, name)
  }
}

/** An id that meant something once never means something else. */
export function* retiredIds({ structure }: SoundProject): Iterable<Finding> {
  const { retired } = structure.model.value
  for (const { from, path, id } of namesIn(structure).filter(({ id }) => retired.includes(id)))
    yield findingAt(
      from,
      path,
      `the id "${id}" is retired`,
      'choose an id that was never used: old engagements still hold this one',
    )
}

/** What people say is read beside what happens, and each names the other. */
export function* pairs({ structure }: SoundProject): Iterable<Finding> {
  const kpis = new Map(structure.kpis.map(({ value }) => [value.id, value]))
  for (const entry of structure.kpis) {
    const { id, kind, pairs } = entry.value
    if (pairs.length === 0)
      yield findingAt(
        entry,
        ['pairs'],
        `"${id}" has no measure beside it`,
        `name one of the other kind than "${kind}"`,
      )
    for (const [index, name] of pairs.entries()) {
      const other = kpis.get(name)
      if (other?.kind === kind)
        yield findingAt(
          entry,
          ['pairs', index],
          `"${id}" and "${name}" are of one kind`,
          'pair experience data (x) with operational data (o)',
        )
      if (other && !other.pairs.includes(id))
        yield findingAt(
          entry,
          ['pairs', index],
          `"${name}" does not name "${id}" in turn`,
          `add "${id}" to the pairs of "${name}"`,
        )
    }
  }
}
