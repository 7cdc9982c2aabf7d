import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { eventsOf, type CalendarEvent } from '@/report/files/calendar/events'
import { writeIcs } from '@/report/files/calendar/ics'
import { sampleFilesInput } from '../../../support/files-out'

const STAMP = '2026-11-22T08:00:00.000Z'

const write = (events: readonly CalendarEvent[], language = 'en') =>
  writeIcs({ name: 'Roadmap', language, events, createdAt: STAMP })

/** As another library reads it: days, not moments. */
function read(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      allDay: event.startDate.isDate && event.endDate.isDate,
      first: event.startDate.toString(),
      after: event.endDate.toString(),
      title: event.summary,
      description: event.description ?? '',
    }
  })
}

const event = (words: Partial<CalendarEvent>): CalendarEvent => ({
  uid: 'a@sextant',
  first: '2026-12-31',
  last: '2026-12-31',
  title: 'Title',
  description: '',
  ...words,
})

describe.each(['en', 'he'] as const)('the calendar in %s', (language) => {
  it('holds each check-in and each due day, as days that another library reads', async () => {
    const input = await sampleFilesInput(language)
    const events = eventsOf(input, 'e1')
    const back = read(write(events, language))
    expect(back.map(({ uid, first, title, description }) => ({ uid, first, title, description }))).toEqual(
      events.map(({ uid, first, title, description }) => ({ uid, first, title, description })),
    )
    expect(back.every(({ allDay }) => allDay)).toBe(true)
    const due = input.roadmap!.actions.filter(({ end, state }) => end && state !== 'done')
    expect(due.length).toBeGreaterThan(0)
    expect(back.filter(({ uid }) => uid.startsWith('action-'))).toHaveLength(due.length)
  })

  it('puts a due day on the last day of its quarter and the check-in into the week after it', async () => {
    const input = await sampleFilesInput(language)
    const events = read(write(eventsOf(input, 'e1')))
    const action = input.roadmap!.actions.find(({ end, state }) => end === '2026-Q4' && state !== 'done')!
    expect(events).toContainEqual(
      expect.objectContaining({
        uid: `action-${action.id}.e1@sextant`,
        first: '2026-12-31',
        after: '2027-01-01',
      }),
    )
    expect(events).toContainEqual(
      expect.objectContaining({
        uid: 'check-in-2026-Q4.e1@sextant',
        first: '2027-01-01',
        after: '2027-01-08',
      }),
    )
    expect(events).toContainEqual(
      expect.objectContaining({
        uid: 'check-in-2026-Q3.e1@sextant',
        first: '2026-10-05',
        after: '2026-10-06',
      }),
    )
  })
})

it('leaves out a week for looking back that has passed', async () => {
  const input = await sampleFilesInput('en')
  const events = eventsOf({ ...input, now: '2027-01-08T00:00:00.000Z' }, 'e1')
  expect(events.map(({ uid }) => uid)).not.toContain('check-in-2026-Q4.e1@sextant')
  expect(events.map(({ uid }) => uid)).toContain('check-in-2026-Q3.e1@sextant')
})

it('writes the same file at the same moment, and says when', async () => {
  const events = eventsOf(await sampleFilesInput('en'), 'e1')
  expect(write(events)).toBe(write(events))
  expect(write([event({})])).toContain('\r\nDTSTAMP:20261122T080000Z\r\n')
})

it('keeps commas, semicolons, backslashes, line ends and colons', () => {
  const title = 'a, b; c\\n: "d"\\'
  const description = 'one\ntwo\r\nthree'
  expect(read(write([event({ title, description })]))).toMatchObject([
    { title, description: 'one\ntwo\nthree' },
  ])
})

it('folds at 75 octets, never inside a character, and loses no letter of any text', () => {
  const words = fc
    .string({ unit: 'binary', maxLength: 400 })
    .map((text) => text.replace(/[^\P{Cc}\n]|[\u2028\u2029]/gu, ''))
  fc.assert(
    fc.property(words, words, (title, description) => {
      const ics = write([event({ title, description })])
      for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(read(ics)).toMatchObject([{ title, description }])
    }),
  )
})

it('is a calendar even when nothing is planned', async () => {
  const input = await sampleFilesInput('en')
  const empty = { ...input, roadmap: null, engagement: { ...input.engagement, checkIns: {} } }
  expect(read(write(eventsOf(empty, 'e1')))).toEqual([])
})
