import { computed, ref, type Ref } from 'vue'
import * as Y from 'yjs'
import type { Engagement } from '@/shared/engagement'
import { applyChange, type Draft } from './change'
import { upgradeDocument, versionOf } from './document-upgrade'
import type { StorageFailure } from './failure'
import { CURRENT_VERSION } from './migrations'
import { projectDocument } from './projection'
import { createSaveQueue, type SaveStatus } from './save-queue'
import { syncWithTabs } from './tab-sync'
import type { Tabs } from './tabs'
import { createUndoHistory, type UndoHistory } from './undo-history'
import { rowWriter, type UpdateLog } from './update-log'

/** One open engagement: what screens read, the one way to change it, and the truth about its saving. */
export interface EngagementHandle extends UndoHistory {
  readonly id: string
  /** Reactive; a collection's record is a new one after each change of an entry in it. Read only. */
  readonly data: Readonly<Engagement>
  readonly status: Readonly<Ref<SaveStatus>>
  /** `read-failed` and `newer-version` block every change; the others only delay saving. */
  readonly failure: Readonly<Ref<StorageFailure | null>>
  /** Shows at once and is saved afterwards. `label` names the step for undo. False when changes are blocked. */
  change(label: string, edit: (draft: Draft) => void): boolean
  /** Merges another copy's state, as `snapshot` gives it; false when it held nothing new. Not undoable. */
  merge(update: Uint8Array): boolean
  /** The whole document, as `merge` takes it. */
  snapshot(): Uint8Array
  /** Moment of the last row that this handle saved. */
  lastWrite(): number
  /** Waits for the saving in progress, or tries again; true when everything is on the disk. */
  flush(): Promise<boolean>
  /** Every open has its close. After the last one, and once all is saved, the handle lets go. */
  close(): void
}

export interface HandleOptions {
  id: string
  doc: Y.Doc
  /** How many rows the engagement has on the disk. Without any it is new, and saved whole. */
  rows: number
  /** Set when the document could not be read as it was written: then nothing may be changed. */
  blockedBy: StorageFailure | null
  log: UpdateLog
  tabs: Tabs
  retryAfter: number
  onSaved(handle: EngagementHandle): void
  onClose(): void
}

export interface LiveHandle extends EngagementHandle {
  dispose(): void
}

export function createHandle(options: HandleOptions): LiveHandle {
  const { id, doc, tabs, retryAfter, onSaved, onClose } = options
  const blockedBy = ref(options.blockedBy)
  const rows = rowWriter(options.log, id, options.rows)
  let disposed = false

  const queue = createSaveQueue({
    write: rows.append,
    onSaved() {
      onSaved(handle)
      void rows.compactWhenDue()
    },
    retryAfter,
  })

  // What another tab did is saved here too: the sender may be killed before it is, and what is done
  // here builds on it. Rows held twice become one when they are merged.
  doc.on('update', (update: Uint8Array) => {
    if (versionOf(doc) > CURRENT_VERSION) blockedBy.value = 'newer-version'
    if (blockedBy.value === null) queue.add(update)
  })
  const stopSync = syncWithTabs(doc, id, tabs)
  if (blockedBy.value === null) {
    upgradeDocument(doc)
    if (options.rows === 0) queue.add(Y.encodeStateAsUpdate(doc))
    void rows.compactWhenDue()
  }

  const handle: LiveHandle = {
    id,
    data: projectDocument(doc),
    status: queue.status,
    failure: computed(() => blockedBy.value ?? queue.failure.value),
    ...createUndoHistory(doc),
    change(label, edit) {
      // Its changes would be seen and never saved.
      if (disposed) throw new Error(`Engagement ${id} was changed after its last close`)
      if (blockedBy.value !== null) return false
      applyChange(doc, label, edit)
      return true
    },
    merge: (update) => blockedBy.value === null && changesBy(doc, () => Y.applyUpdate(doc, update)),
    snapshot: () => Y.encodeStateAsUpdate(doc),
    lastWrite: rows.lastWrite,
    flush: queue.flush,
    close: onClose,
    dispose() {
      disposed = true
      stopSync()
      doc.destroy()
    },
  }
  return handle
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
