/** An engagement as plain JSON, in whatever version's shape. */
export type EngagementJson = Record<string, unknown>

/** Turns one version's JSON into the next one's. Pure, and never changed once released. */
export type Migration = (json: EngagementJson) => EngagementJson

/**
 * The migration at index 0 leads from version 1 to version 2, and so on without a gap.
 * Each lives in its own file, `002-what-changed.ts` for the one that leads to version 2.
 */
export const migrations: readonly Migration[] = []

/** The version this app writes. Explained in docs/storage-format.md. */
export const CURRENT_VERSION = migrations.length + 1

export function migrate(json: EngagementJson, from: number, steps = migrations): EngagementJson {
  return steps.slice(from - 1).reduce((migrated, step) => step(migrated), json)
}
