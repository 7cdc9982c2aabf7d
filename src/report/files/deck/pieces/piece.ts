import type PptxGenJS from 'pptxgenjs'
import type { Cell, Table } from '../../../model/types'
import type { Inks } from '../../../pdf/inks'

type Slide = PptxGenJS.Slide

export interface Box {
  /** From where reading begins, in inches. */
  readonly start: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How a deck reads, for whoever draws on it. */
export interface Reading {
  readonly rtl: boolean
  readonly tag: string
  readonly font: string
  readonly digits: string
  /** With the organisation's own accent, if it has one. */
  readonly inks: Inks
}

/** A block made ready for a width: it knows its height, and how to go on over the next slide. */
export interface Piece {
  readonly height: number
  /** Not the last thing on a slide. */
  readonly announces?: boolean
  /** In two, the first no higher than given; null where it cannot be parted there. */
  split(height: number): readonly [Piece, Piece] | null
  draw(slide: Slide, box: Box, reading: Reading): void
}

export type { Cell, Slide, Table }
