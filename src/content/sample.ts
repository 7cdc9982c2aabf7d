import type { Engagement } from '@/shared/engagement'
import { addQuarters, isQuarter, quartersBetween, type Quarter } from '@/shared/quarter'

/** The quarter in which content/sample-engagement.json is written: the second of its roadmap. */
const WRITTEN_IN: Quarter = '2026-Q4'

const REFERENCE = /^@[\w.-]+$/
const DAY = /^\d{4}-\d{2}-\d{2}(?=T|$)/

/**
 * The sample engagement as a reader sees it now: texts in one language, and every date moved by whole
 * quarters, so that its roadmap is always in the second one.
 */
export function sampleEngagement(template: unknown, texts: Readonly<Record<string, string>>, now: Quarter): Engagement {
  const shift = quartersBetween(WRITTEN_IN, now)
  return resolve(template) as Engagement

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

function shiftDay(iso: string, quarters: number): string {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number)
  const months = year * 12 + (month - 1) + quarters * 3
  const lastDay = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate()
  const parts = [Math.floor(months / 12), (months % 12) + 1, Math.min(day, lastDay)]
  return parts.map((part) => String(part).padStart(2, '0')).join('-') + iso.slice(10)
}
