import type { CheckIn } from '@/shared/engagement'
import type { Lens } from '@/shared/terms'
import type { HeldCheckIn } from '../../check-ins'
import type { Block, ReportInput, Section, Table } from '../../types'
import type { Words } from '../../words'

/** What was decided and by whom it is carried, and what customers and employees were told. */
export function answeredSection(
  { checkIn }: HeldCheckIn,
  { assessment }: ReportInput,
  words: Words,
): Section {
  const { decisions, told } = checkIn
  const lenses = assessment.lenses.filter((lens) => told.some((line) => line.lens === lens))
  return {
    id: 'decisions',
    title: words.say('decisions.title'),
    isShort: true,
    blocks: [
      decisions.length
        ? decisionTable(decisions, words)
        : { kind: 'paragraph', text: words.say('decisions.none') },
      ...lenses.flatMap((lens) => toldBlocks(lens, told, words)),
    ],
  }
}

export function decisionTable(decisions: CheckIn['decisions'], words: Words): Table {
  return {
    kind: 'table',
    title: words.say('decisions.title'),
    columns: [
      { title: words.say('column.decision'), width: 7 },
      { title: words.say('column.owner'), width: 2.5 },
    ],
    rows: decisions.map(({ text, owner }) => [{ text: words.own(text) }, { text: owner || '–' }]),
  }
}

function toldBlocks(lens: Lens, told: CheckIn['told'], words: Words): Block[] {
  return [
    { kind: 'heading', text: words.say(`told.${lens}`) },
    {
      kind: 'table',
      title: words.say(`told.${lens}`),
      columns: [
        { title: words.say('told.said'), width: 1 },
        { title: words.say('told.did'), width: 1 },
      ],
      rows: told
        .filter((line) => line.lens === lens)
        .map(({ said, did }) => [{ text: words.own(said) }, { text: words.own(did) }]),
    },
  ]
}
