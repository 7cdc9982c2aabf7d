import { withPacks } from './002-packs'
import type { EngagementJson, Migration } from './migration'

export type { EngagementJson } from './migration'

/**
 * The migration at index 0 leads from version 1 to version 2, and so on without a gap.
 * Each lives in its own file, `002-what-changed.ts` for the one that leads to version 2.
 */
export const migrations: readonly Migration[] = [withPacks]

/** The version this app writes. Explained in docs/storage-format.md. */
export const CURRENT_VERSION = migrations.length + 1

export function migrate(json: EngagementJson, from: number, steps = migrations): EngagementJson {
  return steps.slice(from - 1).reduce((migrated, step) => step(migrated), json)
}
