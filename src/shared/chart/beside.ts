import type { Drawing, Mark } from './drawing'

const GAP = 28

/** Drawings in one, the first where reading begins. */
export function beside(drawings: readonly Drawing[], rtl: boolean): Drawing {
  const width = drawings.reduce((sum, drawing) => sum + drawing.width + GAP, -GAP)
  let start = 0
  const marks = drawings.flatMap((drawing) => {
    const by = rtl ? width - start - drawing.width : start
    start += drawing.width + GAP
    return drawing.marks.map((mark) => shifted(mark, by))
  })
  const height = Math.max(...drawings.map((drawing) => drawing.height))
  return { width, height, alt: drawings.map(({ alt }) => alt).join(' '), marks }
}

function shifted(mark: Mark, by: number): Mark {
  if ('points' in mark) return { ...mark, points: mark.points.map(({ x, y }) => ({ x: x + by, y })) }
  return { ...mark, x: mark.x + by }
}
