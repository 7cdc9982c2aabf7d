import { browserEnvironment } from './environment'
import { createStorage, type Storage } from './storage'

let ofThisTab: Storage | undefined

/** What this tab stores: made at the first use, one for the whole tab. */
export function useStorage(): Storage {
  ofThisTab ??= createStorage(browserEnvironment())
  return ofThisTab
}

export { blankEngagement } from './blank'
export type { Catalog } from './catalog'
export type { CatalogEntry } from './catalog-entry'
export type { Draft } from './document/change'
export type { EngagementHandle } from './engagement-handle'
export type { StorageFailure } from './saving/failure'
export type { SaveStatus } from './saving/save-queue'
export type { Storage } from './storage'
