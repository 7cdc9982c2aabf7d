import type { Style } from './theme'

const POINTS = 72
/** From one line to the next, as a share of the text size: a little more than Office takes. */
const LINE = 1.24
/** No font is at hand in a worker: the widths below are rounded up, so that text is never cut. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[ijltfI.,;:'’|!\s]/u, 0.3],
  [/[r()[\]\-]/u, 0.35],
  [/[cksvxyzJ]/u, 0.52],
  [/[mwMW@%—…]/u, 0.9],
  [/\p{Lu}/u, 0.72],
  [/[\p{Script=Hebrew}\p{Script=Arabic}]/u, 0.53],
  [/[\p{Script=Latin}\p{N}\p{P}]/u, 0.57],
]
const WIDEST = 1.1
const BOLD = 1.07

const known = new Map<string, number>()

function widthOf(character: string): number {
  let width = known.get(character)
  if (width === undefined) {
    width = WIDTHS.find(([letters]) => letters.test(character))?.[1] ?? WIDEST
    known.set(character, width)
  }
  return width
}

export const lineHeight = ({ size }: Style) => (size * LINE) / POINTS

/** Inches that a text takes on one line. */
export function textWidth(text: string, { size, bold }: Style): number {
  let em = 0
  for (const character of text) em += widthOf(character)
  return (em * size * (bold ? BOLD : 1)) / POINTS
}

/** The lines that a text makes within a width: it breaks between words, and within one only where it must. */
export function linesOf(text: string, width: number, style: Style): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(/(?<=\s)/)) {
      for (const part of partsWithin(word, width, style)) {
        if (line && textWidth((line + part).trimEnd(), style) > width) {
          lines.push(line)
          line = ''
        }
        line += part
      }
    }
    return [...lines, line]
  })
}

function partsWithin(word: string, width: number, style: Style): string[] {
  if (textWidth(word, style) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part && textWidth(part + character, style) > width) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

export const heightOf = (text: string, width: number, style: Style) =>
  linesOf(text, width, style).length * lineHeight(style)

/** A text in two, the first of as many lines as fit into the height; null where not even one does. */
export function splitText(
  text: string,
  width: number,
  height: number,
  style: Style,
): readonly [string, string] | null {
  // Line ends are kept apart from those that a writer makes: only the person's own stay in the text.
  const paragraphs = text.split('\n')
  let room = Math.floor(height / lineHeight(style))
  if (room < 1) return null
  for (const [index, paragraph] of paragraphs.entries()) {
    const lines = linesOf(paragraph, width, style)
    if (lines.length > room) {
      const first = [
        ...paragraphs.slice(0, index),
        ...(room ? [lines.slice(0, room).join('').trimEnd()] : []),
      ]
      const rest = [lines.slice(room).join('').trimStart(), ...paragraphs.slice(index + 1)]
      return [first.join('\n'), rest.join('\n')]
    }
    room -= lines.length
  }
  return [text, '']
}
