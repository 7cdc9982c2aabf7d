/** An engagement as plain JSON, in whatever version's shape. */
export type EngagementJson = Record<string, unknown>

/** Turns one version's JSON into the next one's. Pure, and never changed once released. */
export type Migration = (json: EngagementJson) => EngagementJson
