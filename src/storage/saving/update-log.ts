import * as Y from 'yjs'
import type { Database } from '../database'
import { finished, result } from '../database'

/** From this many rows on, an engagement's rows are merged into one. */
export const COMPACT_FROM = 200

export interface UpdateLog {
  read(id: string): Promise<Uint8Array[]>
  /** Resolves when the update is on the disk, with the moment in the row's key. */
  append(id: string, update: Uint8Array): Promise<number>
  /** Merges the engagement's rows into one. */
  compact(id: string): Promise<void>
  erase(id: string): Promise<void>
  /** Every engagement that has rows, with the moment of its last one. */
  list(): Promise<{ id: string; lastWrite: number }[]>
}

/**
 * The changes of all engagements as rows, one for each change: `[engagement, moment, writer, count]`.
 * The key only has to be unique: Yjs merges rows in any order.
 */
export function updateLog(database: Database, now: () => number, writer: string): UpdateLog {
  const rows = database.store('updates')
  let count = 0
  const rowKey = (id: string, moment: number) => [id, moment, writer, count++]

  return {
    read: (id) => rows('readonly', (store) => result<Uint8Array[]>(store.getAll(rowsOf(id)))),

    append: (id, update) =>
      rows('readwrite', async (store) => {
        const moment = now()
        store.put(update, rowKey(id, moment))
        await finished(store.transaction)
        return moment
      }),

    // One read-write transaction, which the database runs alone over all tabs: what is deleted is
    // exactly what was merged, and a kill on the way leaves everything as it was.
    compact: (id) =>
      rows('readwrite', (store) => {
        const keys = store.getAllKeys(rowsOf(id))
        const updates: IDBRequest<Uint8Array[]> = store.getAll(rowsOf(id))
        updates.onsuccess = () => {
          if (updates.result.length < 2) return
          store.put(mergeRows(updates.result), rowKey(id, now()))
          for (const key of keys.result) store.delete(key)
        }
        return finished(store.transaction)
      }),

    erase: (id) =>
      rows('readwrite', (store) => {
        store.delete(rowsOf(id))
        return finished(store.transaction)
      }),

    list: () => rows('readonly', listEngagements),
  }
}

/** Appends to one engagement's rows, of which there are `count`, and has them merged when there are many. */
export function rowWriter(log: UpdateLog, id: string, count: number) {
  let lastWrite = 0
  return {
    async append(update: Uint8Array) {
      lastWrite = await log.append(id, update)
      count += 1
    },
    async compactWhenDue() {
      if (count < COMPACT_FROM) return
      count = 1
      // What cannot be merged now stays as it is, and is merged some other time.
      await log.compact(id).catch(() => {})
    },
    /** Moment of the last row appended here. */
    lastWrite: () => lastWrite,
  }
}

// An array sorts after every number and text, so this spans whatever follows the id.
const afterRowsOf = (id: string): IDBValidKey => [id, []]
const rowsOf = (id: string) => IDBKeyRange.bound([id], afterRowsOf(id))

/** Through a document, which lets go of what was overwritten; merging the updates alone would keep it. */
function mergeRows(updates: Uint8Array[]): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)))
  return Y.encodeStateAsUpdate(doc)
}

/** Walks backwards from each engagement's last row to the one before its first: one step for each. */
function listEngagements(store: IDBObjectStore): Promise<{ id: string; lastWrite: number }[]> {
  return new Promise((resolve, reject) => {
    const found: { id: string; lastWrite: number }[] = []
    const request = store.openKeyCursor(null, 'prev')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const cursor = request.result
      if (!cursor) return resolve(found)
      const [id, lastWrite] = cursor.key as [string, number]
      found.push({ id, lastWrite })
      cursor.continue([id])
    }
  })
}
