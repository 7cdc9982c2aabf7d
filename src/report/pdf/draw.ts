import type { jsPDF } from 'jspdf'
import type { Drawing, Ink, Mark, Point } from '@/shared/chart/drawing'
import type { Inks } from './inks'

export interface Paint {
  readonly fill?: Ink
  readonly fillOpacity?: number
  readonly stroke?: Ink
  /** In points. */
  readonly strokeWidth?: number
  readonly dash?: readonly number[]
}

type Shape = Exclude<Mark, { kind: 'text' }>
type Circle = Extract<Shape, { kind: 'circle' }>

/** Draws one shape. Lengths in points from the page's top left corner. */
export function drawShape(doc: jsPDF, shape: Shape, inks: Inks): void {
  if (shape.kind === 'circle' && shape.fill && !isTranslucent(shape)) return drawDot(doc, shape, inks)
  const style = applyPaint(doc, shape, inks)
  if (!style) return
  if (shape.kind === 'rect') drawRect(doc, shape, style)
  else if (shape.kind === 'circle') doc.circle(shape.x, shape.y, shape.r, style)
  else drawPath(doc, shape.points, style, shape.kind === 'polygon')
  if (shape.dash) doc.setLineDashPattern([], 0)
  if (isTranslucent(shape)) setOpacity(doc, 1)
}

/** Sets colours and pen; returns jsPDF's name for what is painted, or null for nothing. */
function applyPaint(doc: jsPDF, paint: Paint, inks: Inks): 'F' | 'S' | 'DF' | null {
  if (paint.fill) doc.setFillColor(inks[paint.fill])
  if (paint.stroke) {
    doc.setDrawColor(inks[paint.stroke])
    doc.setLineWidth(paint.strokeWidth ?? 1)
    doc.setLineJoin('round')
  }
  if (paint.dash) doc.setLineDashPattern([...paint.dash], 0)
  if (isTranslucent(paint)) setOpacity(doc, paint.fillOpacity!)
  if (paint.fill && paint.stroke) return 'DF'
  return paint.fill ? 'F' : paint.stroke ? 'S' : null
}

const isTranslucent = ({ fillOpacity }: Paint) => fillOpacity !== undefined && fillOpacity < 1

function setOpacity(doc: jsPDF, opacity: number) {
  doc.setGState(doc.GState({ opacity }))
}

function drawRect(
  doc: jsPDF,
  { x, y, width, height, radius }: Extract<Shape, { kind: 'rect' }>,
  style: string,
) {
  if (radius) doc.roundedRect(x, y, width, height, radius, radius, style)
  else doc.rect(x, y, width, height, style)
}

/** In points. Some viewers draw nothing of a line that has no length at all. */
const HARDLY = 0.02

/**
 * A dot is the shortest of lines with round ends, and its rim a larger one behind it: a fifth of what four
 * curves take in the file, where there may be a dot for every answer.
 */
function drawDot(doc: jsPDF, { x, y, r, fill, stroke, strokeWidth = 1 }: Circle, inks: Inks) {
  const rim = stroke ? strokeWidth / 2 : 0
  const point = (ink: Ink, radius: number) => {
    doc.setDrawColor(inks[ink])
    doc.setLineWidth(2 * radius)
    doc.line(x, y, x + HARDLY, y)
  }
  doc.setLineCap('round')
  if (stroke) point(stroke, r + rim)
  point(fill!, r - rim)
  doc.setLineCap('butt')
}

function drawPath(doc: jsPDF, points: readonly Point[], style: string, closed: boolean) {
  const [first, ...rest] = points
  if (!first) return
  let previous = first
  const steps = rest.map((point) => {
    const step = [point.x - previous.x, point.y - previous.y]
    previous = point
    return step
  })
  doc.lines(steps, first.x, first.y, [1, 1], style, closed)
}

/** Moves and scales a mark of a drawing onto the page. */
export function placeMark(mark: Mark, at: Point, scale: number): Mark {
  const place = ({ x, y }: Point): Point => ({ x: at.x + x * scale, y: at.y + y * scale })
  if (mark.kind === 'text') return { ...mark, ...place(mark), size: mark.size * scale }
  const paint = {
    ...(mark.strokeWidth === undefined ? {} : { strokeWidth: mark.strokeWidth * scale }),
    ...(mark.dash ? { dash: mark.dash.map((length) => length * scale) } : {}),
  }
  if (mark.kind === 'circle') return { ...mark, ...paint, ...place(mark), r: mark.r * scale }
  if (mark.kind !== 'rect') return { ...mark, ...paint, points: mark.points.map(place) }
  const radius = mark.radius === undefined ? {} : { radius: mark.radius * scale }
  return {
    ...mark,
    ...paint,
    ...radius,
    ...place(mark),
    width: mark.width * scale,
    height: mark.height * scale,
  }
}

/** How tall a drawing is when it is `width` wide. */
export const heightOf = (drawing: Drawing, width: number) => (drawing.height * width) / drawing.width
