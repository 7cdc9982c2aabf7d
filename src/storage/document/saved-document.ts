import { computed, ref, type Ref } from 'vue'
import * as Y from 'yjs'
import { versionOf } from './document-upgrade'
import type { StorageFailure } from '../saving/failure'
import { createSaveQueue, type SaveStatus } from '../saving/save-queue'
import { syncWithTabs } from '../saving/tab-sync'
import type { Tabs } from '../saving/tabs'
import { rowWriter, type UpdateLog } from '../saving/update-log'

/** The truth about one document's saving, and what copies of it need. */
export interface SavedDocument {
  readonly status: Readonly<Ref<SaveStatus>>
  /** `read-failed` and `newer-version` block every change; the others only delay saving. */
  readonly failure: Readonly<Ref<StorageFailure | null>>
  /** True when nothing may be changed. */
  isBlocked(): boolean
  /** Merges another copy's state, as `snapshot` gives it; false when it held nothing new. Not undoable. */
  merge(update: Uint8Array): boolean
  /** The whole document, as `merge` takes it. */
  snapshot(): Uint8Array
  /** Moment of the last row that was saved here. */
  lastWrite(): number
  /** Waits for the saving in progress, or tries again; true when everything is on the disk. */
  flush(): Promise<boolean>
  /** Lets go of the document. */
  stop(): void
}

export interface SavedDocumentOptions {
  id: string
  doc: Y.Doc
  /** How many rows it has on the disk. Without any it is new, and saved whole. */
  rows: number
  /** Set when it could not be read as it was written: then nothing may be changed. */
  blockedBy: StorageFailure | null
  /** The version of its shape that this app writes. */
  version: number
  log: UpdateLog
  tabs: Tabs
  /** Milliseconds until a failed write is tried again. */
  retryAfter: number
  /** Brings one of an earlier version up to this one. */
  upgrade?(doc: Y.Doc): void
  onSaved(): void
}

/** Saves whatever changes in the document, by whomever, and keeps it the same in every tab. */
export function saveDocument(options: SavedDocumentOptions): SavedDocument {
  const { id, doc, version, tabs, retryAfter, upgrade, onSaved } = options
  const blockedBy = ref(options.blockedBy)
  const rows = rowWriter(options.log, id, options.rows)

  const queue = createSaveQueue({
    write: rows.append,
    onSaved() {
      onSaved()
      void rows.compactWhenDue()
    },
    retryAfter,
  })

  // What another tab did is saved here too: the sender may be killed before it is, and what is done
  // here builds on it. Rows held twice become one when they are merged.
  doc.on('update', (update: Uint8Array) => {
    if (versionOf(doc) > version) blockedBy.value = 'newer-version'
    if (blockedBy.value === null) queue.add(update)
  })
  const stopSync = syncWithTabs(doc, id, tabs)
  if (blockedBy.value === null) {
    upgrade?.(doc)
    if (options.rows === 0) queue.add(Y.encodeStateAsUpdate(doc))
    void rows.compactWhenDue()
  }

  return {
    status: queue.status,
    failure: computed(() => blockedBy.value ?? queue.failure.value),
    isBlocked: () => blockedBy.value !== null,
    merge: (update) => blockedBy.value === null && changesBy(doc, () => Y.applyUpdate(doc, update)),
    snapshot: () => Y.encodeStateAsUpdate(doc),
    lastWrite: rows.lastWrite,
    flush: queue.flush,
    stop() {
      stopSync()
      doc.destroy()
    },
  }
}

/** Whether `work` changes the document. */
function changesBy(doc: Y.Doc, work: () => void): boolean {
  let changed = false
  const notice = () => (changed = true)
  doc.on('update', notice)
  work()
  doc.off('update', notice)
  return changed
}
