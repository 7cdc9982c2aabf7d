import type { Slide } from '../../model/deck/types'
import type { Block } from '../../model/types'
import { piecesOf } from './pieces'
import { chartsPiece, isChart } from './pieces/chart'
import type { Box, Piece } from './pieces/piece'
import { BODY, COMPACT, GAP, MARGIN, TEXT, type Texts } from './theme'

export interface Placed {
  readonly piece: Piece
  readonly box: Box
}
/** What stands on one slide. */
export type Page = readonly Placed[]

/**
 * Lays a slide out as it asks to be, where it fits like that, with smaller letters if it must;
 * else one below the other, over as many slides as it takes.
 */
export function pagesOf({ arrangement, blocks }: Pick<Slide, 'arrangement' | 'blocks'>): Page[] {
  for (const texts of [TEXT, COMPACT]) {
    const page = arrangement === 'flow' ? onlyPage(blocks, texts) : ARRANGEMENTS[arrangement](blocks, texts)
    if (page) return [page]
  }
  return flow(piecesOf(blocks, BODY.width, TEXT))
}

function onlyPage(blocks: readonly Block[], texts: Texts): Page | null {
  const [page, ...others] = flow(piecesOf(blocks, BODY.width, texts))
  return page && others.length === 0 ? page : null
}

type Arranger = (blocks: readonly Block[], texts: Texts) => Page | null

const ARRANGEMENTS: Readonly<Record<Exclude<Slide['arrangement'], 'flow'>, Arranger>> = {
  beside(blocks, texts) {
    const width = (BODY.width - GAP.column) / 2
    const text = column(
      piecesOf(
        blocks.filter((block) => block.kind !== 'chart'),
        width,
        texts,
      ),
      0,
      width,
    )
    if (!text) return null
    const box = { start: MARGIN + width + GAP.column, y: BODY.y, width, height: BODY.height }
    return [...text, { piece: chartsPiece(blocks.filter(isChart), width, BODY.height), box }]
  },

  columns(blocks, texts) {
    const below = blocks.filter(({ kind }) => kind === 'callout')
    const groups = byHeading(blocks.filter(({ kind }) => kind !== 'callout'))
    const width = (BODY.width - GAP.column * (groups.length - 1)) / groups.length
    const columns = groups.map((group, at) =>
      column(piecesOf(group, width, texts), at * (width + GAP.column), width),
    )
    if (columns.some((each) => each === null)) return null
    const above = columns.flatMap((each) => each ?? [])
    const end = above.length
      ? Math.max(...above.map(({ box }) => box.y + box.height)) + 2 * GAP.block
      : BODY.y
    const foot = column(piecesOf(below, BODY.width, texts), 0, BODY.width, end)
    return foot && [...above, ...foot]
  },

  grid(blocks, texts) {
    const tables = blocks.filter(({ kind }) => kind === 'table')
    const others = column(
      piecesOf(
        blocks.filter(({ kind }) => kind !== 'table'),
        BODY.width,
        texts,
      ),
      0,
      BODY.width,
    )
    if (!others) return null
    const start = others.reduce<number>(
      (end, { box }) => Math.max(end, box.y + box.height + GAP.block),
      BODY.y,
    )
    const width = (BODY.width - (ABREAST - 1) * GAP.column) / ABREAST
    const pieces = piecesOf(tables, width, texts)
    const rows = Math.ceil(pieces.length / ABREAST)
    const height = (BODY.y + BODY.height - start) / rows
    if (pieces.some((piece) => piece.height > height - GAP.block)) return null
    const cells = pieces.map((piece, index) => ({
      piece,
      box: {
        start: MARGIN + (index % ABREAST) * (width + GAP.column),
        y: start + Math.floor(index / ABREAST) * height,
        width,
        height: piece.height,
      },
    }))
    return [...others, ...cells]
  },
}

/** Tables of a grid beside each other. */
const ABREAST = 3

function byHeading(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.kind === 'heading' || !last) groups.push([block])
    else last.push(block)
  }
  return groups
}

/** As far as blocks may reach, and a hair's breadth for the sums of their heights. */
const END = BODY.y + BODY.height + 0.01

/** One below the other; null when they do not all fit. */
function column(pieces: readonly Piece[], offset: number, width: number, from: number = BODY.y): Page | null {
  let y = from
  const page = pieces.map((piece) => {
    const box = { start: MARGIN + offset, y, width, height: piece.height }
    y += piece.height + GAP.block
    return { piece, box }
  })
  return y - GAP.block <= END ? page : null
}

/** Over as many slides as it takes; nothing that announces what follows is left behind. */
function flow(pieces: readonly Piece[]): Page[] {
  const pages: Placed[][] = []
  let page: Placed[] = []
  let y: number = BODY.y
  const turn = (kept: readonly Placed[] = []) => {
    pages.push(page)
    page = []
    y = BODY.y
    kept.forEach(({ piece }) => put(piece))
  }
  const put = (piece: Piece) => {
    page.push({ piece, box: { start: MARGIN, y, width: BODY.width, height: piece.height } })
    y += piece.height + GAP.block
  }
  const waiting = [...pieces]
  for (let piece = waiting.shift(); piece; piece = waiting.shift()) {
    // What is too high even for a slide of its own goes on one all the same, rather than nowhere.
    if (y + piece.height <= END || (page.length === 0 && !piece.split(END - y))) {
      put(piece)
      continue
    }
    const parts = piece.split(END - y)
    if (parts) {
      put(parts[0])
      waiting.unshift(parts[1])
      turn()
    } else {
      const kept = page.at(-1)?.piece.announces && page.length > 1 ? page.splice(-1) : []
      turn(kept)
      waiting.unshift(piece)
    }
  }
  return page.length ? [...pages, page] : pages
}
