import { found, type PackProblem, type Path } from '../problem'
import type { Sound } from '../sound'

/** Everything that an entry names is there. */
export function* references({ pack, known, actions }: Sound): Iterable<PackProblem> {
  for (const [id, { skill, requires = [], kpis = [] }] of Object.entries(pack.actions)) {
    const path = ['actions', id]
    if (skill !== undefined && !known.skills.has(skill))
      yield found('unknown-skill', [...path, 'skill'], { id: skill })
    for (const [index, first] of requires.entries())
      if (!known.actions.has(first))
        yield found('unknown-action', [...path, 'requires', index], { id: first })
    yield* measures(kpis, [...path, 'kpis'], known.kpis)
  }
  for (const [id, { pairs = [] }] of Object.entries(pack.kpis))
    yield* measures(pairs, ['kpis', id, 'pairs'], known.kpis)
  yield* hiddenPrerequisites(actions, pack.actions)
}

function* measures(ids: readonly string[], path: Path, known: ReadonlySet<string>): Iterable<PackProblem> {
  for (const [index, id] of ids.entries())
    if (!known.has(id)) yield found('unknown-kpi', [...path, index], { id })
}

type Actions = Sound['actions']

/** Also where one of Sextant's requires what the pack hides: the place is then what hides it. */
function* hiddenPrerequisites(actions: Actions, written: Sound['pack']['actions']): Iterable<PackProblem> {
  for (const [id, { requires = [], hidden }] of actions) {
    if (hidden) continue
    for (const [index, first] of requires.entries()) {
      if (!actions.get(first)?.hidden) continue
      const path = written[id]?.requires ? ['actions', id, 'requires', index] : ['actions', first, 'hidden']
      yield found('hidden-action', path, { id: first, by: id })
    }
  }
}

/** Prerequisites lead neither back to where one started, nor down from a higher step of the same skill. */
export function* prerequisites({ pack, actions }: Sound): Iterable<PackProblem> {
  for (const [id, { requires = [], from = 1, skill }] of actions) {
    for (const [index, name] of requires.entries()) {
      const first = actions.get(name)
      if (!first || first.skill !== skill || (first.from ?? 1) <= from) continue
      const path = pack.actions[id]?.requires ? ['actions', id, 'requires', index] : ['actions', name, 'from']
      yield found('requires-higher', path, { id, other: name })
    }
  }
  yield* circles(actions)
}

function* circles(actions: Actions): Iterable<PackProblem> {
  const done = new Set<string>()
  for (const start of actions.keys()) yield* walk(start, [])

  function* walk(id: string, trail: readonly string[]): Iterable<PackProblem> {
    if (trail.includes(id)) {
      const ids = trail.slice(trail.indexOf(id))
      yield found('requires-cycle', ['actions', ids[0]!, 'requires'], { ids })
      return
    }
    if (done.has(id)) return
    for (const first of actions.get(id)?.requires ?? []) yield* walk(first, [...trail, id])
    done.add(id)
  }
}

export function* effortInOrder({ pack }: Sound): Iterable<PackProblem> {
  for (const [id, { effort }] of Object.entries(pack.actions)) {
    if (effort && (effort.low > effort.likely || effort.likely > effort.high))
      yield found('effort-order', ['actions', id, 'effort'], { ...effort })
  }
}
