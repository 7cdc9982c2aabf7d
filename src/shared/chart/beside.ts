import type { Drawing, Mark } from './drawing'

const GAP = { across: 28, down: 18 }

/** Drawings in one, in rows of `columns`, the first where reading begins. All are taken to be as wide as the first. */
export function beside(drawings: readonly Drawing[], rtl: boolean, columns = drawings.length): Drawing {
  const [first] = drawings
  const column = (first?.width ?? 0) + GAP.across
  const width = Math.max(0, Math.min(columns, drawings.length) * column - GAP.across)
  const row = Math.max(0, ...drawings.map(({ height }) => height)) + GAP.down
  const marks = drawings.flatMap((drawing, index) => {
    const start = (index % columns) * column
    const across = rtl ? width - start - drawing.width : start
    return drawing.marks.map((mark) => shifted(mark, across, Math.floor(index / columns) * row))
  })
  const height = Math.max(0, Math.ceil(drawings.length / columns) * row - GAP.down)
  return { width, height, alt: drawings.map(({ alt }) => alt).join(' '), marks }
}

function shifted(mark: Mark, across: number, down: number): Mark {
  if ('points' in mark)
    return { ...mark, points: mark.points.map(({ x, y }) => ({ x: x + across, y: y + down })) }
  return { ...mark, x: mark.x + across, y: mark.y + down }
}
