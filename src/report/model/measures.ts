import type { Kpi } from '@/content/types'
import type { Day, Engagement, KpiReading } from '@/shared/engagement'

/** A measure that the team tracks, with its readings in order of their days. */
export interface Measure {
  readonly id: string
  /** The team's own name for it, else null. */
  readonly name: string | null
  readonly baseline: number | null
  readonly target: number | null
  readonly readings: readonly (KpiReading & { readonly on: Day })[]
  /** What the library knows of it; null for one the team added. */
  readonly library: Kpi | null
}

export type Verdict = 'better' | 'worse' | 'same' | 'unknown'

export function trackedMeasures({ kpis, readings }: Engagement, library: readonly Kpi[]): Measure[] {
  const order = new Map(library.map(({ id }, index) => [id, index]))
  const byPlace = (id: string) => order.get(id) ?? library.length
  return Object.entries(kpis)
    .sort(([a], [b]) => byPlace(a) - byPlace(b))
    .map(([id, tracked]) => ({
      id,
      ...tracked,
      library: library.find((kpi) => kpi.id === id) ?? null,
      readings: Object.entries(readings)
        .flatMap(([key, reading]) =>
          key.startsWith(`${id}/`) ? [{ ...reading, on: key.slice(id.length + 1) }] : [],
        )
        .sort((a, b) => a.on.localeCompare(b.on)),
    }))
}

/**
 * What people say (X) beside what happens (O): each X measure with the first O measure that the library
 * reads beside it and that has no partner yet. What finds no partner stands alone.
 */
export function pairMeasures(measures: readonly Measure[]): Measure[][] {
  const left = new Map(measures.map((measure) => [measure.id, measure]))
  const pairs: Measure[][] = []
  for (const measure of measures) {
    if (measure.library?.kind !== 'x') continue
    const partner = measure.library.pairs
      .flatMap((id) => left.get(id) ?? [])
      .find((other) => other.library?.kind === 'o')
    if (!partner) continue
    left.delete(measure.id)
    left.delete(partner.id)
    pairs.push([measure, partner])
  }
  return [...pairs, ...[...left.values()].map((measure) => [measure])]
}

/** Whether the latest reading lies where it should, seen from the one before it. */
export function verdictOf({ library, readings }: Measure): Verdict {
  const [before, now] = readings.slice(-2)
  if (!before || !now) return 'unknown'
  if (before.value === now.value) return 'same'
  return now.value > before.value === ((library?.good ?? 'up') === 'up') ? 'better' : 'worse'
}
