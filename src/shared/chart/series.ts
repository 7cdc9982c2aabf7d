import type { Lens } from '../terms'
import type { Ink, Mark, Point } from './drawing'

/** One lens's scores, in the order of the axes; null where there is not enough to say. */
export interface Series {
  readonly lens: Lens
  readonly ink: Ink
  readonly values: readonly (number | null)[]
}

/** Customers are a dot, employees a square: told apart without colour. */
export function seriesMark(lens: Lens, ink: Ink, { x, y }: Point, size = 4.5): Mark {
  return lens === 'cx'
    ? { kind: 'circle', x, y, r: size, fill: ink }
    : {
        kind: 'rect',
        x: x - size,
        y: y - size,
        width: size * 2,
        height: size * 2,
        fill: 'paper',
        stroke: ink,
        strokeWidth: 2,
      }
}
