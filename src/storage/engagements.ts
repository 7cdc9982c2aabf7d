import { computed, shallowReactive, type ComputedRef } from 'vue'
import * as Y from 'yjs'
import type { Engagement } from '@/shared/engagement'
import { createEngagementDoc, isEmpty } from './document/document'
import { createHandle, type EngagementHandle, type LiveHandle } from './engagement-handle'
import type { StorageFailure } from './saving/failure'
import { CURRENT_VERSION } from './migrations'
import { readDocument } from './document/read-document'
import { worstOf, type SaveStatus } from './saving/save-queue'
import type { Tabs } from './saving/tabs'
import type { UpdateLog } from './saving/update-log'

export interface Engagements {
  /**
   * The engagement's handle, one for all who open it in this tab; null when there is none by that id.
   * One that cannot be read gives a handle that says so and refuses changes.
   */
  open(id: string): Promise<EngagementHandle | null>
  /** Makes a new engagement, open and on its way to the disk. */
  create(id: string, initial: Engagement): EngagementHandle
  /** Takes in another copy's state: merged into the engagement where there is one, else as a new one. */
  receive(id: string, update: Uint8Array): Promise<{ handle: EngagementHandle; changed: boolean }>
  /** Tells when an open engagement has been saved. Returns how to stop. */
  onSaved(listener: (handle: EngagementHandle) => void): () => void
  /** The worst of all open engagements. */
  readonly status: ComputedRef<SaveStatus>
  /** Tries to save whatever is not yet; true when all is on the disk. */
  flush(): Promise<boolean>
}

export interface EngagementsOptions {
  log: UpdateLog
  tabs: Tabs
  retryAfter: number
}

interface Open {
  handle: Promise<LiveHandle | null>
  users: number
}

export function createEngagements(options: EngagementsOptions): Engagements {
  const open = new Map<string, Open>()
  const live = shallowReactive(new Set<LiveHandle>())
  const listeners = new Set<(handle: EngagementHandle) => void>()

  function start(id: string, doc: Y.Doc, rows: number, blockedBy: StorageFailure | null): LiveHandle {
    const handle = createHandle({
      ...options,
      id,
      doc,
      rows,
      blockedBy,
      onSaved(handle) {
        listeners.forEach((listener) => listener(handle))
        void letGo(id)
      },
      onClose() {
        const entry = open.get(id)
        if (entry) entry.users -= 1
        void letGo(id)
      },
    })
    live.add(handle)
    return handle
  }

  /** Disposes of a handle that nobody uses, but never before everything in it is saved. */
  async function letGo(id: string) {
    const entry = open.get(id)
    if (!entry || entry.users > 0) return
    const handle = await entry.handle
    const saved = handle === null || handle.status.value === 'saved'
    if (!saved || entry.users > 0 || open.get(id) !== entry) return
    open.delete(id)
    if (!handle) return
    live.delete(handle)
    handle.dispose()
  }

  function adopt(id: string, doc: Y.Doc): EngagementHandle {
    const handle = start(id, doc, 0, null)
    open.set(id, { handle: Promise.resolve(handle), users: 1 })
    return handle
  }

  async function load(id: string): Promise<LiveHandle | null> {
    const { doc, rows, blockedBy } = await readDocument(options.log, id, CURRENT_VERSION, isEmpty)
    return blockedBy || !isEmpty(doc) ? start(id, doc, rows, blockedBy) : null
  }

  async function openShared(id: string): Promise<EngagementHandle | null> {
    const entry = open.get(id) ?? { handle: load(id), users: 0 }
    open.set(id, entry)
    entry.users += 1
    const handle = await entry.handle
    if (!handle) open.delete(id)
    return handle
  }

  return {
    open: openShared,
    create: (id, initial) => adopt(id, createEngagementDoc(initial)),
    async receive(id, update) {
      const handle = await openShared(id)
      if (handle) return { handle, changed: handle.merge(update) }
      const doc = new Y.Doc()
      Y.applyUpdate(doc, update)
      return { handle: adopt(id, doc), changed: true }
    },
    onSaved(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    status: computed(() => worstOf([...live].map((handle) => handle.status.value))),
    async flush() {
      const saved = await Promise.all([...live].map((handle) => handle.flush()))
      return saved.every(Boolean)
    },
  }
}
