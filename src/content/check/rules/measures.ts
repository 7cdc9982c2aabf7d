import type { Finding } from '../problem'
import { findingAt, type SoundProject } from '../structure'

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
      const say = (what: string, mend: string) => findingAt(entry, ['pairs', index], what, mend)
      const other = kpis.get(name)
      if (other?.kind === kind)
        yield say(
          `"${id}" and "${name}" are of one kind`,
          'pair experience data (x) with operational data (o)',
        )
      if (other && !other.pairs.includes(id))
        yield say(`"${name}" does not name "${id}" in turn`, `add "${id}" to the pairs of "${name}"`)
    }
  }
}
