import type { Grey } from './grey'

/** Side of a block, in pixels: at 50 dots an inch three millimetres. */
const BLOCK = 6
/** Versions of poppler smooth edges differently, which moves a block's mean by less than this. */
const SHADE = 20
/** So many blocks, of a page's seven thousand, may differ all the same: smoothing moved one at most when tried. */
const MOST = 5

/** The blocks in which two pictures differ; all of them when they are not of one size. */
export function differingBlocks(a: Grey, b: Grey): number {
  const [width, height] = [Math.ceil(a.width / BLOCK), Math.ceil(a.height / BLOCK)]
  if (a.width !== b.width || a.height !== b.height) return width * height
  let differing = 0
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      if (Math.abs(meanOf(a, column, row) - meanOf(b, column, row)) > SHADE) differing++
  return differing
}

export const looksLike = (a: Grey, b: Grey) => differingBlocks(a, b) <= MOST

function meanOf({ width, height, pixels }: Grey, column: number, row: number): number {
  const [right, bottom] = [Math.min(width, (column + 1) * BLOCK), Math.min(height, (row + 1) * BLOCK)]
  let sum = 0
  let count = 0
  for (let y = row * BLOCK; y < bottom; y++)
    for (let x = column * BLOCK; x < right; x++) {
      sum += pixels[y * width + x]!
      count++
    }
  return sum / count
}
