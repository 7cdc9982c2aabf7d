import { readonly, ref, type Ref } from 'vue'
import * as Y from 'yjs'
import type { Engagement } from '@/shared/engagement'
import { applyChange, type Draft } from './change'
import { upgradeDocument } from './document-upgrade'
import type { StorageFailure } from './failure'
import { projectDocument } from './projection'
import { createSaveQueue, type SaveStatus } from './save-queue'
import type { Tabs } from './tabs'
import { createUndoHistory, type UndoHistory } from './undo-history'
import { COMPACT_FROM, type UpdateLog } from './update-log'

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

/** Origin of what came from another tab: it is shown and saved, but not told again. */
const OTHER_TAB = Symbol('other tab')

export function createHandle(options: HandleOptions): LiveHandle {
  const { id, doc, blockedBy, log, tabs, retryAfter, onSaved, onClose } = options
  let { rows } = options
  let lastWrite = 0

  const queue = createSaveQueue({
    async write(update) {
      lastWrite = await log.append(id, update)
      rows += 1
    },
    onSaved() {
      onSaved(handle)
      if (rows >= COMPACT_FROM) void compact()
    },
    retryAfter,
  })

  async function compact() {
    rows = 1
    // What cannot be merged now stays as it is, and is merged some other time.
    await log.compact(id).catch(() => {})
  }

  // What another tab did is saved here too: the sender may be killed before it is, and what is done
  // here builds on it. Rows held twice become one when they are merged.
  const follow = (update: Uint8Array, origin: unknown) => {
    if (blockedBy) return
    queue.add(update)
    if (origin !== OTHER_TAB) tabs.post({ kind: 'update', id, update })
  }
  doc.on('update', follow)

  const stopListening = tabs.listen((message) => {
    if (message.kind === 'catalog' || message.id !== id) return
    if (message.kind === 'update') Y.applyUpdate(doc, message.update, OTHER_TAB)
    else if (!blockedBy) tabs.post({ kind: 'update', id, update: Y.encodeStateAsUpdate(doc, message.vector) })
  })
  tabs.post({ kind: 'hello', id, vector: Y.encodeStateVector(doc) })

  if (!blockedBy) upgradeDocument(doc)
  const history = createUndoHistory(doc)

  const handle: LiveHandle = {
    id,
    data: projectDocument(doc),
    status: queue.status,
    failure: blockedBy ? readonly(ref(blockedBy)) : queue.failure,
    ...history,
    change(label, edit) {
      if (blockedBy) return false
      applyChange(doc, label, edit)
      return true
    },
    merge(update) {
      let changed = false
      const notice = () => (changed = true)
      doc.on('update', notice)
      if (!blockedBy) Y.applyUpdate(doc, update)
      doc.off('update', notice)
      return changed
    },
    snapshot: () => Y.encodeStateAsUpdate(doc),
    lastWrite: () => lastWrite,
    flush: queue.flush,
    close: onClose,
    dispose() {
      stopListening()
      doc.destroy()
    },
  }
  if (rows === 0 && !blockedBy) follow(handle.snapshot(), null)
  if (rows >= COMPACT_FROM && !blockedBy) void compact()
  return handle
}
