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

const TERMS = 'src/shared/terms.ts'
const owner = { kind: 'function', known: FUNCTIONS, where: TERMS }
const journeyStage = { kind: 'journey stage', known: JOURNEY_STAGES, where: TERMS }
const competency = { kind: 'competency', known: COMPETENCIES, where: TERMS }

function referencesIn(structure: Structure): Reference[] {
  const { model, actions, kpis } = structure
  const measure = { kind: 'measure', known: kpis.map(({ value }) => value.id), where: 'content/kpis.json' }
  return [
    ...model.value.competencies.map(({ id }, index) => ({
      from: model,
      path: ['competencies', index, 'id'],
      id,
      ...competency,
    })),
    ...actions.flatMap((from) => [
      { from, path: ['skill'], id: from.value.skill, ...skillsFor(from, structure) },
      { from, path: ['owner'], id: from.value.owner, ...owner },
      ...listed(from, 'kpis', from.value.kpis, measure),
      ...listed(from, 'journeyStages', from.value.journeyStages, journeyStage),
    ]),
    ...kpis.flatMap((from) => [
      { from, path: ['owner'], id: from.value.owner, ...owner },
      ...listed(from, 'pairs', from.value.pairs, measure),
    ]),
  ]
}

type Kind = Pick<Reference, 'kind' | 'known' | 'where'>

const listed = (from: Entry<unknown>, key: string, ids: readonly string[], kind: Kind) =>
  ids.map((id, index) => ({ from, path: [key, index], id, ...kind }))

/** An action stands in the file of its skill's competency. */
function skillsFor({ document }: Entry<unknown>, { model }: Structure): Kind {
  const competency = competencyOfActions(document)
  const { skills = [] } = model.value.competencies.find(({ id }) => id === competency) ?? {}
  return { kind: `skill of "${competency}"`, known: skills, where: model.document.file }
}
