import type { Day, Instant } from '@/shared/engagement'
import { addDays } from '../../days'
import type { CalendarEvent } from './events'

export interface Calendar {
  readonly name: string
  readonly language: string
  readonly events: readonly CalendarEvent[]
  readonly createdAt: Instant
}

/** A calendar file as RFC 5545 has it. */
export function writeIcs({ name, language, events, createdAt }: Calendar): string {
  const stamp = createdAt.slice(0, 19).replace(/[-:]/g, '') + 'Z'
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Sextant//Roadmap//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, language, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(
  { uid, first, last, title, description }: CalendarEvent,
  language: string,
  stamp: string,
) {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(first)}`,
    // The end is the first day that is free again.
    `DTEND;VALUE=DATE:${compact(addDays(last, 1))}`,
    `SUMMARY;LANGUAGE=${language}:${escaped(title)}`,
    ...(description ? [`DESCRIPTION;LANGUAGE=${language}:${escaped(description)}`] : []),
    // Nobody is busy all day because something is due.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const compact = (day: Day) => day.replaceAll('-', '')

/** Control characters have no place in a calendar; a line end is written as one. */
const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[^\P{Cc}\t]/gu, '')

const OCTETS = 75
const encoder = new TextEncoder()

/** Lines of at most 75 octets, each after the first opening with a space; no character is cut in two. */
function folded(line: string): string {
  let length = 0
  let result = ''
  for (const character of line) {
    const size = encoder.encode(character).length
    if (length + size > OCTETS) {
      result += '\r\n '
      length = 1
    }
    result += character
    length += size
  }
  return result
}
