import type { jsPDF } from 'jspdf'
import type { Picture } from '../../model/brand/picture'
import { bytesOf } from '../syntax'
import type { Box } from '../tags/tagger'

/** Whether a picture unpacks: its first bytes may promise more than the rest keeps. */
export function canDraw(doc: jsPDF, { data }: Picture): boolean {
  try {
    return doc.getImageProperties(bytesOf(atob(data))).width > 0
  } catch {
    return false
  }
}

/** Lengths in points from the page's top left corner. A picture drawn twice is in the file once. */
export function drawPicture(doc: jsPDF, { type, data }: Picture, { x, y, width, height }: Box): void {
  const format = { png: 'PNG', jpeg: 'JPEG' }[type]
  doc.addImage(bytesOf(atob(data)), format, x, y, width, height, undefined, 'SLOW')
}
