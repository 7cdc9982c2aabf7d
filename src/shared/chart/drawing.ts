/**
 * A chart as geometry: drawn once, written by whoever can draw lines and text
 * (components/charts/ChartDrawing.vue as SVG, report/pdf as PDF paths).
 * Units are those of `width` and `height`; y grows downwards. Text is given by its
 * logical anchor and never mirrored by the writer: whoever makes a drawing for a
 * right-to-left reader has already placed its parts.
 */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** The chart in words, for whoever cannot see it. */
  readonly alt: string
  readonly marks: readonly Mark[]
}

/** A paint by its role; each writer knows the colour for its theme. `level-1`…`level-5` is the single-hue ramp. */
export type Ink =
  | 'ink'
  | 'muted'
  | 'line'
  | 'grid'
  | 'paper'
  | 'accent'
  | 'cx'
  | 'ex'
  | 'level-1'
  | 'level-2'
  | 'level-3'
  | 'level-4'
  | 'level-5'
  | 'level-none'
  | 'on-level-1'
  | 'on-level-2'
  | 'on-level-3'
  | 'on-level-4'
  | 'on-level-5'
  | 'on-level-none'

export interface Point {
  readonly x: number
  readonly y: number
}

interface Painted {
  readonly fill?: Ink
  readonly fillOpacity?: number
  readonly stroke?: Ink
  readonly strokeWidth?: number
  readonly dash?: readonly number[]
}

export type Mark =
  | ({ readonly kind: 'polygon' | 'polyline'; readonly points: readonly Point[] } & Painted)
  | ({
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly radius?: number
    } & Painted)
  | ({ readonly kind: 'circle'; readonly x: number; readonly y: number; readonly r: number } & Painted)
  | {
      readonly kind: 'text'
      readonly x: number
      /** Baseline. */
      readonly y: number
      readonly text: string
      readonly size: number
      readonly ink: Ink
      readonly bold?: boolean
      /** Physical alignment about x. */
      readonly align: 'left' | 'center' | 'right'
    }
