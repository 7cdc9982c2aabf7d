/** What storage needs of the browser; a test gives its own. */
export interface StorageEnvironment {
  indexedDB: IDBFactory | undefined
  BroadcastChannel: typeof BroadcastChannel | undefined
  locks: LockManager | undefined
  /** Root of the origin's private file system; undefined where there is none that can be written. */
  privateFiles(): Promise<FileSystemDirectoryHandle | undefined>
  /** Small notes that outlive the database. */
  notes: Pick<globalThis.Storage, 'getItem' | 'setItem'> | undefined
  /** Calls back when the screen has been painted and nothing else waits. */
  whenIdle(work: () => void): void
  now(): number
  newId(): string
  /** Milliseconds until a failed write is tried again. */
  retryAfter: number
  /** Milliseconds that the list of engagements may lag behind on disk. */
  settleFor: number
  /** Milliseconds between a save and its copy in the mirror. */
  copyAfter: number
}

export function browserEnvironment(): StorageEnvironment {
  return {
    indexedDB: unlessRefused(() => globalThis.indexedDB),
    BroadcastChannel: globalThis.BroadcastChannel,
    locks: globalThis.navigator?.locks,
    privateFiles,
    notes: unlessRefused(() => globalThis.localStorage),
    // Safari has no requestIdleCallback.
    whenIdle: (work) => void (globalThis.requestIdleCallback?.(work) ?? setTimeout(work, 1_000)),
    now: Date.now,
    newId: () => crypto.randomUUID(),
    retryAfter: 5_000,
    settleFor: 2_000,
    copyAfter: 2_000,
  }
}

async function privateFiles(): Promise<FileSystemDirectoryHandle | undefined> {
  // Older Safari writes these files only from a worker; there the database stands alone.
  if (!('createWritable' in (globalThis.FileSystemFileHandle?.prototype ?? {}))) return undefined
  return navigator.storage.getDirectory().catch(() => undefined)
}

/** Where storage is refused, reading the property alone may throw. */
function unlessRefused<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
