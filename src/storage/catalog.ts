import { computed, readonly, ref, shallowReactive, type ComputedRef, type Ref } from 'vue'
import { del, entries, update } from 'idb-keyval'
import type { Engagement, Instant } from '@/shared/engagement'
import { summaryOf, UNLISTED, type CatalogEntry } from './catalog-entry'
import type { Database } from './database'
import type { EngagementHandle } from './engagement-handle'
import type { Engagements } from './engagements'
import { failureOf, type StorageFailure } from './saving/failure'
import type { Tabs } from './saving/tabs'
import type { UpdateLog } from './saving/update-log'

export interface Catalog {
  /** Reactive, the last changed first, archived ones included, deleted ones not. */
  readonly entries: ComputedRef<readonly CatalogEntry[]>
  /** Those that can still be restored. */
  readonly deleted: ComputedRef<readonly CatalogEntry[]>
  /** Set when the list itself cannot be read or written; `refused` when the browser stores nothing. */
  readonly failure: Readonly<Ref<StorageFailure | null>>
  /** Reads the list. An engagement that is stored but not listed is listed again. */
  load(): Promise<void>
  /** Whether it is on the list; a deleted one is not. */
  has(id: string): boolean
  /** What is known of it, deleted or not. */
  get(id: string): CatalogEntry | undefined
  /** Makes a new engagement and gives its id; it can be opened at once. */
  create(initial: Engagement): string
  rename(id: string, name: string, label: string): Promise<void>
  /** A copy by another name; null when there is nothing to copy. */
  duplicate(id: string, name: string): Promise<string | null>
  archive(id: string): Promise<void>
  unarchive(id: string): Promise<void>
  /** Takes it off the list. It can be restored for 30 days. */
  remove(id: string): Promise<void>
  restore(id: string): Promise<void>
  /** Takes in another copy's state with what was known of it; false when all of it was here. */
  receive(entry: CatalogEntry, update: Uint8Array): Promise<boolean>
  /** Erases it for good. Its copy in the mirror has to be gone before, or it would come back. */
  purge(id: string): Promise<void>
}

export interface CatalogOptions {
  database: Database
  engagements: Engagements
  log: UpdateLog
  tabs: Tabs
  now(): number
  newId(): string
  /** How many milliseconds the list may lag behind on disk when only the time of the last change is new. */
  settleFor: number
}

export function createCatalog(options: CatalogOptions): Catalog {
  const { engagements, log, tabs, newId, settleFor } = options
  const store = options.database.store('catalog')
  const known = shallowReactive(new Map<string, CatalogEntry>())
  const failure = ref<StorageFailure | null>(null)
  /** Listed here, not yet on the disk: reading the list must not lose them. */
  const unwritten = new Set<string>()
  /** Counts what was put, so that a list read before it is read again. */
  let puts = 0
  const settling = new Map<string, ReturnType<typeof setTimeout>>()

  const moment = () => new Date(options.now()).toISOString()
  const sorted = (wanted: (entry: CatalogEntry) => boolean) =>
    [...known.values()].filter(wanted).sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))

  function list(id: string, patch: Partial<CatalogEntry>): CatalogEntry {
    const entry = { ...UNLISTED, ...known.get(id), ...patch, id }
    known.set(id, entry)
    return entry
  }

  /** Lists what `patch` says, here at once and on the disk over whatever another tab wrote there. */
  async function put(id: string, patch: Partial<CatalogEntry>) {
    const entry = list(id, patch)
    puts += 1
    unwritten.add(id)
    try {
      await update<CatalogEntry>(id, (stored) => ({ ...entry, ...stored, ...patch }), store)
      unwritten.delete(id)
      failure.value = null
      tabs.post({ kind: 'catalog' })
    } catch (error) {
      failure.value = failureOf(error)
    }
  }

  engagements.onSaved((handle) => {
    const { id } = handle
    const before = known.get(id)
    const now = list(id, { ...summaryOf(handle.data), updatedAt: moment() })
    const sameLine = before?.name === now.name && before.language === now.language && !unwritten.has(id)
    clearTimeout(settling.get(id))
    const write = () => void put(id, { ...summaryOf(handle.data), updatedAt: now.updatedAt })
    if (sameLine) settling.set(id, setTimeout(write, settleFor))
    else write()
  })

  async function load(): Promise<void> {
    const putsBefore = puts
    try {
      const [listed, stored] = await Promise.all([entries<string, CatalogEntry>(store), log.list()])
      if (puts !== putsBefore) return load()
      const onDisk = new Map(listed)
      const ids = new Set(stored.map(({ id }) => id))
      for (const id of known.keys()) if (!ids.has(id) && !unwritten.has(id)) known.delete(id)
      for (const { id, lastWrite } of stored) {
        const entry = onDisk.get(id)
        if (entry) known.set(id, entry)
        else await relist(id, new Date(lastWrite).toISOString())
      }
      failure.value = null
    } catch (error) {
      failure.value = failureOf(error)
    }
  }

  async function relist(id: string, updatedAt: Instant) {
    await borrow(id, (handle) => put(id, { ...summaryOf(handle.data), updatedAt }))
  }

  async function borrow<T>(id: string, work: (handle: EngagementHandle) => T): Promise<Awaited<T> | null> {
    const handle = await engagements.open(id)
    if (!handle) return null
    try {
      return await work(handle)
    } finally {
      handle.close()
    }
  }

  function create(initial: Engagement): string {
    const id = newId()
    unwritten.add(id)
    const handle = engagements.create(id, initial)
    list(id, { ...summaryOf(handle.data), updatedAt: moment() })
    handle.close()
    return id
  }

  tabs.listen(({ kind }) => {
    if (kind === 'catalog') void load()
  })

  return {
    entries: computed(() => sorted((entry) => entry.deletedAt === null)),
    deleted: computed(() => sorted((entry) => entry.deletedAt !== null)),
    failure: readonly(failure),
    load,
    has: (id) => known.get(id)?.deletedAt === null,
    get: (id) => known.get(id),
    create,
    async rename(id, name, label) {
      await borrow(id, (handle) => {
        handle.change(label, (draft) => draft.set('profile', 'name', name))
        return handle.flush()
      })
    },
    duplicate: (id, name) =>
      borrow(id, ({ data }) =>
        create({ ...data, profile: { ...data.profile, name, sample: false, createdAt: moment() } }),
      ),
    archive: (id) => put(id, { archivedAt: moment() }),
    unarchive: (id) => put(id, { archivedAt: null }),
    remove: (id) => put(id, { deletedAt: moment() }),
    restore: (id) => put(id, { deletedAt: null }),
    async receive(entry, update) {
      if (!known.has(entry.id)) {
        unwritten.add(entry.id)
        list(entry.id, entry)
      }
      const { handle, changed } = await engagements.receive(entry.id, update)
      await handle.flush()
      handle.close()
      return changed
    },
    async purge(id) {
      await log.erase(id)
      await del(id, store)
      known.delete(id)
      tabs.post({ kind: 'catalog' })
    },
  }
}
