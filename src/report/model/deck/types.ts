import type { ReportModel, Section } from '../types'

/** How a slide's blocks stand; where they do not fit like that, they stand one below the other. */
export type Arrangement =
  /** One below the other, charts that follow each other side by side. */
  | 'flow'
  /** The chart on one side, everything else on the other. */
  | 'beside'
  /** Each heading with what it announces in a column of its own. */
  | 'columns'
  /** Small tables of one kind, as many in a row as there is room for. */
  | 'grid'

export interface Slide extends Section {
  readonly arrangement: Arrangement
}

/** The board summary as slides: all that its two pages say, and the pictures of the full report. */
export interface DeckModel extends ReportModel {
  readonly slides: readonly Slide[]
}
