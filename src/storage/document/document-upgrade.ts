import type * as Y from 'yjs'
import { migrate, migrations, type EngagementJson } from '../migrations'

const META = 'meta'

/** The version of the shape that the document is in. One without a mark is of the first. */
export function versionOf(doc: Y.Doc): number {
  const version = doc.getMap(META).get('version')
  return typeof version === 'number' ? version : 1
}

export const markVersion = (doc: Y.Doc, version: number) => doc.getMap(META).set('version', version)

/**
 * Brings a stored document up to the current version by writing the migrated values over it, as one
 * change. Two tabs may do so at once: both write the same.
 */
export function upgradeDocument(doc: Y.Doc, steps = migrations) {
  const from = versionOf(doc)
  if (from > steps.length) return
  const names = [...doc.share.keys()].filter((name) => name !== META)
  const before: EngagementJson = Object.fromEntries(names.map((name) => [name, doc.getMap(name).toJSON()]))
  const after = migrate(before, from, steps)
  doc.transact(() => {
    for (const name of new Set([...names, ...Object.keys(after)])) {
      overwrite(doc, name, (after[name] ?? {}) as EngagementJson)
    }
    markVersion(doc, steps.length + 1)
  })
}

function overwrite(doc: Y.Doc, name: string, entries: EngagementJson) {
  const map = doc.getMap(name)
  for (const key of map.keys()) if (!(key in entries)) map.delete(key)
  for (const [key, value] of Object.entries(entries)) {
    if (JSON.stringify(map.get(key)) !== JSON.stringify(value)) map.set(key, value)
  }
}
