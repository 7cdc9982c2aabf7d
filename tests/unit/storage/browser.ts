import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { Engagement } from '@/shared/engagement'
import { blankEngagement } from '@/storage/blank'
import type { StorageEnvironment } from '@/storage/environment'
import { createStorage, type Storage } from '@/storage/storage'

globalThis.IDBKeyRange = IDBKeyRange

let browsers = 0

/** A browser with its own disk, in which several tabs can be open. */
export function startBrowser() {
  const origin = `origin-${(browsers += 1)}`
  const indexedDB = new IDBFactory()
  class Channel extends BroadcastChannel {
    constructor(name: string) {
      super(`${origin}/${name}`)
    }
  }
  const tabs: Storage[] = []
  let ids = 0
  let clock = Date.UTC(2026, 0, 1)

  return {
    indexedDB,
    openTab(environment: Partial<StorageEnvironment> = {}): Storage {
      const tab = createStorage({
        indexedDB,
        BroadcastChannel: Channel,
        now: () => (clock += 1),
        newId: () => `id-${(ids += 1)}`,
        retryAfter: 5,
        settleFor: 0,
        ...environment,
      })
      tabs.push(tab)
      return tab
    },
    /** Moves the clock on. */
    pass(milliseconds: number) {
      clock += milliseconds
    },
    close: () => tabs.forEach((tab) => tab.close()),
  }
}

export const sampleEngagement = (name = 'Northwind'): Engagement =>
  blankEngagement({ name, createdAt: '2026-01-01T00:00:00.000Z' }, '2026-Q1')
