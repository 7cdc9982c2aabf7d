import { readonly, shallowRef, type ComputedRef, type Ref } from 'vue'
import { createCatalog, type Catalog } from './catalog'
import { openDatabase } from './database'
import { createEngagements, type Engagements } from './engagements'
import type { StorageEnvironment } from './environment'
import type { Restored } from './safekeeping'
import type { SaveStatus } from './save-queue'
import { createSettings, type Settings } from './settings'
import { connectTabs } from './tabs'
import { updateLog } from './update-log'

/** All that one tab stores. */
export interface Storage {
  readonly engagements: Engagements
  readonly catalog: Catalog
  readonly settings: Settings
  /** The worst of all open engagements. */
  readonly status: ComputedRef<SaveStatus>
  /** What the mirror gave back, because the database had come back without it. */
  readonly restored: Readonly<Ref<readonly Restored[]>>
  /** Reads the list of engagements, and sees to the mirror: at once when the list came back empty, else when idle. */
  start(): Promise<void>
  /** Tries to save whatever is not yet; true when all is on the disk. */
  flush(): Promise<boolean>
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

  async function seeToMirror() {
    const { keepSafe } = await import('./safekeeping')
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
    status: engagements.status,
    restored: readonly(restored),
    async start() {
      await catalog.load()
      // Without its mirror the app works all the same: what fails here is tried again at the next start.
      const attempt = () => seeToMirror().catch(() => {})
      const isEmpty = catalog.entries.value.length + catalog.deleted.value.length === 0
      if (isEmpty && notes?.getItem(MIRRORED)) await attempt()
      else environment.whenIdle(() => void attempt())
    },
    flush: engagements.flush,
    close() {
      tabs.close()
      database.close()
    },
  }
}
