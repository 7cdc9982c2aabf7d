import type { Drawing, Mark, Point } from './drawing'
import { shorten } from './shorten'

export interface ProjectionOptions {
  /** Stands above the lines. */
  readonly title?: string
  /** Today and the end of each quarter, from first to last. */
  readonly names: readonly string[]
  /** Scores if all goes as planned, in step with the names. */
  readonly full: readonly number[]
  /** Scores that one can count on, never above those in full. */
  readonly cautious: readonly number[]
  /** Where each stage begins, the lowest first; drawn as far as it lies within reach. */
  readonly stages: readonly { readonly name: string; readonly from: number }[]
  /** The scores from lowest to highest that the drawing has room for. */
  readonly range: readonly [low: number, high: number]
  readonly alt: string
  readonly rtl: boolean
  readonly format: (score: number) => string
  readonly width?: number
  readonly height?: number
}

const INSET = { top: 8, title: 16, foot: 20, end: 40 }
const TEXT = 10
const DOT = 2.6
/** Room that a name below the line takes at most, as a share of the text size. */
const LETTER = 0.55

interface Frame extends ProjectionOptions {
  readonly width: number
  readonly height: number
  readonly place: (index: number, score: number) => Point
  readonly x: (distance: number) => number
}

/**
 * Where scores lead: a line if all goes as planned, a dashed one that one can count on, and between the two
 * the band in which the truth may lie.
 */
export function projectionChart(options: ProjectionOptions): Drawing {
  const frame = frameOf(options)
  const { width, height, alt, full, cautious } = frame
  const lines = [full, cautious].map((scores) => scores.map((score, index) => frame.place(index, score)))
  const [upper = [], lower = []] = lines
  const marks: Mark[] = [
    ...ground(frame),
    { kind: 'polygon', points: [...upper, ...lower.toReversed()], fill: 'accent', fillOpacity: 0.16 },
    { kind: 'polyline', points: lower, stroke: 'ex', strokeWidth: 1.5, dash: [4, 3] },
    { kind: 'polyline', points: upper, stroke: 'accent', strokeWidth: 2 },
    ...upper.map(({ x, y }): Mark => ({ kind: 'circle', x, y, r: DOT, fill: 'accent' })),
    ...ends(frame),
  ]
  return { width, height, alt, marks }
}

function frameOf(options: ProjectionOptions): Frame {
  const { names, range, rtl, title, width = 520, height = 190 } = options
  const [low, high] = range
  const top = INSET.top + (title ? INSET.title : 0)
  const x = (distance: number) => (rtl ? width - distance : distance)
  const step = (width - INSET.end - DOT) / Math.max(1, names.length - 1)
  const place = (index: number, score: number): Point => ({
    x: x(DOT + index * step),
    y: top + ((high - score) / (high - low)) * (height - top - INSET.foot),
  })
  return { ...options, width, height, place, x }
}

type Align = 'left' | 'right' | 'center'

const words = (at: Point, text: string, align: Align): Mark => {
  return { kind: 'text', ...at, text, size: TEXT, ink: 'muted', align }
}

function rule(y: number, width: number, dash?: readonly number[]): Mark {
  const points = [
    { x: 0, y },
    { x: width, y },
  ]
  return { kind: 'polyline', points, stroke: 'line', strokeWidth: 0.75, ...(dash ? { dash } : {}) }
}

/** Title, stages and the names of the quarters. */
function ground(frame: Frame): Mark[] {
  const { title, range, width, place, x, rtl } = frame
  const [size, align] = [TEXT + 1, rtl ? ('right' as const) : ('left' as const)]
  const text = shorten(title ?? '', width, size)
  const heading: Mark = { kind: 'text', x: x(0), y: 10, text, size, bold: true, ink: 'ink', align }
  const base = rule(place(0, range[0]).y, width)
  return [...(title ? [heading] : []), base, ...stageLines(frame), ...quarterNames(frame)]
}

/** Each name stands above its line, or below it where a score would be in the way. */
function stageLines({ stages, range, full, cautious, place, width, x, rtl }: Frame): Mark[] {
  const scores = [full, cautious].map((line) => place(0, line.at(-1) ?? 0).y)
  return stages
    .filter(({ from }) => from > range[0] && from < range[1])
    .flatMap(({ name, from }) => {
      const { y } = place(0, from)
      const isTaken = scores.some((score) => score > y - 18 && score < y + 4)
      const at = { x: x(width), y: isTaken ? y + TEXT + 1 : y - 3 }
      return [rule(y, width, [2, 3]), words(at, name, rtl ? 'left' : 'right')]
    })
}

/** The first, the last, and between them as many as have room. */
function quarterNames({ names, range, height, place, x, rtl }: Frame): Mark[] {
  const [start, end] = rtl ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const last = names.length - 1
  const step = Math.abs(place(1, range[0]).x - place(0, range[0]).x)
  const longest = Math.max(...names.map((name) => name.length)) * TEXT * LETTER
  const every = Math.ceil((1.5 * longest) / step)
  return names.flatMap((name, index) => {
    const at = { x: index === 0 ? x(0) : place(index, range[0]).x, y: height - 5 }
    if (index === 0) return [words(at, name, start)]
    if (index === last) return [words(at, name, every > 1 ? end : 'center')]
    return index % every === 0 && last - index >= every ? [words(at, name, 'center')] : []
  })
}

/** The scores at both ends of the lines; those at the end never one over the other. */
function ends({ full, cautious, place, format, rtl }: Frame): Mark[] {
  const LINE = 13
  const last = full.length - 1
  const [first, upper, lower] = [full[0] ?? 0, full[last] ?? 0, cautious[last] ?? 0]
  const at = place(last, upper)
  const below = Math.max(place(last, lower).y, at.y + LINE)
  const beyond = { x: at.x + (rtl ? -7 : 7), align: rtl ? ('right' as const) : ('left' as const) }
  const origin = place(0, first)
  const [size, ink] = [TEXT + 1, 'ink' as const]
  const middle = TEXT * 0.35
  return [
    { kind: 'text', ...origin, y: origin.y - 7, text: format(first), size, ink, align: beyond.align },
    { kind: 'text', ...beyond, y: at.y + middle, text: format(upper), size, ink, bold: true },
    ...(upper === lower
      ? []
      : [{ kind: 'text', ...beyond, y: below + middle, text: format(lower), size, ink } as const]),
  ]
}
