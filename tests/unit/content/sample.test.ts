import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MODEL } from '@/content/load'
import { loadSample, loadSampleTexts } from '@/content/load-later'
import { sampleEngagement } from '@/content/sample'
import type { Engagement } from '@/shared/engagement'
import { addQuarters, quartersFrom, type Quarter } from '@/shared/quarter'
import { exportEngagement, readEngagementFile } from '@/storage/file/engagement-file'

/** The quarter in which the sample was written. */
const WRITTEN_IN = '2026-Q4'
const LANGUAGES = ['en', 'he']

const template = await loadSample()
const textsOf = Object.fromEntries(
  await Promise.all(LANGUAGES.map(async (code) => [code, await loadSampleTexts(code)] as const)),
)
const sampleIn = (language: string, now: Quarter) => sampleEngagement(template, textsOf[language]!, now)

const quarters = fc
  .tuple(fc.integer({ min: 2000, max: 2200 }), fc.constantFrom(1, 2, 3, 4))
  .map(([year, quarter]) => `${year}-Q${quarter}` as Quarter)

/** Every text in a value, those that are keys included. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)])
}
const datesIn = (engagement: Engagement) =>
  textsIn(engagement).flatMap((text) => /(?:^|\/)(\d{4}-\d{2}-\d{2}(?:T.*)?)$/.exec(text)?.[1] ?? [])

const dayThatExists = (date: string) => new Date(date).toISOString().slice(0, 10)
/** Positions in the order of time. */
const orderOf = (dates: string[]) =>
  dates
    .map((date, at) => `${date} ${String(at).padStart(6, '0')}`)
    .sort()
    .map((dated) => Number(dated.slice(-6)))

describe('the sample engagement', () => {
  it.each(LANGUAGES)('is said in full in %s', (language) => {
    const sample = sampleIn(language, WRITTEN_IN)
    const missing = textsIn(template)
      .filter((text) => text.startsWith('@'))
      .filter((reference) => !textsOf[language]![reference.slice(1)])
    expect(missing).toEqual([])
    expect(textsIn(sample).filter((text) => text.startsWith('@'))).toEqual([])
    expect(sample.profile.name).toBe(textsOf[language]!.name)
  })

  it('differs between languages in its texts alone', () => {
    const en = sampleIn('en', WRITTEN_IN)
    const he = sampleIn('he', WRITTEN_IN)
    expect(he.profile.name).not.toBe(en.profile.name)
    expect(Object.keys(he.answers)).toEqual(Object.keys(en.answers))
    const valuesOf = ({ answers }: Engagement) => Object.values(answers).map(({ value, at }) => [value, at])
    expect(valuesOf(he)).toEqual(valuesOf(en))
  })

  it('is as it was written in the quarter in which it was written', () => {
    const { planning, rounds } = sampleIn('en', WRITTEN_IN)
    const written = template as Engagement
    expect(planning).toEqual(written.planning)
    expect(rounds['round-1']!.openedAt).toBe(written.rounds['round-1']!.openedAt)
  })

  it.each(LANGUAGES)('is an engagement that its own file would hold, in %s', async (language) => {
    const skills = new Set(MODEL.competencies.flatMap((competency) => competency.skills))
    for (const now of ['2026-Q4', '2027-Q1', '2031-Q3'] as Quarter[]) {
      const text = exportEngagement('sample', sampleIn(language, now), new Date('2026-11-22'))
      const read = await readEngagementFile(new Blob([text]), { skills })
      expect(read).toMatchObject({ ok: true, engagement: sampleIn(language, now) })
    }
  })

  it('keeps no trace of the file that it came from', () => {
    const sample = sampleIn('en', WRITTEN_IN)
    expect(Object.keys(sample)).not.toContain('format')
    expect(Object.keys(sample)).not.toContain('id')
    expect(sample.profile.sample).toBe(true)
  })
})

describe('whenever it is opened', () => {
  it('has a roadmap in its second quarter, with one check-in held on the first', () => {
    fc.assert(
      fc.property(quarters, (now) => {
        const { planning, checkIns } = sampleIn('en', now)
        expect(addQuarters(planning.startQuarter, 1)).toBe(now)
        expect(Object.keys(checkIns)).toEqual([planning.startQuarter])
      }),
      { numRuns: 30 },
    )
  })

  it('has actions under way now, and none planned for the past', () => {
    fc.assert(
      fc.property(quarters, (now) => {
        const { actions, planning } = sampleIn('en', now)
        const all = Object.values(actions)
        expect(all.some(({ quarter, state }) => quarter === now && state === 'underway')).toBe(true)
        expect(all.filter(({ quarter, state }) => state === 'planned' && quarter && quarter <= now)).toEqual(
          [],
        )
        const horizon = quartersFrom(planning.startQuarter, planning.horizon)
        for (const { quarter } of all) expect(quarter === null || horizon.includes(quarter)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('has dates that exist, on the same days of the month and in the same order', () => {
    const written = datesIn(sampleIn('en', WRITTEN_IN))
    expect(written.length).toBeGreaterThan(100)
    fc.assert(
      fc.property(quarters, (now) => {
        const dates = datesIn(sampleIn('en', now))
        expect(dates.map(dayThatExists)).toEqual(dates.map((date) => date.slice(0, 10)))
        expect(dates.map((date) => date.slice(7))).toEqual(written.map((date) => date.slice(7)))
        expect(orderOf(dates)).toEqual(orderOf(written))
      }),
      { numRuns: 30 },
    )
  })
})

describe('a template', () => {
  const resolve = (collections: object, now: Quarter, texts = {}) => sampleEngagement(collections, texts, now)

  it('has quarters and days moved, in values and in keys', () => {
    const moved = resolve(
      {
        checkIns: { '2026-Q3': { heldOn: '2026-10-05' } },
        readings: { 'nps/2026-07-06': { at: '2026-11-28T23:59:59.999Z' } },
        targets: { 'vision/cx': { by: '2027-Q2' } },
      },
      '2027-Q2',
    )
    expect(moved).toEqual({
      checkIns: { '2027-Q1': { heldOn: '2027-04-05' } },
      readings: { 'nps/2027-01-06': { at: '2027-05-28T23:59:59.999Z' } },
      targets: { 'vision/cx': { by: '2027-Q4' } },
    })
  })

  it('goes back in time too', () => {
    expect(resolve({ on: '2026-02-15', by: '2026-Q1' }, '2025-Q4')).toEqual({
      on: '2025-02-15',
      by: '2025-Q1',
    })
  })

  it('leaves alone what only looks like a date', () => {
    const still = {
      range: '1000-4999',
      ratio: 2026,
      note: 'by 2026-Q4 at last',
      none: null,
      list: ['r1/p1', true],
    }
    expect(resolve(still, '2030-Q1')).toEqual(still)
  })

  it('takes a text as it is written, dates in it included', () => {
    const texts = { note: '2026-10-05', mail: '@note' }
    expect(resolve({ a: '@note', b: '@mail' }, '2030-Q1', texts)).toEqual({ a: '2026-10-05', b: '@note' })
  })
})
