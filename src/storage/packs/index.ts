import { computed, readonly, shallowReactive, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { StoredPack } from '@/shared/engagement'
import { UNLISTED } from '../catalog-entry'
import { openDatabase } from '../database'
import { browserEnvironment, type StorageEnvironment } from '../environment'
import { failureOf, type StorageFailure } from '../saving/failure'
import { useStorage } from '..'
import {
  createPackDoc,
  createPackHandle,
  isEmptyPack,
  PACK_DOCUMENT_VERSION,
  type PackFields,
  type PackHandle,
} from './pack-handle'
import { readDocument } from '../document/read-document'
import { keepSafe } from '../mirror/safekeeping'
import { worstOf, type SaveStatus } from '../saving/save-queue'
import { connectTabs } from '../saving/tabs'
import { updateLog } from '../saving/update-log'
import * as Y from 'yjs'

/**
 * The custom packs of this device. They are few and small, so all of them are open, and nothing beside
 * their documents has to be kept: the list is read out of them.
 */
export interface Packs {
  /** Those not deleted. */
  readonly list: ComputedRef<readonly PackHandle[]>
  /** Those that can still be restored; erased after 30 days. */
  readonly deleted: ComputedRef<readonly PackHandle[]>
  /** Set when they cannot be read; `refused` when the browser stores nothing. */
  readonly failure: Readonly<Ref<StorageFailure | null>>
  /** Ids of what the mirror gave back, because the database had come back without it. */
  readonly restored: Readonly<Ref<readonly string[]>>
  readonly status: ComputedRef<SaveStatus>
  /** Reads them; then sees to their mirror, when idle. */
  start(): Promise<void>
  get(id: string): PackHandle | undefined
  create(id: string, fields: PackFields, published?: readonly StoredPack[]): PackHandle
  flush(): Promise<boolean>
  close(): void
}

const NAME = 'sextant-packs'

/**
 * A database, a channel and a mirror of their own: the engagements' database needs no other version for
 * them, and a tab that still runs an earlier version of the app goes on saving. (docs/decisions/0011)
 */
export function createPacks(environment: StorageEnvironment): Packs {
  const { now, newId } = environment
  const database = openDatabase(environment.indexedDB, NAME, ['updates'])
  const tabs = connectTabs(environment.BroadcastChannel, NAME)
  const log = updateLog(database, now, newId())
  const known = shallowReactive(new Map<string, PackHandle>())
  const failure = shallowRef<StorageFailure | null>(null)
  const restored = shallowRef<readonly string[]>([])
  const listeners = new Set<(pack: PackHandle) => void>()

  function adopt(id: string, doc: Y.Doc, rows: number, blockedBy: StorageFailure | null): PackHandle {
    let isTold = rows > 0
    const handle = createPackHandle({
      ...{ id, doc, rows, blockedBy, log, tabs },
      retryAfter: environment.retryAfter,
      onSaved() {
        if (!isTold) tabs.post({ kind: 'catalog' })
        isTold = true
        listeners.forEach((listener) => listener(handle))
      },
    })
    known.set(id, handle)
    return handle
  }

  async function read(id: string) {
    const { doc, rows, blockedBy } = await readDocument(log, id, PACK_DOCUMENT_VERSION, isEmptyPack)
    if (!known.has(id)) adopt(id, doc, rows, blockedBy)
  }

  async function load() {
    try {
      const ids = new Set((await log.list()).map(({ id }) => id))
      for (const [id, handle] of known) if (!ids.has(id) && handle.lastWrite() > 0) forget(id)
      await Promise.all([...ids].filter((id) => !known.has(id)).map(read))
      failure.value = null
    } catch (error) {
      failure.value = failureOf(error)
    }
  }

  function forget(id: string) {
    known.get(id)?.dispose()
    known.delete(id)
  }

  async function receive(id: string, update: Uint8Array): Promise<boolean> {
    const handle = known.get(id)
    if (handle) return handle.merge(update)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, update)
    return adopt(id, doc, 0, null).flush()
  }

  async function purge(id: string) {
    await log.erase(id)
    forget(id)
    tabs.post({ kind: 'catalog' })
  }

  const entryOf = (id: string, handle: PackHandle | undefined) =>
    handle && { ...UNLISTED, id, deletedAt: handle.deletedAt.value }

  const listed = (isDeleted: boolean) =>
    [...known.values()].filter((handle) => (handle.deletedAt.value !== null) === isDeleted)
  const deleted = computed(() => listed(true))

  async function seeToMirror() {
    const found = await keepSafe({
      ...environment,
      log,
      catalog: {
        deleted: computed(() => deleted.value.map((handle) => entryOf(handle.id, handle)!)),
        get: (id) => entryOf(id, known.get(id)),
        receive: (entry, update) => receive(entry.id, update),
        purge,
      },
      engagements: {
        open: (id) => Promise.resolve(known.get(id) ?? null),
        onSaved: (listener) => listeners.add(listener),
      },
      folder: 'mirror-packs',
      root: await environment.privateFiles(),
      onCopied: () => {},
    })
    restored.value = found.map(({ id }) => id)
  }

  tabs.listen(({ kind }) => {
    if (kind === 'catalog') void load()
  })

  return {
    list: computed(() => listed(false)),
    deleted,
    failure: readonly(failure),
    restored: readonly(restored),
    status: computed(() => worstOf([...known.values()].map(({ status }) => status.value))),
    async start() {
      await load()
      // Without their mirror they work all the same: what fails here is tried again at the next start.
      environment.whenIdle(() => void seeToMirror().catch(() => {}))
    },
    get: (id) => known.get(id),
    create: (id, fields, published = []) => adopt(id, createPackDoc(fields, published), 0, null),
    async flush() {
      const saved = await Promise.all([...known.values()].map((handle) => handle.flush()))
      return saved.every(Boolean)
    },
    close() {
      for (const id of [...known.keys()]) forget(id)
      tabs.close()
      database.close()
    },
  }
}

let ofThisTab: { packs: Packs; ready: Promise<void> } | undefined

/** What this tab has of packs: read at the first use, and part of what the app says is saved. */
export async function usePacks(): Promise<Packs> {
  if (!ofThisTab) {
    const packs = createPacks(browserEnvironment())
    ofThisTab = { packs, ready: packs.start() }
    useStorage().alsoKeep(packs)
  }
  await ofThisTab.ready
  return ofThisTab.packs
}

export type { FieldValue, PackFields, PackHandle } from './pack-handle'
