import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import {
  addQuarters,
  isQuarter,
  quarterOf,
  quartersBetween,
  quartersFrom,
  type Quarter,
} from '@/shared/quarter'

const anyQuarter = fc
  .tuple(fc.integer({ min: 1900, max: 2200 }), fc.constantFrom(1, 2, 3, 4))
  .map(([year, quarter]) => `${year}-Q${quarter}` as Quarter)

describe('quarter', () => {
  it('is the one a date falls in', () => {
    expect(quarterOf(new Date('2026-11-22T12:00:00Z'))).toBe('2026-Q4')
    expect(quarterOf(new Date('2027-01-01T12:00:00Z'))).toBe('2027-Q1')
  })

  it('counts across the end of a year', () => {
    expect(quartersFrom('2026-Q3', 4)).toEqual(['2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2'])
  })

  it('comes back after any number of steps there and back', () => {
    fc.assert(
      fc.property(anyQuarter, fc.integer({ min: -400, max: 400 }), (start, count) => {
        const end = addQuarters(start, count)
        expect(isQuarter(end)).toBe(true)
        expect(quartersBetween(start, end)).toBe(count)
        expect(addQuarters(end, -count)).toBe(start)
      }),
    )
  })

  it('refuses what is no quarter', () => {
    for (const text of ['2026-Q5', '2026-Q0', '26-Q1', 'Q1 2026', '2026-Q1 '])
      expect(isQuarter(text)).toBe(false)
  })
})
