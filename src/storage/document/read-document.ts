import * as Y from 'yjs'
import { versionOf } from './document-upgrade'
import { failureOf, type StorageFailure } from '../saving/failure'
import type { UpdateLog } from '../saving/update-log'

export interface ReadDocument {
  readonly doc: Y.Doc
  /** How many rows it has on the disk. */
  readonly rows: number
  readonly blockedBy: StorageFailure | null
}

/** The document out of its rows. A row that cannot be read costs only itself, and blocks writing. */
export async function readDocument(
  log: UpdateLog,
  id: string,
  version: number,
  isEmpty: (doc: Y.Doc) => boolean,
): Promise<ReadDocument> {
  const doc = new Y.Doc()
  let blockedBy: StorageFailure | null = null
  let rows: Uint8Array[] = []
  try {
    rows = await log.read(id)
  } catch (error) {
    blockedBy = failureOf(error) === 'refused' ? 'refused' : 'read-failed'
  }
  doc.transact(() => {
    for (const row of rows) {
      try {
        Y.applyUpdate(doc, row)
      } catch {
        blockedBy = 'read-failed'
      }
    }
  })
  if (rows.length > 0 && isEmpty(doc)) blockedBy = 'read-failed'
  if (versionOf(doc) > version) blockedBy = 'newer-version'
  return { doc, rows: rows.length, blockedBy }
}
