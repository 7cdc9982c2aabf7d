import type * as Y from 'yjs'
import type { Engagement } from '@/shared/engagement'
import { collectionMap } from './document'
import { checkedEntry, type CollectionName } from './repair'

/** What one change does to an engagement. Nothing shows until the whole change is described. */
export interface Draft {
  set<C extends CollectionName, K extends keyof Engagement[C] & string>(
    collection: C,
    key: K,
    value: Engagement[C][K],
  ): void
  /** For the keyed collections; a field of profile or planning is set, never removed. */
  remove(collection: Exclude<CollectionName, 'profile' | 'planning'>, key: string): void
}

/** Marks a transaction as this tab's own, which makes it one step of undo. */
export class LocalChange {
  constructor(
    readonly label: string,
    /** What was changed, where changes that follow at once are one step: a text that is being typed. */
    readonly place: string | null = null,
  ) {}
}

type Step = { collection: CollectionName; key: string; value: unknown }

/** Applies `edit` as one transaction. When it throws, or sets a value that may not be stored, nothing changes. */
export function applyChange(doc: Y.Doc, label: string, edit: (draft: Draft) => void) {
  const steps: Step[] = []
  edit({
    set: (collection, key, value) =>
      void steps.push({ collection, key, value: checkedEntry(collection, key, value) }),
    remove: (collection, key) => void steps.push({ collection, key, value: undefined }),
  })
  doc.transact(() => {
    for (const { collection, key, value } of steps) {
      const map = collectionMap(doc, collection)
      if (value === undefined) map.delete(key)
      else if (!sameJson(map.get(key), value)) map.set(key, value)
    }
  }, new LocalChange(label))
}

// Setting what is there already must not become a step of undo that does nothing.
const sameJson = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
