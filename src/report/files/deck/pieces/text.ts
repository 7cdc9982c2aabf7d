import type PptxGenJS from 'pptxgenjs'
import { heightOf, splitText } from '../measure'
import { colour, PAGE, type Style } from '../theme'
import type { Box, Piece, Reading, Slide } from './piece'

/** Where a box lies on the slide, whichever way one reads. */
export const placed = ({ start, y, width, height }: Box, { rtl }: Reading) => ({
  x: rtl ? PAGE.width - start - width : start,
  y,
  w: width,
  h: height,
})

/** How a text is written: each paragraph says it for itself, since the library asks each for its direction. */
export const written = (
  { size, bold = false, ink }: Style,
  { rtl, tag, font, inks }: Reading,
  align: 'start' | 'center' | 'end' = 'start',
): PptxGenJS.TextPropsOptions => ({
  fontFace: font,
  fontSize: size,
  bold,
  color: colour(ink, inks),
  lang: tag,
  rtlMode: rtl,
  align: align === 'center' ? 'center' : rtl === (align === 'end') ? 'left' : 'right',
})

export const FRAME = { margin: 0, valign: 'top', fit: 'none', wrap: true } as const

/** Each line end begins a paragraph. */
export const paragraphs = (text: string, options: PptxGenJS.TextPropsOptions): PptxGenJS.TextProps[] =>
  text.split('\n').map((line) => ({ text: line, options: { ...options, breakLine: true } }))

export function textPiece(text: string, width: number, style: Style, announces = false): Piece {
  return {
    height: heightOf(text, width, style),
    announces,
    split(height) {
      const parts = splitText(text, width, height, style)
      return parts && [textPiece(parts[0], width, style), textPiece(parts[1], width, style)]
    },
    draw(slide: Slide, box, reading) {
      slide.addText(paragraphs(text, written(style, reading)), { ...placed(box, reading), ...FRAME })
    },
  }
}
