/** Room that a letter takes on average, as a share of the text size. */
const LETTER = 0.55

/** Text that fits into `width`, as far as that can be told without a font; what is cut off ends in an ellipsis. */
export function shorten(text: string, width: number, size: number): string {
  const letters = [...text]
  const room = Math.floor(width / (size * LETTER))
  return letters.length <= room
    ? text
    : `${letters
        .slice(0, room - 1)
        .join('')
        .trimEnd()}…`
}
