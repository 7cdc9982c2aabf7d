import type { ReportModel } from '../../model/types'
import { figure } from './figure'
import type { Flow } from './flow'

/** At most so large, in points. */
export interface Room {
  readonly y: number
  readonly width: number
  readonly height: number
  /** Whether it stands where reading begins, or where it ends. */
  readonly at: 'start' | 'end'
}

/** Draws the organisation's logo as large as its room allows; returns its width, 0 without one. */
export function drawLogo({ brand: { logo } }: ReportModel, flow: Flow, room: Room): number {
  const { pdf } = flow
  if (!logo || !pdf.canDraw(logo)) return 0
  const scale = Math.min(room.width / logo.width, room.height / logo.height)
  const [width, height] = [logo.width * scale, logo.height * scale]
  const x = flow.x(room.at === 'start' ? 0 : flow.width - width, width)
  const box = { x, y: room.y, width, height }
  figure(pdf, box, logo.alt, () => pdf.picture(logo, box))
  return width
}
