import type { Drawing, Mark, Point } from '@/shared/chart/drawing'
import { familiesFor } from '../../pdf/families'
import { INKS, type Inks } from '../../pdf/inks'
import { element, escaped, type Attributes } from '../../xml'

export interface SvgOptions {
  readonly title: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly inks?: Inks
}

const MARGIN = 16

/** A drawing as a file of its own: colours written out, text kept as text, fonts by name. */
export const writeSvg = (drawing: Drawing, options: SvgOptions, style?: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${svgElement(drawing, options, style)}\n`

/** The same within a page. */
export function svgElement(
  { width, height, alt, marks }: Drawing,
  { title, language, direction, inks = INKS }: SvgOptions,
  style = '',
): string {
  const box = [-MARGIN, -MARGIN, width + 2 * MARGIN, height + 2 * MARGIN] as const
  const fonts = [...familiesFor(language, alt), 'Arial', 'sans-serif'].join(', ')
  const content = [
    element('title', {}, escaped(title)),
    element('desc', {}, escaped(alt)),
    ...(style ? [element('style', {}, style)] : []),
    element('rect', { x: box[0], y: box[1], width: box[2], height: box[3], fill: INKS.paper }),
    ...marks.map((mark) => markOf(mark, direction, inks)),
  ]
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: box[2],
    height: box[3],
    viewBox: box.join(' '),
    'xml:lang': language,
    'font-family': fonts,
    direction,
    role: 'img',
  }
  return element('svg', attributes, content.join('\n'))
}

function markOf(mark: Mark, direction: 'ltr' | 'rtl', inks: Inks): string {
  switch (mark.kind) {
    case 'text':
      return textOf(mark, direction, inks)
    case 'rect': {
      const { x, y, width, height, radius } = mark
      return element('rect', { x, y, width, height, rx: radius, ...painted(mark, inks) })
    }
    case 'circle':
      return element('circle', { cx: mark.x, cy: mark.y, r: mark.r, ...painted(mark, inks) })
    default:
      return element(mark.kind, { points: pointsOf(mark.points), ...painted(mark, inks) })
  }
}

const ANCHORS = {
  ltr: { left: 'start', center: 'middle', right: 'end' },
  rtl: { left: 'end', center: 'middle', right: 'start' },
} as const

function textOf(
  { x, y, text, size, ink, bold, align }: Extract<Mark, { kind: 'text' }>,
  direction: 'ltr' | 'rtl',
  inks: Inks,
) {
  const anchor = ANCHORS[direction][align]
  const weight = bold ? 700 : undefined
  return element(
    'text',
    { x, y, 'font-size': size, 'font-weight': weight, 'text-anchor': anchor, fill: inks[ink] },
    escaped(text),
  )
}

const painted = (
  { fill, fillOpacity, stroke, strokeWidth, dash }: Exclude<Mark, { kind: 'text' }>,
  inks: Inks,
): Attributes => ({
  fill: fill ? inks[fill] : 'none',
  'fill-opacity': fillOpacity,
  stroke: stroke && inks[stroke],
  'stroke-width': strokeWidth,
  'stroke-dasharray': dash?.join(' '),
  'stroke-linejoin': stroke && 'round',
})

const pointsOf = (points: readonly Point[]) => points.map(({ x, y }) => `${x},${y}`).join(' ')
