import { INKS, type Inks } from '../../pdf/inks'
import type { Ink } from '@/shared/chart/drawing'

/** A wide slide, in inches. */
export const PAGE = { width: 13.333, height: 7.5 } as const
export const MARGIN = 0.65
export const TITLE = { y: 0.42, height: 0.8 } as const
/** Where a slide's blocks stand. */
export const BODY = { y: 1.42, height: 5.38, width: PAGE.width - 2 * MARGIN } as const
export const FOOT = { y: 6.98, height: 0.3 } as const
export const GAP = { block: 0.16, column: 0.5 } as const

export interface Style {
  /** In points. */
  readonly size: number
  readonly bold?: boolean
  readonly ink: Ink
}

export const TEXT = {
  lead: { size: 20, bold: true, ink: 'accent' },
  body: { size: 16, ink: 'ink' },
  small: { size: 12, ink: 'muted' },
  label: { size: 14, bold: true, ink: 'ink' },
  heading: { size: 17, bold: true, ink: 'accent' },
  table: { size: 12, ink: 'ink' },
  head: { size: 11, bold: true, ink: 'muted' },
  value: { size: 22, bold: true, ink: 'ink' },
} as const satisfies Record<string, Style>

export type Texts = Readonly<Record<keyof typeof TEXT, Style>>

/** One step smaller, for what then still fits on its slide. */
export const COMPACT = Object.fromEntries(
  Object.entries(TEXT).map(([name, style]) => [name, { ...style, size: Math.max(10.5, style.size * 0.86) }]),
) as Texts

/** As Office writes colours. */
export const colour = (ink: Ink, inks: Inks = INKS) => inks[ink].slice(1).toUpperCase()

interface Tongue {
  /** As Office names languages, for spelling and for the digits of its fields. */
  readonly tag: string
  /** Comes with Office on every system, and has the script's letters. */
  readonly font: string
  /** Puts the language's digits before a number format. */
  readonly digits: string
}

const TONGUES: Readonly<Record<string, Tongue>> = {
  en: { tag: 'en-GB', font: 'Arial', digits: '' },
  he: { tag: 'he-IL', font: 'Arial', digits: '' },
  fa: { tag: 'fa-IR', font: 'Tahoma', digits: '[$-3000429]' },
  ar: { tag: 'ar-SA', font: 'Arial', digits: '[$-2000401]' },
}

export const tongueOf = (language: string): Tongue => TONGUES[language] ?? TONGUES.en!
