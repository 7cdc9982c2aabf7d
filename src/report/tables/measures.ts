import type { Kpi } from '@/content/types'
import { trackedMeasures, type Measure } from '../model/measures'
import { day, number, percent, tableOf, text, type Cell, type Table, type TablesInput } from './table'

type Reading = Measure['readings'][number]

interface Row {
  readonly measure: Measure
  readonly reading?: Reading
}

/** A line for each reading, in order of its day, and one for a measure that has none yet. */
export function measuresTable({ engagement, translator, kpis = [], kpiTexts = {} }: TablesInput): Table {
  const { t } = translator
  const rows = trackedMeasures(engagement, kpis).flatMap((measure): Row[] =>
    measure.readings.length ? measure.readings.map((reading) => ({ measure, reading })) : [{ measure }],
  )
  const nameOf = ({ id, name }: Measure) => name || (kpiTexts[id]?.name ?? id)
  const value = (of: (row: Row) => number | null | undefined) => (row: Row) =>
    inUnit(of(row), row.measure.library?.unit)
  return tableOf<Row>(t('files-out.table.measures'), rows, [
    { title: t('files-out.column.measure'), width: 40, cell: ({ measure }) => text(nameOf(measure)) },
    {
      title: t('files-out.column.kind'),
      width: 22,
      cell: ({ measure: { library } }) => text(library && t(`files-out.kind.${library.kind}`)),
    },
    {
      title: t('files-out.column.unit'),
      width: 12,
      cell: ({ measure: { library } }) => text(library && t(`files-out.unit.${library.unit}`)),
    },
    { title: t('files-out.column.baseline'), width: 12, cell: value(({ measure }) => measure.baseline) },
    { title: t('files-out.column.target'), width: 12, cell: value(({ measure }) => measure.target) },
    { title: t('files-out.column.read-on'), width: 12, cell: ({ reading }) => day(reading?.on) },
    { title: t('files-out.column.reading'), width: 12, cell: value(({ reading }) => reading?.value) },
    { title: t('files-out.column.learned'), width: 50, cell: ({ reading }) => text(reading?.learned) },
    { title: t('files-out.column.response'), width: 50, cell: ({ reading }) => text(reading?.response) },
  ])
}

/** A measure that the team added is a plain number: its unit is in its name. */
const inUnit = (value: number | null | undefined, unit?: Kpi['unit']): Cell =>
  unit === 'percent' && value != null ? percent(value / 100) : number(value, 1)
