import type { Engagement } from '@/shared/engagement'
import { addQuarters, isQuarter, quartersBetween, type Quarter } from '@/shared/quarter'

/** The quarter in which content/sample-engagement.json is written: the second of its roadmap. */
const WRITTEN_IN: Quarter = '2026-Q4'

/** The template has the shape of an exported file. */
type File = Record<string, unknown>

const REFERENCE = /^@[\w.-]+$/
const DAY = /^\d{4}-\d{2}-\d{2}(?=T|$)/

/**
 * The sample engagement as a reader sees it now: texts in one language, and every date moved by whole
 * quarters, so that its roadmap is always in the second one.
 */
export function sampleEngagement(
  template: unknown,
  texts: Readonly<Record<string, string>>,
  now: Quarter,
): Engagement {
  const shift = quartersBetween(WRITTEN_IN, now)
  const { format, version, exportedAt, id, ...collections } = template as File
  return resolve(collections) as Engagement

  function resolve(value: unknown): unknown {
    if (typeof value === 'string') return text(value)
    if (Array.isArray(value)) return value.map(resolve)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [text(key), resolve(inner)]))
  }

  function text(value: string): string {
    if (REFERENCE.test(value)) return texts[value.slice(1)] ?? ''
    if (isQuarter(value)) return addQuarters(value, shift)
    // Keys of readings end in a day: `nps/2026-07-01`.
    const [, head = '', rest = value] = /^([\w-]+\/)?(.*)$/s.exec(value) ?? []
    return DAY.test(rest) ? head + shiftDay(rest, shift) : value
  }
}

/** No day of the sample is after the 28th, so the same day exists in every month. */
function shiftDay(iso: string, quarters: number): string {
  const months = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 + quarters * 3
  const month = String((months % 12) + 1).padStart(2, '0')
  return `${Math.floor(months / 12)}-${month}${iso.slice(7)}`
}
