import type { PlannedAction } from '@/planner/types'
import { firstDayOf, lastDayOf } from '../days'
import { stepText } from '../model/sections/roadmap/reading'
import { Words } from '../model/words'
import { day, number, tableOf, text, type Field, type Table, type TablesInput } from './table'

/** What is planned, and what the team left out: of that no more is known than its name and why. */
type Row = { readonly id: string; readonly planned: PlannedAction | null }

/** Every action as the roadmap screen shows it, best-ranked first, with its days as days. */
export function roadmapTable(input: TablesInput): Table {
  const { translator, roadmap } = input
  const planned = roadmap?.actions.map((action): Row => ({ id: action.id, planned: action })) ?? []
  const dropped = roadmap?.dropped.map((id): Row => ({ id, planned: null })) ?? []
  return tableOf(translator.t('files-out.table.roadmap'), [...planned, ...dropped], fieldsOf(input))
}

function fieldsOf({ engagement, translator, framework, actionTexts }: TablesInput): Field<Row>[] {
  const { t } = translator
  const words = new Words(translator, framework, actionTexts)
  const titleOf = ({ id, planned }: Row) =>
    words.action({ id, title: planned?.title ?? engagement.actions[id]?.edits.title ?? null })
  const of = (read: (action: PlannedAction) => ReturnType<typeof text>) => (row: Row) =>
    row.planned && read(row.planned)
  return [
    { title: t('files-out.column.rank'), width: 8, cell: of(({ rank }) => number(rank)) },
    { title: t('files-out.column.action'), width: 50, cell: (row) => text(titleOf(row)) },
    {
      title: t('files-out.column.state'),
      width: 14,
      cell: ({ planned }) => text(words.say(`state.${planned?.state ?? 'dropped'}`)),
    },
    {
      title: t('files-out.column.starts-in'),
      width: 12,
      cell: of(({ start }) => text(start && words.quarter(start))),
    },
    {
      title: t('files-out.column.ends-in'),
      width: 12,
      cell: of(({ end }) => text(end && words.quarter(end))),
    },
    {
      title: t('files-out.column.from-day'),
      width: 12,
      cell: of(({ start }) => day(start && firstDayOf(start))),
    },
    { title: t('files-out.column.due'), width: 12, cell: of(({ end }) => day(end && lastDayOf(end))) },
    {
      title: t('files-out.column.function'),
      width: 22,
      cell: of(({ owner }) => text(words.function(owner))),
    },
    {
      title: t('files-out.column.owner'),
      width: 20,
      cell: ({ id, planned }) => text(planned?.ownerName ?? engagement.actions[id]?.ownerName),
    },
    { title: t('files-out.column.days-low'), width: 12, cell: of(({ effort }) => number(effort.low, 1)) },
    {
      title: t('files-out.column.days-likely'),
      width: 12,
      cell: of(({ effort }) => number(effort.likely, 1)),
    },
    { title: t('files-out.column.days-high'), width: 12, cell: of(({ effort }) => number(effort.high, 1)) },
    { title: t('files-out.column.weeks'), width: 10, cell: of(({ durationWeeks }) => number(durationWeeks)) },
    { title: t('files-out.column.value'), width: 10, cell: of(({ value }) => number(value, 2)) },
    {
      title: t('files-out.column.moves'),
      width: 40,
      cell: of(({ moves }) => text(moves.map((step) => stepText(step, words)).join('\n'))),
    },
    {
      title: t('files-out.column.pinned'),
      width: 10,
      cell: of(({ pinned }) => text(pinned ? t('files-out.pinned') : null)),
    },
    {
      title: t('files-out.column.note'),
      width: 50,
      cell: ({ id }) => text(engagement.actions[id]?.note),
    },
  ]
}
