import type { Page } from 'playwright'

declare global {
  interface Window {
    /** Ends the transaction that holds the database up. */
    letDatabaseGo?: () => void
  }
}

/**
 * Holds the database up, as a slow disk does: a write that is not finished yet goes before every other one.
 * Returns how to let it go on. Asked of another tab, it also outlives the one that waits.
 */
export async function holdDatabase(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('sextant')
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const store = database.transaction('updates', 'readwrite').objectStore('updates')
    let isHeld = true
    window.letDatabaseGo = () => (isHeld = false)
    await new Promise<void>((begun) => {
      const goOn = () => {
        begun()
        if (isHeld) store.get('nothing').onsuccess = goOn
        else database.close()
      }
      store.get('nothing').onsuccess = goOn
    })
  })
  return () => page.evaluate(() => window.letDatabaseGo?.())
}

/** Every byte that the app's database and its small settings hold, as text that can be compared. */
export function storedBytes(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const asText = (_: string, value: unknown) => (value instanceof Uint8Array ? [...value].join() : value)
    const database = await settled(indexedDB.open('sextant'))
    const stores: Record<string, unknown> = {}
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name)
      stores[name] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())])
    }
    database.close()
    return JSON.stringify([stores, Object.entries(localStorage).sort()], asText)
  })
}

/** Another tab of the same profile, which has no engagement open. */
export async function besideTheApp(page: Page): Promise<Page> {
  const other = await page.context().newPage()
  await other.goto('/')
  return other
}
