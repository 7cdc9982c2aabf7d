import * as v from 'valibot'
import type { Engagement } from '@/shared/engagement'
import { quarterOf } from '@/shared/quarter'
import { blankEngagement, LONG_AGO } from '../blank'
import { engagementSchema } from './schema'

export type CollectionName = keyof Engagement
export const COLLECTIONS = Object.keys(engagementSchema.entries) as CollectionName[]

/** What an entry's field falls back to. A field left out has no sensible default: without it the entry goes. */
const FIELD_DEFAULTS: Partial<Record<CollectionName, Readonly<Record<string, unknown>>>> = {
  respondents: { name: '', function: null, level: null, language: 'en' },
  rounds: { name: '', openedAt: LONG_AGO, closedAt: null },
  answers: { value: null, note: '', confidence: null, at: LONG_AGO },
  agreed: { reason: '', at: LONG_AGO },
  targets: { by: null },
  actions: { quarter: null, pinned: false, state: 'planned', ownerName: '', note: '', edits: {} },
  kpis: { name: null, baseline: null, target: null },
  readings: { learned: '', response: '' },
  checkIns: { actions: {}, decisions: [], told: [], frozenAt: null },
  reports: { introduction: '', closing: '' },
}

/** The schema of one entry, or undefined when the collection can have no entry by that key. */
function entrySchema(collection: CollectionName, key: string): v.GenericSchema | undefined {
  const schema = engagementSchema.entries[collection]
  if (schema.type === 'record') return v.is(schema.key, key) ? schema.value : undefined
  return Object.hasOwn(schema.entries, key)
    ? (schema.entries as Record<string, v.GenericSchema>)[key]
    : undefined
}

/** A plain copy of `value` that may be stored under `key`; throws when it may not, as that is a mistake of ours. */
export function checkedEntry(collection: CollectionName, key: string, value: unknown): unknown {
  const schema = entrySchema(collection, key)
  if (!schema) throw new TypeError(`${collection} has no entry "${key}"`)
  // Through JSON, so that what is kept is what is saved: no proxy of a form, no undefined.
  return v.parse(schema, JSON.parse(JSON.stringify(value)))
}

/** A stored value made whole: bad or missing fields get their default. Undefined when nothing in it is sound. */
export function repairEntry(collection: CollectionName, key: string, raw: unknown): unknown {
  const schema = entrySchema(collection, key)
  if (!schema) return undefined
  const asStored = v.safeParse(schema, raw)
  if (asStored.success) return asStored.output
  const defaults = FIELD_DEFAULTS[collection]
  if (!defaults || typeof raw !== 'object' || raw === null) return undefined
  const alien = new Set(asStored.issues.map((issue) => String(issue.path?.[0]?.key)))
  const sound = Object.entries(raw).filter(([field]) => isField(schema, field) && !alien.has(field))
  if (sound.length === 0) return undefined
  const repaired = v.safeParse(schema, { ...defaults, ...Object.fromEntries(sound) })
  return repaired.success ? repaired.output : undefined
}

const isField = (schema: v.GenericSchema, name: string) =>
  'entries' in schema && Object.hasOwn(schema.entries as object, name)

/** The collection's sound entries; the fields of profile and planning that are missing get their default. */
export function repairCollection(
  name: CollectionName,
  raw: Iterable<[string, unknown]>,
): Record<string, unknown> {
  const sound: Record<string, unknown> = {}
  for (const [key, value] of raw) {
    const entry = repairEntry(name, key, value)
    if (entry !== undefined) sound[key] = entry
  }
  return sound
}

/** An engagement out of collections that have been repaired one by one. */
export function completeEngagement(collections: Partial<Engagement>): Engagement {
  const createdAt = collections.profile?.createdAt ?? LONG_AGO
  const blank = blankEngagement(collections.profile ?? {}, quarterOf(new Date(createdAt)))
  return {
    ...blank,
    ...collections,
    profile: blank.profile,
    planning: { ...blank.planning, ...collections.planning },
  }
}
