export const SECTIONS = ['roadmap', 'priorities', 'targets', 'settings'] as const
/** A part of the roadmap screen. */
export type Section = (typeof SECTIONS)[number]
