import type { CheckIn } from '@/shared/engagement'
import type { HeldCheckIn } from '../../check-ins'
import type { Block, Cell, ReportInput, Section } from '../../types'
import type { Words } from '../../words'

type Checked = CheckIn['actions'][string]

/** Each action as the check-in found it: how far, what is in the way, what was learned. [PL10] */
export function checkedActionsSection(held: HeldCheckIn, input: ReportInput, words: Words): Section {
  const { actions } = held.checkIn
  return {
    id: 'checked-actions',
    title: words.say('checked.title'),
    isShort: true,
    blocks: [
      {
        kind: 'table',
        title: words.say('checked.title'),
        columns: [
          { title: words.say('column.action'), width: 3.6 },
          { title: words.say('column.owner'), width: 1.8 },
          { title: words.say('column.state'), width: 1.5 },
          { title: words.say('column.progress'), width: 1.3, align: 'center' },
          { title: words.say('column.blocker'), width: 3 },
        ],
        rows: Object.entries(actions).map(([id, checked]) => row(id, checked, input, words)),
      },
      ...learned(actions, input, words),
    ],
  }
}

const titleOf = (id: string, { engagement }: ReportInput, words: Words) =>
  words.action({ id, title: engagement.actions[id]?.edits.title ?? null })

function row(id: string, { state, progress, blocker }: Checked, input: ReportInput, words: Words): Cell[] {
  return [
    { text: titleOf(id, input, words) },
    { text: input.engagement.actions[id]?.ownerName || '–' },
    { text: words.say(`state.${state}`) },
    { text: state === 'dropped' ? '–' : words.percent(progress / 100), muted: state === 'dropped' },
    { text: words.own(blocker.trim()) || '–', muted: blocker.trim() === '' },
  ]
}

function learned(actions: CheckIn['actions'], input: ReportInput, words: Words): Block[] {
  const rows = Object.entries(actions).flatMap(([id, { learning }]) =>
    learning.trim() ? [[{ text: titleOf(id, input, words) }, { text: words.own(learning.trim()) }]] : [],
  )
  if (rows.length === 0) return []
  return [
    { kind: 'heading', text: words.say('checked.learned') },
    {
      kind: 'table',
      title: words.say('checked.learned'),
      columns: [
        { title: words.say('column.action'), width: 4 },
        { title: words.say('column.learned'), width: 6 },
      ],
      rows,
    },
  ]
}

/** What did not start when it should have, and what stood in its way. */
export function slips({ checkIn }: HeldCheckIn, input: ReportInput, words: Words): string[] {
  return Object.entries(checkIn.actions).flatMap(([id, { slippedFrom, blocker }]) => {
    if (slippedFrom === null) return []
    const to = input.engagement.actions[id]?.quarter ?? null
    const params = {
      action: words.own(titleOf(id, input, words)),
      from: words.quarter(slippedFrom),
      to: to === null ? '' : words.quarter(to),
    }
    const said = words.say(to === null ? 'review.slip-later' : 'review.slip', params)
    return [
      blocker.trim()
        ? `${said} ${words.say('review.slip-why', { reason: words.own(blocker.trim()) })}`
        : said,
    ]
  })
}
