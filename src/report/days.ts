import type { Day } from '@/shared/engagement'
import { addQuarters, type Quarter } from '@/shared/quarter'

const DAY = 86_400_000

/** Days are counted in UTC throughout, so that no zone and no summer time moves one. */
export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10)

export const firstDayOf = (quarter: Quarter): Day =>
  `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}-01`

export const lastDayOf = (quarter: Quarter): Day => addDays(firstDayOf(addQuarters(quarter, 1)), -1)
