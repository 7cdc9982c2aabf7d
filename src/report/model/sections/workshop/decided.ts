import { checkInsOf, type HeldCheckIn } from '../../check-ins'
import type { Block, ReportInput, Section } from '../../types'
import type { Words } from '../../words'
import { actionTable } from '../action-table'
import { headed } from '../lists'
import { decisionTable } from '../review/decisions'

/** What was decided since the round opened, and the actions that the team took up. */
export function decidedSection(input: ReportInput, words: Words): Section {
  const { engagement, assessment, roadmap } = input
  const openedOn = engagement.rounds[assessment.round]?.openedAt.slice(0, 10)
  const held = checkInsOf(engagement).filter(({ checkIn }) => openedOn && checkIn.heldOn >= openedOn)
  const decisions = held.flatMap((each) => decisionBlocks(each, words))
  const none: Block = { kind: 'paragraph', text: words.say('decisions.none') }
  const takenUp = (roadmap?.actions ?? [])
    .filter(({ id, state, start }) => engagement.actions[id] && state !== 'done' && start !== null)
    .sort((a, b) => a.start!.localeCompare(b.start!) || a.rank - b.rank)
  return {
    id: 'decided',
    title: words.say('decided.title'),
    isShort: true,
    blocks: [
      ...(decisions.length ? decisions : [none]),
      ...headed(
        'decided.actions',
        takenUp.length ? [actionTable(words.say('decided.actions'), takenUp, words)] : [],
        words,
      ),
    ],
  }
}

function decisionBlocks({ checkIn }: HeldCheckIn, words: Words): Block[] {
  const { decisions, heldOn } = checkIn
  if (decisions.length === 0) return []
  return [
    { kind: 'heading', text: words.say('decided.on', { date: words.date(heldOn) }) },
    decisionTable(decisions, words),
  ]
}
