import type { Ink } from './drawing'

/** The step of the ramp for a score: the nearest level. A score that is missing has no colour. */
export function levelInk(score: number | null): { fill: Ink; text: Ink } {
  if (score === null) return { fill: 'level-none', text: 'on-level-none' }
  const level = Math.min(5, Math.max(1, Math.round(score))) as 1 | 2 | 3 | 4 | 5
  return { fill: `level-${level}`, text: `on-level-${level}` }
}
