import { shallowReactive } from 'vue'
import type * as Y from 'yjs'
import type { Engagement } from '@/shared/engagement'
import { collectionMap, readEngagement } from './document'
import { COLLECTIONS, completeEngagement, repairCollection, repairEntry, type CollectionName } from './repair'

/**
 * The document as screens read it. When an entry changes, its collection's record is replaced by a new
 * one, so that whatever was computed from that collection follows, and nothing else does.
 */
export function projectDocument(doc: Y.Doc): Readonly<Engagement> {
  const data = shallowReactive(readEngagement(doc))
  for (const name of COLLECTIONS) {
    collectionMap(doc, name).observe(({ keysChanged }) => {
      Object.assign(data, { [name]: followChange(doc, data, name, keysChanged) })
    })
  }
  return data
}

function followChange(doc: Y.Doc, data: Engagement, name: CollectionName, changed: Set<string>) {
  const map = collectionMap(doc, name)
  if (name === 'profile' || name === 'planning') {
    return completeEngagement({ profile: data.profile, [name]: repairCollection(name, map.entries()) })[name]
  }
  const record: Record<string, unknown> = { ...data[name] }
  for (const key of changed) {
    const entry = map.has(key) ? repairEntry(name, key, map.get(key)) : undefined
    if (entry === undefined) delete record[key]
    else record[key] = entry
  }
  return record
}
