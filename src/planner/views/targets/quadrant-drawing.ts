import type { Drawing, Mark, Point } from '@/shared/chart/drawing'
import { LEVELS } from '@/shared/terms'
import type { Quadrant, Quadrants } from '../../quadrants'

export interface QuadrantLabels {
  readonly alt: string
  readonly score: string
  readonly importance: string
  readonly quadrants: Readonly<Record<Quadrant, string>>
  /** The number by which a skill is found in the list beside the chart. */
  readonly numberOf: (skill: string) => string
  readonly level: (value: number) => string
}

const SIZE = { width: 560, height: 400 }
const PLOT = { start: 44, end: 548, top: 12, bottom: 352 }
const DOT = 10
/** How far a dot may step aside, in radii; a row of importance is six radii high. */
const ASIDE = [0, -1, 1, -2, 2, -3, 3]

/** Importance upwards, performance along the reading direction; skills as numbered dots. */
export function quadrantChart({ points, cut }: Quadrants, labels: QuadrantLabels, rtl: boolean): Drawing {
  const { start, end, top, bottom } = PLOT
  const x = (score: number) => mirror(start + ((score - 0.8) / 4.4) * (end - start))
  const y = (importance: number) => bottom - ((importance - 0.4) / 5.4) * (bottom - top)
  const mirror = (at: number) => (rtl ? SIZE.width - at : at)
  const line = (from: Point, to: Point): Mark => ({
    kind: 'polyline',
    points: [from, to],
    stroke: 'line',
    strokeWidth: 1.5,
  })
  const [near, far] = rtl ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const text = (
    at: number,
    height: number,
    words: string,
    align: 'left' | 'center' | 'right',
    size = 13,
  ): Mark => {
    return { kind: 'text', x: at, y: height, text: words, size, ink: 'muted', align }
  }

  const frame: Mark[] = [
    line({ x: x(cut.score), y: top }, { x: x(cut.score), y: bottom }),
    line({ x: mirror(start), y: y(cut.importance) }, { x: mirror(end), y: y(cut.importance) }),
    text(mirror(start + 8), top + 16, labels.quadrants.concentrate, near, 14),
    text(mirror(end - 4), top + 16, labels.quadrants['keep-up'], far, 14),
    text(mirror(start + 8), bottom - 8, labels.quadrants['low-priority'], near, 14),
    text(mirror(end - 4), bottom - 8, labels.quadrants['possible-overkill'], far, 14),
  ]
  const scales = LEVELS.flatMap((level) => [
    text(x(level), bottom + 18, labels.level(level), 'center', 12),
    text(mirror(start - 14), y(level) + 4, labels.level(level), 'center', 12),
  ])
  const names = [
    text(mirror((start + end) / 2), SIZE.height - 8, labels.score, 'center'),
    text(mirror(start), bottom + 38, `↑ ${labels.importance}`, near),
  ]
  const stated = points.flatMap(({ skill, score, importance }) =>
    importance === null ? [] : [{ skill, at: { x: x(score), y: y(importance) } }],
  )
  const dots = apart(stated).flatMap(({ skill, at }): Mark[] => [
    { kind: 'circle', ...at, r: DOT, fill: 'paper', stroke: 'accent', strokeWidth: 1.5 },
    {
      kind: 'text',
      x: at.x,
      y: at.y + 4,
      text: labels.numberOf(skill),
      size: 11.5,
      ink: 'ink',
      bold: true,
      align: 'center',
    },
  ])
  return { ...SIZE, alt: labels.alt, marks: [...frame, ...scales, ...names, ...dots] }
}

/** Dots that would cover each other step aside, up and down in turn; importance is a whole number anyway. */
function apart<Item extends { at: Point }>(items: readonly Item[]): Item[] {
  const placed: Item[] = []
  for (const item of [...items].sort((a, b) => a.at.x - b.at.x)) {
    const steps = ASIDE.map((step) => ({ x: item.at.x, y: item.at.y + step * DOT }))
    const free = steps.find((at) => placed.every((other) => distance(other.at, at) >= DOT * 2))
    placed.push({ ...item, at: free ?? item.at })
  }
  return placed
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
