import { levelInk } from '@/shared/chart/level'
import type { Cell, Column, Table } from '../../model/types'
import { INKS } from '../../pdf/inks'
import { element, escaped } from '../../xml'

/** Rows longer than this may be parted between two printed pages. */
const LONG = 1200

/** A table whose head is said again on each printed page; names at the start of rows head them. */
export function tableHtml({ title, columns, rows }: Table): string {
  const shares = columns.reduce((sum, { width }) => sum + width, 0)
  const head = columns.map((column) =>
    element(
      'th',
      {
        scope: 'col',
        class: sideOf(column),
        style: `inline-size:${((column.width / shares) * 100).toFixed(1)}%`,
      },
      escaped(column.title),
    ),
  )
  const body = rows.map((row) => {
    const isLong = row.reduce((sum, { text }) => sum + text.length, 0) > LONG
    const cells = row.map((cell, at) => cellHtml(cell, columns[at], at === 0))
    return element('tr', { class: isLong && 'long' }, cells.join(''))
  })
  const table = [
    element('caption', {}, escaped(title)),
    element('thead', {}, element('tr', {}, head.join(''))),
    element('tbody', {}, body.join('\n')),
  ]
  return element('div', { class: 'wide' }, element('table', {}, table.join('\n')))
}

const sideOf = (column: Column | undefined) => (column?.align === 'start' ? undefined : column?.align)

function cellHtml({ text, score, muted }: Cell, column: Column | undefined, isFirst: boolean): string {
  const side = sideOf(column)
  const names = [side, muted && 'muted'].filter(Boolean).join(' ') || undefined
  const paint = score === undefined ? null : levelInk(score)
  const style = paint && `background:${INKS[paint.fill]};color:${INKS[paint.text]}`
  const isHead = isFirst && !side && !paint
  return element(isHead ? 'th' : 'td', { scope: isHead && 'row', class: names, style }, escaped(text))
}
