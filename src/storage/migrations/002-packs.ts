import type { Migration } from './migration'

/** Version 2: custom packs, the deep form and the organisation's brand, of which only the first is never absent. */
export const withPacks: Migration = (json) => ({ ...json, packs: {} })
