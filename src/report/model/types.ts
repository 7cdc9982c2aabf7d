import type { ActionText, Framework, Kpi, KpiText, StageDistribution } from '@/content/types'
import type { Assessment } from '@/assessment/types'
import type { Comparison } from '@/assessment/comparison'
import type { Roadmap } from '@/planner/types'
import type { Engagement, Instant } from '@/shared/engagement'
import type { Drawing, Ink } from '@/shared/chart/drawing'
import type { Picture } from './brand/picture'

/** Turns keys and values into the reader's language. vue-i18n's `t` fits as it is. */
export interface Translator {
  /** With `plural`, the variant of the message for that count. */
  t(key: string, params?: Record<string, unknown>, plural?: number): string
  number(value: number, options?: Intl.NumberFormatOptions): string
  date(iso: string): string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

/** content/locales/<language>/benchmarks.json, as far as a report cites it. */
export interface BenchmarkTexts {
  readonly source: string
  readonly caveats: Readonly<Record<string, string>>
}

export const REPORT_KINDS = ['full', 'board', 'roadmap', 'review', 'workshop'] as const
/**
 * What a report is for: everything, two pages for the board (more only where the team's own words are long),
 * the plan, the quarter's review, or the record of a round.
 */
export type ReportKind = (typeof REPORT_KINDS)[number]

export interface ReportInput {
  readonly kind: ReportKind
  readonly engagement: Engagement
  readonly assessment: Assessment
  /** The round before, compared; its section is left out when there is none. */
  readonly comparison?: Comparison | null
  readonly roadmap?: Roadmap | null
  readonly framework: Framework
  readonly actionTexts: Readonly<Record<string, ActionText>>
  readonly benchmarks?: { readonly stages: readonly StageDistribution[] }
  /** The words for them, as loadBenchmarkTexts() gives them; the content check sees to their shape. */
  readonly benchmarkTexts?: Readonly<Record<string, unknown>>
  /** Measures of the library and their words, for what the team tracks. */
  readonly kpis?: readonly Kpi[]
  readonly kpiTexts?: Readonly<Record<string, KpiText>>
  readonly translator: Translator
  /** When the report is made. */
  readonly now: Instant
}

/** What a report says, in order: plain data that any writer (PDF, screen, slides) lays out its own way. */
export interface ReportModel {
  /** A booklet has a cover and contents of its own; a sheet begins on its first page. */
  readonly form: 'booklet' | 'sheet'
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  readonly organisation: string
  readonly brand: ReportBrand
  readonly cover: Cover
  readonly contentsTitle: string
  readonly sections: readonly Section[]
  /** "Page 3 of 20" for each page, given the number of pages. */
  readonly pageLabel: Template
  readonly createdAt: Instant
}

/** How the organisation's own reports look, made fit for print. */
export interface ReportBrand {
  /** `#rrggbb`, dark enough to be read on white; null for the app's own. */
  readonly accent: string | null
  readonly logo: (Picture & { readonly alt: string }) | null
}

export interface Cover {
  readonly kicker: string
  readonly facts: readonly Fact[]
  /** Where the overall score stands among the stages; null without a score. */
  readonly scale: Drawing | null
  readonly note: string
}

/** A message whose numbers the writer knows only later: `{page}` and `{pages}`, with the digits to write them in. */
export interface Template {
  readonly text: string
  /** The language's digits, zero first. */
  readonly digits: string
}

export interface Section {
  readonly id: string
  readonly title: string
  /** A short section, which may begin below the end of the one before it. */
  readonly isShort?: boolean
  readonly blocks: readonly Block[]
}

export type Block =
  | {
      readonly kind: 'heading'
      readonly text: string
      /** Not listed in the contents. */
      readonly level?: 3
      /** Stays on one page with all that follows it up to the next heading, if that is not too much. */
      readonly isCard?: true
    }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'lead' | 'body' | 'small' | 'label' }
  /** With labels, each stands before its item in place of a bullet. */
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly labels?: readonly string[] }
  | { readonly kind: 'quotes'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[]; readonly size?: 'small' }
  | { readonly kind: 'callout'; readonly title: string; readonly items: readonly string[] }
  | {
      readonly kind: 'chart'
      readonly drawing: Drawing
      readonly legend: readonly LegendEntry[]
      readonly share?: number
      /** For a writer whose charts can be edited. */
      readonly data?: ChartData
    }
  | Table

/** The numbers that a chart shows. */
export interface ChartData {
  readonly kind: 'radar' | 'bars' | 'lines'
  readonly categories: readonly string[]
  readonly series: readonly {
    readonly name: string
    readonly ink: Ink
    readonly values: readonly (number | null)[]
  }[]
  /** Scores run from 1 to 5; a share is 0.68 where 68% is written. */
  readonly unit: 'score' | 'share' | 'number'
}

export interface Fact {
  readonly label: string
  readonly value: string
}

export interface LegendEntry {
  readonly text: string
  readonly ink: Ink
  readonly shape: 'filled' | 'hollow'
}

export interface Table {
  readonly kind: 'table'
  /** Read out before the table, and not printed. */
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

export interface Column {
  readonly title: string
  /** Share of the width, relative to the other columns. */
  readonly width: number
  readonly align?: 'start' | 'center' | 'end'
}

export interface Cell {
  readonly text: string
  /** Paints the cell in the ramp's step for a score; null where a score is missing. */
  readonly score?: number | null
  readonly muted?: boolean
}
