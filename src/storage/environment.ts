/** What storage needs of the browser; a test gives its own. */
export interface StorageEnvironment {
  indexedDB: IDBFactory | undefined
  BroadcastChannel: typeof BroadcastChannel | undefined
  now(): number
  newId(): string
  /** Milliseconds until a failed write is tried again. */
  retryAfter: number
  /** Milliseconds that the list of engagements may lag behind on disk. */
  settleFor: number
}

export function browserEnvironment(): StorageEnvironment {
  return {
    indexedDB: availableDatabases(),
    BroadcastChannel: globalThis.BroadcastChannel,
    now: Date.now,
    newId: () => crypto.randomUUID(),
    retryAfter: 5_000,
    settleFor: 2_000,
  }
}

/** Where storage is refused, reading the property alone may throw. */
function availableDatabases(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB
  } catch {
    return undefined
  }
}
