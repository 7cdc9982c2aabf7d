import type { Day } from '@/shared/engagement'
import { addQuarters, isQuarter, type Quarter } from '@/shared/quarter'
import { addDays, firstDayOf, lastDayOf } from '../../days'
import { Words } from '../../model/words'
import type { TablesInput } from '../../tables'

/** Something that lasts whole days: it falls on the same days in every time zone. */
export interface CalendarEvent {
  /** The same each time it is written, so that a calendar moves the entry it has and adds none. */
  readonly uid: string
  readonly first: Day
  readonly last: Day
  readonly title: string
  readonly description: string
}

/** The check-ins of the plan's quarters, and the day by which each action that is still open is due. */
export function eventsOf(input: TablesInput, engagementId: string): CalendarEvent[] {
  const { translator, framework, actionTexts } = input
  const words = new Words(translator, framework, actionTexts)
  return [...checkIns(input, words), ...dueDays(input, words)].map((event) => ({
    ...event,
    uid: `${event.uid}.${engagementId}@sextant`,
  }))
}

/** A quarter is looked back on in the first week of the next; once that is done, on the day it was done. */
function checkIns({ engagement, roadmap, translator, now }: TablesInput, words: Words): CalendarEvent[] {
  const planned = roadmap?.quarters.map(({ quarter }) => quarter) ?? []
  const held = Object.keys(engagement.checkIns).filter(isQuarter)
  const organisation = engagement.profile.name
  const quarters: Quarter[] = [...new Set([...held, ...planned])].sort()
  return quarters
    .map((quarter): CalendarEvent => {
      const heldOn = engagement.checkIns[quarter]?.heldOn
      const first = heldOn ?? firstDayOf(addQuarters(quarter, 1))
      const names = { quarter: words.quarter(quarter), organisation }
      return {
        uid: `check-in-${quarter}`,
        first,
        last: heldOn ?? addDays(first, 6),
        title: translator.t(
          heldOn ? 'files-out.calendar.check-in-held' : 'files-out.calendar.check-in',
          names,
        ),
        description: heldOn ? '' : translator.t('files-out.calendar.check-in-about'),
      }
    })
    .filter(({ last, uid }) => last >= now.slice(0, 10) || held.some((quarter) => uid.endsWith(quarter)))
}

function dueDays({ engagement, roadmap, translator }: TablesInput, words: Words): CalendarEvent[] {
  const organisation = engagement.profile.name
  return (roadmap?.actions ?? []).flatMap((action): CalendarEvent[] => {
    if (!action.end || action.state === 'done') return []
    const day = lastDayOf(action.end)
    const owner = [action.ownerName, words.function(action.owner)].filter(Boolean).join(', ')
    const outcome = engagement.actions[action.id]?.edits.outcome ?? words.library(action.id)?.outcome ?? ''
    return [
      {
        uid: `action-${action.id}`,
        first: day,
        last: day,
        title: translator.t('files-out.calendar.due', { action: words.action(action), organisation }),
        description: [translator.t('files-out.calendar.owner', { owner }), outcome]
          .filter(Boolean)
          .join('\n'),
      },
    ]
  })
}
