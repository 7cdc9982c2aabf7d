/**
 * Yjs warns through lib0's logging, which brings 3 kB of colours and DOM rendering along.
 * This is what Yjs imports of it, over the console.
 */
export const BOLD = ''
export const UNBOLD = ''
export const RED = ''
export const ORANGE = ''
export const print = (...parts) => console.info(...parts)
export const warn = (...parts) => console.warn(...parts)
