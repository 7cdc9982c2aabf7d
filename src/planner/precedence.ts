import type { CatalogueAction } from './catalogue'
import type { Selection } from './candidates'
import { goalKey, stepKey, type Goals } from './steps'
import type { Obstacle, Requirement, Step } from './types'

export interface Precedence {
  readonly requires: readonly Requirement[]
  /** Ids that must be finished before it starts. */
  readonly waitsFor: readonly string[]
  /** What no waiting will solve. */
  readonly blocked: readonly Obstacle[]
}

/** What each candidate waits for: the prerequisites it names, and the ladder of each skill. [PL5] */
export function precedencesOf(
  { candidates, closers }: Selection,
  catalogue: readonly CatalogueAction[],
  goals: Goals,
): ReadonlyMap<string, Precedence> {
  const chosen = new Map(candidates.map((candidate) => [candidate.action.id, candidate]))
  const known = new Map(catalogue.map((action) => [action.id, action]))
  const requirements = new Map(
    candidates.map(({ action, moves }) => [action.id, requirementsOf(action, moves)]),
  )
  const waits = (id: string) =>
    (requirements.get(id) ?? []).filter(({ state }) => state === 'waits').map(({ action }) => action)
  return new Map(
    candidates.map(({ action: { id }, moves }) => {
      const cycle = cycleThrough(id, waits)
      const blocked: Obstacle[] = cycle ? [{ code: 'cycle', actions: cycle }] : []
      for (const step of moves.flatMap(stepBelow)) {
        if (!closers.has(stepKey(step))) blocked.push({ code: 'step-open', step })
      }
      return [id, { requires: requirements.get(id) ?? [], waitsFor: waits(id), blocked }]
    }),
  )

  function requirementsOf(action: CatalogueAction, moves: readonly Step[]): Requirement[] {
    const named = action.requires.flatMap(prerequisite)
    const ladder = moves
      .flatMap(stepBelow)
      .flatMap((step) => closers.get(stepKey(step)) ?? [])
      .map((closer) => onCandidate(closer, 'ladder'))
    const found = new Map<string, Requirement>()
    for (const requirement of [...named, ...ladder]) {
      if (requirement.action !== action.id && !found.has(requirement.action))
        found.set(requirement.action, requirement)
    }
    return [...found.values()]
  }

  /** A prerequisite that gave way to another action for the same step is replaced by that action. */
  function prerequisite(id: string): Requirement[] {
    if (chosen.has(id)) return [onCandidate(id, 'prerequisite')]
    const steps = known.get(id)?.moves ?? []
    const unreached = steps.filter((step) => step.from >= (goals.get(goalKey(step))?.reached ?? 0))
    if (steps.length > 0 && unreached.length === 0)
      return [{ action: id, because: 'prerequisite', state: 'met' }]
    const closing = unreached.map((step) => closers.get(stepKey(step)))
    const replaced = closing
      .filter((closer) => closer !== undefined)
      .map((closer) => onCandidate(closer, 'prerequisite'))
    const isWhole = unreached.length > 0 && replaced.length === unreached.length
    return isWhole ? replaced : [...replaced, { action: id, because: 'prerequisite', state: 'outside' }]
  }

  function onCandidate(id: string, because: Requirement['because']): Requirement {
    return { action: id, because, state: chosen.get(id)?.action.state === 'done' ? 'met' : 'waits' }
  }

  /** The step below, when it is still to be climbed. */
  function stepBelow(step: Step): Step[] {
    const below = step.from - 1
    return below >= (goals.get(goalKey(step))?.reached ?? 5) ? [{ ...step, from: below as Step['from'] }] : []
  }
}

/** A way from `id` back to itself, or null. */
function cycleThrough(id: string, waits: (id: string) => readonly string[]): string[] | null {
  const seen = new Set<string>()
  const search = (at: string, path: readonly string[]): string[] | null => {
    for (const next of waits(at)) {
      if (next === id) return [...path]
      if (seen.has(next)) continue
      seen.add(next)
      const found = search(next, [...path, next])
      if (found) return found
    }
    return null
  }
  return search(id, [id])
}
