import type { Block } from '../../model/types'
import type { Flow } from './flow'

/** A block measured and ready to be drawn at the flow's place. */
export interface Prepared {
  /** Space above it. */
  readonly before: number
  /** Height of the least that may stand at the foot of a page. */
  readonly first: number
  /** All of it, where that is known beforehand: a card of such blocks stays in one piece. */
  readonly height?: number
  /** Must not be the last on a page: a heading, or a few lines that introduce a table or a list. */
  readonly keepsWithNext?: boolean
  draw(): void
}

export type Preparer<Kind extends Block['kind']> = (
  block: Extract<Block, { kind: Kind }>,
  flow: Flow,
) => Prepared
