import type { Catalog } from '../catalog'
import type { CatalogEntry } from '../catalog-entry'
import type { EngagementHandle } from '../engagement-handle'
import { openMirror, type Mirror } from './mirror'
import type { MirrorCopy } from './mirror-file'
import type { UpdateLog } from '../saving/update-log'

export interface Restored {
  id: string
  name: string
}

/** A document as far as copying it goes: an engagement, or a pack. */
export type Kept = Pick<EngagementHandle, 'id' | 'failure' | 'lastWrite' | 'snapshot'>

interface Keeper {
  open(id: string): Promise<(Kept & Partial<Pick<EngagementHandle, 'close'>>) | null>
  onSaved(listener: (handle: Kept) => void): unknown
}

export interface SafekeepingOptions {
  catalog: Pick<Catalog, 'deleted' | 'get' | 'receive' | 'purge'>
  engagements: Keeper
  /** The mirror's folder; engagements have theirs where none is given. */
  folder?: string
  log: UpdateLog
  /** Root of the origin's private file system; undefined where there is none. */
  root: FileSystemDirectoryHandle | undefined
  locks: LockManager | undefined
  now(): number
  /** Milliseconds between a save and its copy; saves in between share it. */
  copyAfter: number
  /** Told that there is a mirror to look into, should the list ever be empty. */
  onCopied(): void
}

const KEEP_DELETED_FOR = 30 * 24 * 60 * 60 * 1000

/**
 * Guards against a database that comes back empty or older after the browser was killed: gives back
 * what the mirror has beyond it, then copies each engagement that is saved. Resolves with what was
 * given back. Also erases what was deleted long ago, the copy first, so that it does not come back.
 */
export async function keepSafe(options: SafekeepingOptions): Promise<Restored[]> {
  const mirror = options.root && (await openMirror(options.root, options.folder))
  let restored: Restored[] = []
  if (mirror) {
    const reconciling = reconcile(mirror, options)
    // From now on, so that no save is missed, but behind that: a copy must not take the place of what
    // is still to be given back.
    followSaves(mirror, options, reconciling)
    restored = await reconciling
  }
  await purgeDeleted(mirror, options)
  return restored
}

async function reconcile(mirror: Mirror, options: SafekeepingOptions): Promise<Restored[]> {
  const stored = new Map((await options.log.list()).map(({ id, lastWrite }) => [id, lastWrite]))
  const restored: Restored[] = []
  for (const id of new Set([...stored.keys(), ...(await mirror.ids())])) {
    const copies = await mirror.read(id)
    const lastWrite = stored.get(id) ?? -Infinity
    if (copies.some((copy) => copy.lastWrite > lastWrite)) {
      if (await giveBack(copies, options.catalog)) restored.push({ id, name: copies[0]!.entry.name })
    } else if (isBehind(copies[0], lastWrite, options.catalog.get(id))) {
      await copyStored(id, lastWrite, mirror, options)
    }
  }
  return restored
}

/** Takes in every sound copy, for two tabs may each have written one; merging the same twice does no harm. */
async function giveBack(copies: MirrorCopy[], catalog: SafekeepingOptions['catalog']): Promise<boolean> {
  let changed = false
  for (const { entry, update } of copies) changed = (await catalog.receive(entry, update)) || changed
  return changed
}

const isBehind = (copy: MirrorCopy | undefined, lastWrite: number, entry: CatalogEntry | undefined) =>
  copy?.lastWrite !== lastWrite ||
  copy.entry.deletedAt !== entry?.deletedAt ||
  copy.entry.archivedAt !== entry?.archivedAt

async function copyStored(id: string, lastWrite: number, mirror: Mirror, options: SafekeepingOptions) {
  const handle = await options.engagements.open(id)
  const entry = options.catalog.get(id)
  // What could not be read whole must not replace a copy that may be.
  if (handle?.failure.value === null && entry) {
    await mirror.write({ entry, lastWrite, update: handle.snapshot() })
    options.onCopied()
  }
  handle?.close?.()
}

function followSaves(mirror: Mirror, options: SafekeepingOptions, after: Promise<unknown>) {
  const { engagements, catalog, locks, copyAfter, onCopied } = options
  /** The handle that saved last: one that was closed meanwhile knows nothing of what came after it. */
  const due = new Map<string, Kept>()
  let copying: Promise<unknown> = after.catch(() => {})

  async function copy(id: string) {
    const handle = due.get(id)
    due.delete(id)
    const entry = catalog.get(id)
    if (!handle || !entry) return
    const write = () => mirror.write({ entry, lastWrite: handle.lastWrite(), update: handle.snapshot() })
    await (locks ? locks.request(`sextant-mirror/${id}`, write) : write())
    onCopied()
  }

  engagements.onSaved((handle) => {
    const { id } = handle
    const isDue = due.has(id)
    due.set(id, handle)
    if (isDue) return
    // One after another, or two copies would take the same file. One that fails is made again at the
    // next save or the next start.
    setTimeout(() => (copying = copying.then(() => copy(id)).catch(() => {})), copyAfter)
  })
}

async function purgeDeleted(mirror: Mirror | undefined, { catalog, now }: SafekeepingOptions) {
  for (const { id, deletedAt } of catalog.deleted.value) {
    if (now() - Date.parse(deletedAt ?? '') < KEEP_DELETED_FOR) continue
    await mirror?.remove(id)
    await catalog.purge(id)
  }
}
