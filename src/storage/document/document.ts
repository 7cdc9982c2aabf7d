import * as Y from 'yjs'
import type { Engagement } from '@/shared/engagement'
import { markVersion } from './document-upgrade'
import { CURRENT_VERSION } from '../migrations'
import {
  checkedEntry,
  COLLECTIONS,
  completeEngagement,
  repairCollection,
  type CollectionName,
} from './repair'

/**
 * An engagement as a Yjs document: each collection is a root map of plain JSON values,
 * profile and planning with one entry per field. Beside them stands `meta`, which holds the
 * version of the shape. Whatever the maps hold, reading them gives a sound engagement.
 */
export const collectionMap = (doc: Y.Doc, name: CollectionName) => doc.getMap<unknown>(name)

export function createEngagementDoc(initial: Engagement): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    markVersion(doc, CURRENT_VERSION)
    for (const name of COLLECTIONS) {
      for (const [key, value] of Object.entries(initial[name])) {
        collectionMap(doc, name).set(key, checkedEntry(name, key, value))
      }
    }
  })
  return doc
}

export function readEngagement(doc: Y.Doc): Engagement {
  const collections = COLLECTIONS.map((name) => [
    name,
    repairCollection(name, collectionMap(doc, name).entries()),
  ])
  return completeEngagement(Object.fromEntries(collections))
}

export const isEmpty = (doc: Y.Doc) => collectionMap(doc, 'profile').size === 0
