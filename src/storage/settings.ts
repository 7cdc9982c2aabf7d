import { get, set } from 'idb-keyval'
import type { Database } from './database'

/** What the app remembers beside engagements: small, and never missed. */
export interface Settings {
  /** The value kept, or undefined, also when storage cannot be read. Check what it is before use. */
  read(key: string): Promise<unknown>
  /** False when it could not be kept. */
  write(key: string, value: unknown): Promise<boolean>
}

export function createSettings(database: Database): Settings {
  const store = database.store('settings')
  return {
    read: (key) => get(key, store).catch(() => undefined),
    write: (key, value) =>
      set(key, value, store).then(
        () => true,
        () => false,
      ),
  }
}
