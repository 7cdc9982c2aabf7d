import { LENSES } from '@/shared/terms'
import type { Finding } from '../problem'
import { findingAt, type Entry, type SoundProject, type Structure } from '../structure'
import type { LibraryAction } from '../../types'

const STEPS = [1, 2, 3, 4] as const

/** No gap has an empty ladder: each step of each skill has an action for customers and one for employees. */
export function* ladder({ structure }: SoundProject): Iterable<Finding> {
  const { model, actions } = structure
  for (const { id, skills } of model.value.competencies) {
    const file = `content/actions/${id}.json`
    for (const skill of skills) {
      for (const from of STEPS) {
        for (const lens of LENSES) {
          const served = actions.some(
            ({ value }) => value.skill === skill && value.from === from && value.lenses.includes(lens),
          )
          if (!served)
            yield {
              file,
              line: 1,
              what: `${skill}: no action from ${from} to ${from + 1} serves ${lens}`,
              mend: 'add one, with its texts in every language',
            }
        }
      }
    }
  }
}

export function* knownPrerequisites({ structure }: SoundProject): Iterable<Finding> {
  const known = byId(structure)
  for (const entry of structure.actions) {
    for (const [index, id] of entry.value.requires.entries()) {
      if (!known.has(id))
        yield findingAt(
          entry,
          ['requires', index],
          `${entry.value.id} requires "${id}", which does not exist`,
          'name an action of content/actions',
        )
    }
  }
}

/** A step is never climbed after a higher one of the same skill. */
export function* rungsInOrder({ structure }: SoundProject): Iterable<Finding> {
  const known = byId(structure)
  for (const entry of structure.actions) {
    for (const [index, id] of entry.value.requires.entries()) {
      const first = known.get(id)?.value
      if (first?.skill === entry.value.skill && first.from > entry.value.from)
        yield findingAt(
          entry,
          ['requires', index],
          `${entry.value.id} (from ${entry.value.from}) requires ${id}, a higher step of the same skill (from ${first.from})`,
          'require a lower step, or none',
        )
    }
  }
}

/** Following prerequisites never leads back to where one started. */
export function* noCycles({ structure }: SoundProject): Iterable<Finding> {
  const known = byId(structure)
  const done = new Set<string>()
  for (const entry of structure.actions) yield* walk(entry, [])

  function* walk(entry: Entry<LibraryAction>, trail: readonly string[]): Iterable<Finding> {
    const { id, requires } = entry.value
    if (trail.includes(id)) {
      const circle = [...trail.slice(trail.indexOf(id)), id].join(' → ')
      yield findingAt(
        entry,
        ['requires'],
        `prerequisites go in a circle: ${circle}`,
        'take one of these prerequisites out',
      )
      return
    }
    if (done.has(id)) return
    for (const next of requires) {
      const first = known.get(next)
      if (first) yield* walk(first, [...trail, id])
    }
    done.add(id)
  }
}

const byId = ({ actions }: Structure) => new Map(actions.map((entry) => [entry.value.id, entry]))
