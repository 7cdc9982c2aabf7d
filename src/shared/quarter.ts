/** A calendar quarter, `YYYY-Qn` with n from 1 to 4. Sorts as text. */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`

export function isQuarter(text: string): text is Quarter {
  return /^\d{4}-Q[1-4]$/.test(text)
}

/** The quarter that `date` falls in, in the reader's own time zone. */
export function quarterOf(date: Date): Quarter {
  return fromIndex(date.getFullYear() * 4 + Math.floor(date.getMonth() / 3))
}

/** The quarter `count` quarters after `quarter`; earlier when negative. */
export function addQuarters(quarter: Quarter, count: number): Quarter {
  return fromIndex(toIndex(quarter) + count)
}

/** How many quarters `to` lies after `from`; negative when before. */
export function quartersBetween(from: Quarter, to: Quarter): number {
  return toIndex(to) - toIndex(from)
}

/** `count` quarters in a row, the first being `start`. */
export function quartersFrom(start: Quarter, count: number): Quarter[] {
  return Array.from({ length: count }, (_, offset) => addQuarters(start, offset))
}

const toIndex = (quarter: Quarter) => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1

const fromIndex = (index: number) => `${Math.floor(index / 4)}-Q${(index % 4) + 1}` as Quarter
