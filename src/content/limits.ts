/** How long what somebody rates or does by may be; docs/content-guide.md says why. Packs are held to the same. */

/** In words. */
export const LONGEST_ANCHOR = 35
export const LONGEST_STATEMENT = 22

/** Statements of a skill, for each lens. */
export const STATEMENTS = 3

/** Steps of an action. */
export const FEWEST_STEPS = 3
export const MOST_STEPS = 6

export const wordsIn = (text: string): number => text.trim().split(/\s+/u).length
