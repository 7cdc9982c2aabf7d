import type { UseStore } from 'idb-keyval'

export type StoreName = 'updates' | 'catalog' | 'settings'

const DATABASE_VERSION = 1
const STORES: readonly StoreName[] = ['updates', 'catalog', 'settings']

export interface Database {
  /** The store by that name, as idb-keyval takes it. */
  store(name: StoreName): UseStore
  close(): void
}

/**
 * One database with several stores, which idb-keyval's own createStore cannot give. A write asks for
 * strict durability: its transaction completes when the data is on the disk, not in a buffer.
 * The database is opened at the first use, and again if the browser closed it meanwhile.
 */
export function openDatabase(
  factory: IDBFactory | undefined,
  name = 'sextant',
  stores: readonly StoreName[] = STORES,
): Database {
  let opening: Promise<IDBDatabase> | undefined
  const forget = () => (opening = undefined)

  function connect(): Promise<IDBDatabase> {
    opening ??= connectTo(factory, name, stores, forget)
    opening.catch(forget)
    return opening
  }

  async function begin(storeName: StoreName, mode: IDBTransactionMode): Promise<IDBTransaction> {
    const options = { durability: mode === 'readwrite' ? 'strict' : 'default' } as const
    const connection = await connect()
    try {
      return connection.transaction(storeName, mode, options)
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error
      forget()
      return (await connect()).transaction(storeName, mode, options)
    }
  }

  return {
    store: (storeName) => (mode, callback) =>
      begin(storeName, mode).then((transaction) => callback(transaction.objectStore(storeName))),
    close: () => void opening?.then((connection) => connection.close(), forget),
  }
}

function connectTo(
  factory: IDBFactory | undefined,
  name: string,
  stores: readonly StoreName[],
  forget: () => void,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (!factory) throw new DOMException('This page has no IndexedDB', 'SecurityError')
    const request = factory.open(name, DATABASE_VERSION)
    request.onupgradeneeded = () => {
      for (const store of stores) request.result.createObjectStore(store)
    }
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const connection = request.result
      connection.onclose = forget
      // A newer version of the app, in another tab, waits for this one to let go.
      connection.onversionchange = () => {
        connection.close()
        forget()
      }
      resolve(connection)
    }
  })
}

/** Resolves when the transaction is complete; rejects with what ended it. */
export function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    // A failed request always ends in an abort, and only then is the reason known.
    transaction.onabort = () => reject(transaction.error)
  })
}

export function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
