import type { Day } from '@/shared/engagement'
import type { ReportInput } from '../model'

/** A sheet or a file of rows: typed cells, so that each writer keeps numbers as numbers and days as days. */
export interface Table {
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

export interface Column {
  readonly title: string
  /** In letters. */
  readonly width: number
}

/** Null is an empty cell. */
export type Cell =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number }
  /** A share, 1 being all of it. */
  | { readonly kind: 'percent'; readonly value: number }
  | { readonly kind: 'day'; readonly value: Day }
  | null

/** What the tables are made from: what a report is, whatever its kind. Its translator has the room `files-out` too. */
export type TablesInput = Omit<ReportInput, 'kind'>

/** One column of a table: what it is called, and what it says of a row. */
export interface Field<Row> extends Column {
  readonly cell: (row: Row) => Cell
}

export const tableOf = <Row>(
  title: string,
  rows: readonly Row[],
  fields: readonly (Field<Row> | false)[],
): Table => {
  const shown = fields.filter((field) => field !== false)
  return {
    title,
    columns: shown.map(({ title, width }) => ({ title, width })),
    rows: rows.map((row) => shown.map(({ cell }) => cell(row))),
  }
}

export const text = (value: string | null | undefined): Cell => (value ? { kind: 'text', value } : null)

export const number = (value: number | null | undefined, decimals = 0): Cell =>
  value == null ? null : { kind: 'number', value, decimals }

export const percent = (value: number | null | undefined): Cell =>
  value == null ? null : { kind: 'percent', value }

export const day = (value: Day | null | undefined): Cell => (value ? { kind: 'day', value } : null)
