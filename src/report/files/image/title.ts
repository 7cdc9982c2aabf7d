import type { Block, Section } from '../../model/types'

/** A chart goes by the heading that it stands below. */
export function titleOfChart({ title, blocks }: Section, chart: Block): string {
  const heading = blocks.slice(0, blocks.indexOf(chart)).findLast(({ kind }) => kind === 'heading')
  return heading?.kind === 'heading' ? heading.text : title
}
