import type { Ink } from '@/shared/chart/drawing'

/** A colour for each role. */
export type Inks = Readonly<Record<Ink, string>>

/**
 * Inks on paper. Levels are one petrol hue from light to dark, evenly spaced in lightness, so that
 * their order survives a greyscale printer; CX and EX differ in lightness as well as in hue.
 */
export const INKS: Inks = {
  ink: '#17202b',
  muted: '#566270',
  line: '#c3ccd4',
  grid: '#e2e7eb',
  paper: '#ffffff',
  accent: '#0f5a66',
  cx: '#0f5a66',
  ex: '#c98a45',
  'level-1': '#e1eef0',
  'level-2': '#b0d0d5',
  'level-3': '#74a9b2',
  'level-4': '#317a87',
  'level-5': '#0a434d',
  'level-none': '#f2f4f6',
  'on-level-1': '#17202b',
  'on-level-2': '#17202b',
  'on-level-3': '#17202b',
  'on-level-4': '#ffffff',
  'on-level-5': '#ffffff',
  'on-level-none': '#566270',
}

/** The inks of a report whose organisation may have an accent of its own. The ramp of levels stays one hue. */
export const inksWith = (accent: string | null): Inks => (accent ? { ...INKS, accent } : INKS)

/** A colour of a theme as PDF operands for filling: red, green and blue from 0 to 1. */
export function fillOperator(hex: string): string {
  const channels = [1, 3, 5].map(
    (at) => Math.round((parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000,
  )
  return `${channels.join(' ')} rg`
}
