import type { TextStyle } from '../document'

/** Measures of a page, in points. A wide margin at both sides: a board scribbles in it. */
export const MARGIN = { top: 84, bottom: 72, side: 62 } as const

export const TEXT = {
  body: { size: 10.5, leading: 1.5 },
  label: { size: 9.5, bold: true, leading: 1.4 },
  lead: { size: 14, leading: 1.4, ink: 'accent' },
  small: { size: 8.5, leading: 1.45, ink: 'muted' },
  title: { size: 24, bold: true, leading: 1.2 },
  card: { size: 11.5, bold: true, leading: 1.3 },
  heading: { size: 13, bold: true, leading: 1.3, ink: 'accent' },
  cell: { size: 9.5, leading: 1.35 },
  cellHead: { size: 8, bold: true, leading: 1.3, ink: 'muted' },
  factLabel: { size: 8, leading: 1.3, ink: 'muted' },
  factValue: { size: 17, bold: true, leading: 1.2 },
  furniture: { size: 8, leading: 1.3, ink: 'muted' },
} as const satisfies Record<string, TextStyle>

/** Space above each kind of block, in points; none at the top of a page. */
export const SPACE = {
  heading: 20,
  card: 22,
  paragraph: 8,
  list: 6,
  quotes: 4,
  facts: 14,
  callout: 18,
  chart: 12,
  table: 8,
} as const
