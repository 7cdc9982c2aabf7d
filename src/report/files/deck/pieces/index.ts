import type { Block } from '../../../model/types'
import { BODY, GAP, type Texts } from '../theme'
import { calloutPiece } from './callout'
import { CHART, chartsPiece, isChart, type Chart } from './chart'
import { factsPiece } from './facts'
import { listPiece } from './list'
import type { Piece } from './piece'
import { tablePiece } from './table'
import { textPiece } from './text'

/** Blocks made ready for a width. Charts that follow each other share a row, as high as the rest leaves room. */
export function piecesOf(blocks: readonly Block[], width: number, texts: Texts): Piece[] {
  const rows = inRows(blocks)
  const made = rows.map((row) => (Array.isArray(row) ? null : pieceOf(row, width, texts)))
  const others = made.reduce((sum, piece) => sum + (piece ? piece.height + GAP.block : 0), 0)
  const height = Math.min(CHART.most, Math.max(CHART.least, BODY.height - others))
  return rows.flatMap((row, index) => {
    if (Array.isArray(row)) return chartsPiece(row, width, height)
    return made[index] ?? []
  })
}

type Single = Exclude<Block, { kind: 'chart' }>

function inRows(blocks: readonly Block[]): (Single | Chart[])[] {
  const rows: (Single | Chart[])[] = []
  for (const block of blocks) {
    const last = rows.at(-1)
    if (block.kind !== 'chart') rows.push(block)
    else if (!isChart(block)) continue
    else if (Array.isArray(last)) last.push(block)
    else rows.push([block])
  }
  return rows
}

function pieceOf(block: Single, width: number, texts: Texts): Piece {
  switch (block.kind) {
    case 'heading':
      return textPiece(block.text, width, texts.heading, true)
    case 'paragraph':
      return textPiece(block.text, width, texts[block.tone ?? 'body'])
    case 'list':
      return listPiece(
        block.labels ? block.items.map((item, at) => `${block.labels![at]} ${item}`) : block.items,
        width,
        texts.body,
      )
    case 'quotes':
      return listPiece(block.items, width, texts.body)
    case 'facts':
      return factsPiece(block.facts, width, texts)
    case 'callout':
      return calloutPiece(block.title, block.items, width, texts)
    case 'table':
      return tablePiece(block, width, texts)
  }
}
