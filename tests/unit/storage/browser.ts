import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { vi } from 'vitest'
import type { Answer, Engagement } from '@/shared/engagement'
import { blankEngagement } from '@/storage/blank'
import type { StorageEnvironment } from '@/storage/environment'
import { createPacks, type Packs } from '@/storage/packs'
import { createStorage, type Storage } from '@/storage/storage'
import { privateFiles } from './private-files'

globalThis.IDBKeyRange = IDBKeyRange

let browsers = 0
let ids = 0

/** A browser with its own disk, in which several tabs can be open. */
export function startBrowser() {
  const origin = `origin-${(browsers += 1)}`
  class Channel extends BroadcastChannel {
    constructor(name: string) {
      super(`${origin}/${name}`)
    }
  }
  const tabs: { close(): void }[] = []
  const notes = new Map<string, string>()
  let clock = Date.UTC(2026, 0, 1)

  const environmentOf = (): StorageEnvironment => ({
    indexedDB: browser.indexedDB,
    BroadcastChannel: Channel,
    locks: undefined,
    privateFiles: async () => browser.files.root,
    notes: {
      getItem: (key) => notes.get(key) ?? null,
      setItem: (key, value) => void notes.set(key, value),
    },
    whenIdle: (work) => work(),
    now: () => (clock += 1),
    newId: () => `id-${(ids += 1)}`,
    retryAfter: 5,
    settleFor: 0,
    copyAfter: 0,
  })

  const browser = {
    /** The disk. */
    indexedDB: new IDBFactory(),
    files: privateFiles(),
    openTab(environment: Partial<StorageEnvironment> = {}): Storage {
      const tab = createStorage({ ...environmentOf(), ...environment })
      tabs.push(tab)
      return tab
    },
    /** A tab as far as packs go. */
    openPacks(environment: Partial<StorageEnvironment> = {}): Packs {
      const packs = createPacks({ ...environmentOf(), ...environment })
      tabs.push(packs)
      return packs
    },
    /** Moves the clock on by so many milliseconds. */
    pass: (milliseconds: number) => void (clock += milliseconds),
    /** Closes every tab, so that none answers a later one. */
    close: () => tabs.splice(0).forEach((tab) => tab.close()),
    /** Starts again after a kill, with this for a disk. */
    restartWith(disk: IDBFactory) {
      browser.close()
      browser.indexedDB = disk
    },
  }
  return browser
}

/** From now on each write ends as it does when the browser gives no more space. Returns how to end that. */
export function fillDisk(): () => void {
  const put = IDBObjectStore.prototype.put
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...row
  ) {
    const request = put.apply(this, row)
    const transaction = this.transaction as unknown as { _abort(reason: string): void }
    setImmediate(() => transaction._abort('QuotaExceededError'))
    return request
  })
  return () => full.mockRestore()
}

export const sampleEngagement = (name = 'Northwind'): Engagement =>
  blankEngagement({ name, createdAt: '2026-01-01T00:00:00.000Z' }, '2026-Q1')

export const answerOf = (note: string, at = '2026-01-02T00:00:00.000Z'): Answer => ({
  value: 3,
  note,
  confidence: null,
  at,
})
