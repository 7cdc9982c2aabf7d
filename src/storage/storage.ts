import { createCatalog, type Catalog } from './catalog'
import { openDatabase } from './database'
import { createEngagements, type Engagements } from './engagements'
import type { StorageEnvironment } from './environment'
import { createSettings, type Settings } from './settings'
import { connectTabs } from './tabs'
import { updateLog } from './update-log'

/** All that one tab stores. */
export interface Storage {
  readonly engagements: Engagements
  readonly catalog: Catalog
  readonly settings: Settings
  close(): void
}

export function createStorage(environment: StorageEnvironment): Storage {
  const { now, newId, retryAfter, settleFor } = environment
  const database = openDatabase(environment.indexedDB)
  const tabs = connectTabs(environment.BroadcastChannel)
  const log = updateLog(database, now, newId())
  const engagements = createEngagements({ log, tabs, retryAfter })
  return {
    engagements,
    catalog: createCatalog({ database, engagements, log, tabs, now, newId, settleFor }),
    settings: createSettings(database),
    close() {
      tabs.close()
      database.close()
    },
  }
}
