import { computed, readonly, shallowReactive, shallowRef, type ComputedRef, type Ref } from 'vue'
import { createCatalog, type Catalog } from './catalog'
import { openDatabase } from './database'
import { createEngagements, type Engagements } from './engagements'
import type { StorageEnvironment } from './environment'
import type { Restored } from './mirror/safekeeping'
import { worstOf, type SaveStatus } from './saving/save-queue'
import { createSettings, type Settings } from './settings'
import { connectTabs } from './saving/tabs'
import { updateLog } from './saving/update-log'

/** Something else that this tab saves, fetched when it is first used. */
export interface AlsoKept {
  readonly status: Readonly<Ref<SaveStatus>>
  flush(): Promise<boolean>
}

/** All that one tab stores. */
export interface Storage {
  readonly engagements: Engagements
  readonly catalog: Catalog
  readonly settings: Settings
  /** The worst of all that is open. */
  readonly status: ComputedRef<SaveStatus>
  /** What the mirror gave back, because the database had come back without it. */
  readonly restored: Readonly<Ref<readonly Restored[]>>
  /** Reads the list of engagements, and sees to the mirror: at once when the list came back empty, else when idle. */
  start(): Promise<void>
  /** Tries to save whatever is not yet; true when all is on the disk. */
  flush(): Promise<boolean>
  /** From now on `status` and `flush` speak for this, too. */
  alsoKeep(other: AlsoKept): void
  close(): void
}

const MIRRORED = 'sextant-mirrored'

export function createStorage(environment: StorageEnvironment): Storage {
  const { now, newId, notes } = environment
  const database = openDatabase(environment.indexedDB)
  const tabs = connectTabs(environment.BroadcastChannel)
  const log = updateLog(database, now, newId())
  const engagements = createEngagements({ ...environment, log, tabs })
  const catalog = createCatalog({ ...environment, database, engagements, log, tabs })
  const restored = shallowRef<readonly Restored[]>([])
  const kept = shallowReactive<AlsoKept[]>([engagements])

  async function seeToMirror() {
    const { keepSafe } = await import('./mirror/safekeeping')
    restored.value = await keepSafe({
      ...environment,
      catalog,
      engagements,
      log,
      root: await environment.privateFiles(),
      onCopied: () => notes?.setItem(MIRRORED, 'yes'),
    })
  }

  return {
    engagements,
    catalog,
    settings: createSettings(database),
    status: computed(() => worstOf(kept.map(({ status }) => status.value))),
    restored: readonly(restored),
    async start() {
      await catalog.load()
      // Without its mirror the app works all the same: what fails here is tried again at the next start.
      const attempt = () => seeToMirror().catch(() => {})
      const isEmpty = catalog.entries.value.length + catalog.deleted.value.length === 0
      if (isEmpty && notes?.getItem(MIRRORED)) await attempt()
      else environment.whenIdle(() => void attempt())
    },
    async flush() {
      const saved = await Promise.all(kept.map((one) => one.flush()))
      return saved.every(Boolean)
    },
    alsoKeep: (other) => void kept.push(other),
    close() {
      tabs.close()
      database.close()
    },
  }
}
