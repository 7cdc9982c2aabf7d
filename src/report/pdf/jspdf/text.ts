import type { jsPDF, TextOptionsLight } from 'jspdf'
import type { Line } from '../text/paragraph'
import { nums } from '../syntax'
import { internals } from './internals'

/** How the current jsPDF state lays out and paints; supplied by createPdf(). */
export interface TextEngine {
  layOut(text: string, style: { size: number; bold: boolean; width: number }): Line[]
  paint(line: Line, at: readonly [x: number, y: number], color: string): void
}

/**
 * Replaces jsPDF's own text by ours on one document, so that a plugin that draws through jsPDF
 * (a table, say) is shaped and ordered rightly too. jsPDF's text events, its Arabic parser
 * among them, are bypassed with it.
 */
export function installText(doc: jsPDF, engine: TextEngine): void {
  const { scaleFactor } = internals(doc)
  const current = () => ({ size: doc.getFontSize(), bold: doc.getFont().fontStyle === 'bold' })
  const oneLine = (text: string) =>
    engine.layOut(text.replaceAll('\n', ' '), { ...current(), width: Infinity })[0]!

  doc.getStringUnitWidth = (text) => oneLine(String(text)).width / doc.getFontSize()
  doc.getTextWidth = (text) => oneLine(String(text)).width / scaleFactor
  doc.splitTextToSize = (text: string | string[], width: number, options: { fontSize?: number } = {}) => {
    const style = { ...current(), size: options.fontSize ?? doc.getFontSize(), width: width * scaleFactor }
    return engine.layOut([text].flat().join('\n'), style).map((line) => line.text.slice(line.start, line.end))
  }
  doc.text = (text, x, y, options = {}) => {
    const lines = wrapped(doc, text, options)
    const leading = doc.getFontSize() * (options.lineHeightFactor ?? doc.getLineHeightFactor())
    const top = y + baselineShift(doc, options.baseline)
    lines.forEach((content, index) => {
      if (!content) return
      const line = oneLine(content)
      const left = internals(doc).getHorizontalCoordinate(x) - line.width * alignment(options.align)
      const base = internals(doc).getVerticalCoordinate(top) - index * leading
      engine.paint(line, [left, base], textColor(doc))
    })
    return doc
  }
}

function wrapped(doc: jsPDF, text: string | string[], { maxWidth }: TextOptionsLight): string[] {
  const lines = Array.isArray(text) ? text : text.split(/\r\n|\r|\n/)
  return maxWidth ? lines.flatMap((line) => doc.splitTextToSize(line, maxWidth) as string[]) : lines
}

const alignment = (align: TextOptionsLight['align']) => (align === 'right' ? 1 : align === 'center' ? 0.5 : 0)

/** jsPDF's own rules for where a baseline lies, in user units. */
function baselineShift(doc: jsPDF, baseline: TextOptionsLight['baseline']): number {
  const height = doc.getFontSize() / internals(doc).scaleFactor
  const descent = height * (doc.getLineHeightFactor() - 1)
  const shifts: Record<string, number> = {
    top: height - descent,
    hanging: height - 2 * descent,
    middle: height / 2 - descent,
    bottom: -descent,
  }
  return shifts[baseline ?? ''] ?? 0
}

function textColor(doc: jsPDF): string {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(doc.getTextColor().slice(at, at + 2), 16) / 255)
  return `${nums(r!, g!, b!)} rg`
}
