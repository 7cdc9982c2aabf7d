import type { Lens, Level } from '../terms'
import type { Drawing, Mark } from './drawing'

export interface DotsOptions {
  /** Rows under the name of what was asked, as the questionnaire orders them. */
  readonly groups: readonly { readonly name: string; readonly rows: readonly DotsRow[] }[]
  /** Levels 1 to 5 as the reader's language writes them. */
  readonly levelLabels: readonly string[]
  readonly alt: string
  /** Right-to-left readers see the levels rise from the right. */
  readonly rtl: boolean
}

/** One question seen through one lens. */
export interface DotsRow {
  readonly name: string
  readonly lens: Lens
  /** How often each level was given, level 1 first. */
  readonly counts: readonly number[]
  /** The level that the group agreed. */
  readonly agreed: Level | null
}

const WIDTH = 520
const LABEL = 56
const CELL = { width: (WIDTH - LABEL) / 5, height: 21 }
const HEAD = 18
const NAME = 21
const GAP = 9
const TEXT = 11
/** Distance from one dot to the next: as much as leaves room for the fullest level, and no more than this. */
const PITCH = 11

type Place = (distance: number) => number

/** Every answer as a dot on its level, so that a split shows as what it is. */
export function dotsChart({ groups, levelLabels, alt, rtl }: DotsOptions): Drawing {
  const x: Place = (distance) => (rtl ? WIDTH - distance : distance)
  const start = rtl ? 'right' : 'left'
  const pitch = pitchFor(Math.max(0, ...groups.flatMap(({ rows }) => rows.flatMap(({ counts }) => counts))))
  const marks: Mark[] = levelLabels.map((text, index) => {
    return { kind: 'text', x: x(middleOf(index)), y: 10, text, size: TEXT, ink: 'muted', align: 'center' }
  })
  let y = HEAD
  for (const { name, rows } of groups) {
    if (name) {
      const at = { x: x(0), y: y + 13 }
      marks.push({ kind: 'text', ...at, text: name, size: TEXT + 1, bold: true, ink: 'ink', align: start })
      y += NAME
    }
    for (const row of rows) {
      const label = { x: x(0), y: y + CELL.height / 2 + TEXT * 0.35 }
      marks.push({ kind: 'text', ...label, text: row.name, size: TEXT, ink: 'muted', align: start })
      marks.push(...strip(row, y, x, pitch))
      y += CELL.height
    }
    y += GAP
  }
  return { width: WIDTH, height: y - GAP + 2, alt, marks }
}

/** From where reading begins to the middle of a level. */
const middleOf = (index: number) => LABEL + (index + 0.5) * CELL.width

/** The largest distance at which `most` dots have room on one level, in as many lines as that takes. */
function pitchFor(most: number): number {
  const pitches = Array.from({ length: Math.max(1, Math.ceil(Math.sqrt(most))) }, (_, index) => {
    const lines = index + 1
    return Math.min((CELL.width - 8) / Math.ceil(most / lines), (CELL.height - 4) / lines)
  })
  return Math.min(PITCH, Math.max(...pitches))
}

/** The levels of one row: where they are, the one that was agreed, and a dot for every answer. */
function strip({ lens, counts, agreed }: DotsRow, y: number, x: Place, pitch: number): Mark[] {
  const cells: Mark[] = counts.map((_, index) => {
    const isAgreed = agreed === index + 1
    return {
      kind: 'rect',
      x: x(middleOf(index)) - CELL.width / 2 + 1.5,
      y: y + 1,
      width: CELL.width - 3,
      height: CELL.height - 2,
      fill: 'level-none',
      ...(isAgreed ? { stroke: 'ink', strokeWidth: 1.5 } : {}),
    }
  })
  return [
    ...cells,
    ...counts.flatMap((count, index) =>
      places(count, pitch).map(([across, down]) =>
        dot(lens, x(middleOf(index) + across), y + CELL.height / 2 + down, pitch * 0.38),
      ),
    ),
  ]
}

/** Where the dots of one level stand, about its middle: in lines as even as can be. */
function places(count: number, pitch: number): [across: number, down: number][] {
  const lines = Math.ceil(count / Math.floor((CELL.width - 8) / pitch + 1e-9))
  const columns = Math.ceil(count / lines)
  return Array.from({ length: count }, (_, index) => {
    const line = Math.floor(index / columns)
    const inLine = Math.min(columns, count - line * columns)
    return [((index % columns) - (inLine - 1) / 2) * pitch, (line - (lines - 1) / 2) * pitch]
  })
}

/** Customers' dots are full, employees' hollow: told apart without colour. */
function dot(lens: Lens, x: number, y: number, r: number): Mark {
  return lens === 'cx'
    ? { kind: 'circle', x, y, r, fill: 'cx' }
    : { kind: 'circle', x, y, r: r * 0.85, fill: 'paper', stroke: 'ex', strokeWidth: r * 0.4 }
}
