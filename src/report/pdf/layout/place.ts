import type { Block } from '../../model/types'
import type { Prepared } from './block'
import { chart } from './chart'
import { facts } from './facts'
import type { Flow } from './flow'
import { table } from './table'
import { callout, heading, list, paragraph, quotes } from './text-blocks'

/** A card up to this share of a page's height is kept in one piece. */
const MOST_OF_PAGE = 0.6

type Mark = (title: string, y: number) => void

/**
 * Draws blocks one after the other; none that introduces the next is left behind at a page's foot.
 * `mark` is told where each heading stands.
 */
export function place(blocks: readonly Block[], flow: Flow, mark: Mark): void {
  const prepared = blocks.map((block) => prepare(block, flow, mark))
  /** What comes after a paragraph without being introduced by it; only the lines under a heading introduce a card. */
  const isNewMatter = (index: number): boolean => {
    const block = blocks[index]
    if (isCard(block)) return blocks[index - 2]?.kind !== 'heading'
    return block?.kind === 'paragraph' || block?.kind === 'heading'
  }
  const needed = (index: number): number => {
    const block = prepared[index]!
    const next = prepared[index + 1]
    const introduces = blocks[index]!.kind !== 'paragraph' || !isNewMatter(index + 1)
    const after = block.keepsWithNext && introduces && next ? next.before + needed(index + 1) : 0
    return Math.max(block.first + after, isCard(blocks[index]) ? cardHeight(index) : 0)
  }
  /** From a card's heading to the next heading, unless that is too much to keep in one piece. */
  const cardHeight = (index: number): number => {
    const next = blocks.findIndex((block, at) => at > index && block.kind === 'heading')
    const rest = prepared.slice(index + 1, next < 0 ? undefined : next)
    const whole = rest.reduce(
      (sum, { before, height = Infinity }) => sum + before + height,
      prepared[index]!.first,
    )
    return whole <= flow.height * MOST_OF_PAGE ? whole : 0
  }
  prepared.forEach((block, index) => {
    flow.gap(block.before)
    flow.ensure(needed(index))
    block.draw()
  })
}

const isCard = (block: Block | undefined) => block?.kind === 'heading' && block.isCard === true

function prepare(block: Block, flow: Flow, mark: Mark): Prepared {
  switch (block.kind) {
    case 'heading':
      return heading(mark)(block, flow)
    case 'paragraph':
      return paragraph(block, flow)
    case 'list':
      return list(block, flow)
    case 'quotes':
      return quotes(block, flow)
    case 'facts':
      return facts(block, flow)
    case 'callout':
      return callout(block, flow)
    case 'chart':
      return chart(block, flow)
    case 'table':
      return table(block, flow)
  }
}
