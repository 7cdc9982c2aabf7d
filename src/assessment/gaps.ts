import type { Scores } from './types'

/** Customers' experience minus employees'; positive when CX is ahead. [SC9] */
export function lensGap({ cx, ex }: Scores): number | null {
  return cx === null || ex === null ? null : cx - ex
}
