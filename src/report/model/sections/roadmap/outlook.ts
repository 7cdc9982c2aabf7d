import type { Outlook, Roadmap } from '@/planner/types'
import { STAGE_FROM } from '@/assessment/stages'
import { beside } from '@/shared/chart/beside'
import type { Drawing } from '@/shared/chart/drawing'
import { projectionChart, type ProjectionOptions } from '@/shared/chart/projection'
import { STAGES } from '@/shared/terms'
import type { Block, Cell, ReportInput, Table } from '../../types'
import type { Words } from '../../words'

/** One competency's panel: three stand in a row. */
const PANEL = { width: 154, height: 96 }

/** The score at the end of each quarter if the plan is carried out. [PL7] */
export function outlookBlocks(input: ReportInput, { today, projection }: Roadmap, words: Words): Block[] {
  if (projection.length === 0) return []
  const outlooks = [today, ...projection]
  return [
    { kind: 'heading', text: words.say('roadmap.outlook') },
    { kind: 'paragraph', text: words.say('roadmap.outlook-reading') },
    ...charts(input, outlooks, words),
    table(outlooks, words),
  ]
}

const nameOf = ({ quarter }: Outlook, words: Words) =>
  quarter ? words.quarter(quarter) : words.say('roadmap.today')

/** The score from today to the last quarter: overall, then each competency on its own. */
function charts(input: ReportInput, outlooks: readonly Outlook[], words: Words): Block[] {
  const overall = linesOf(outlooks, ({ overall, cautious }) => [overall.score, cautious.score])
  const competencies = input.assessment.competencies.flatMap(({ competency }, index) => {
    const lines = linesOf(outlooks, (outlook) => [
      outlook.competencies[index]?.scores.joined ?? null,
      outlook.cautiousCompetencies[index]?.scores.joined ?? null,
    ])
    return lines ? [{ name: words.competency(competency), lines }] : []
  })
  const range = rangeOf([overall, ...competencies.map(({ lines }) => lines)].flatMap((lines) => lines ?? []))
  const draw = (lines: Lines, options: Partial<ProjectionOptions> = {}) =>
    projectionChart({
      names: outlooks.map((outlook) => nameOf(outlook, words)),
      ...lines,
      stages: STAGES.map((stage) => ({ name: words.stage(stage), from: STAGE_FROM[stage] })),
      range: rangeOf([lines]),
      alt: inWords('roadmap.outlook-alt', lines, words),
      rtl: input.translator.direction === 'rtl',
      format: (score) => words.score(score),
      ...options,
    })
  const panels = competencies.map(({ name, lines }) =>
    draw(lines, {
      ...{ ...PANEL, title: name, range, stages: [] },
      alt: inWords('roadmap.competency-alt', lines, words, { competency: name }),
    }),
  )
  return [
    ...(overall ? [chartOf(draw(overall), words)] : []),
    ...(panels.length ? [chartOf(beside(panels, input.translator.direction === 'rtl', 3), words)] : []),
  ]
}

interface Lines {
  readonly full: readonly number[]
  readonly cautious: readonly number[]
}

/** Nothing to draw where a score is missing. */
function linesOf(
  outlooks: readonly Outlook[],
  scoresOf: (outlook: Outlook) => readonly [full: number | null, cautious: number | null],
): Lines | null {
  const scores = outlooks.map(scoresOf)
  const full = scores.flatMap(([score]) => score ?? [])
  const cautious = scores.flatMap(([, score]) => score ?? [])
  return full.length === scores.length && cautious.length === scores.length ? { full, cautious } : null
}

/** From half a level below the lowest score to half a level above the highest, within 1 to 5. */
function rangeOf(lines: readonly Lines[]): readonly [number, number] {
  const scores = lines.flatMap(({ full, cautious }) => [...full, ...cautious])
  const low = Math.floor(2 * Math.min(...scores)) / 2
  const high = Math.ceil(2 * Math.max(...scores) + 0.5) / 2
  return [Math.max(1, low - 0.25), Math.min(5.1, high)]
}

const inWords = (key: string, { full, cautious }: Lines, words: Words, params: Record<string, string> = {}) =>
  words.say(key, {
    ...params,
    from: words.score(full[0] ?? null),
    to: words.score(full.at(-1) ?? null),
    cautious: words.score(cautious.at(-1) ?? null),
  })

const chartOf = (drawing: Drawing, words: Words): Block => ({
  kind: 'chart',
  drawing,
  legend: [
    { text: words.say('column.in-full'), ink: 'accent', shape: 'filled' },
    { text: words.say('column.cautious'), ink: 'ex', shape: 'hollow' },
  ],
})

function table(outlooks: readonly Outlook[], words: Words): Table {
  return {
    kind: 'table',
    title: words.say('roadmap.outlook'),
    columns: [
      { title: words.say('column.end-of'), width: 2 },
      { title: words.say('column.in-full'), width: 1.2, align: 'center' },
      { title: words.say('column.cautious'), width: 1.2, align: 'center' },
      { title: words.say('fact.average-stage'), width: 2 },
      { title: words.say('fact.limiting-stage'), width: 2 },
    ],
    rows: outlooks.map((outlook): Cell[] => {
      const { overall, cautious } = outlook
      return [
        { text: nameOf(outlook, words) },
        { text: words.score(overall.score), score: overall.score },
        { text: words.score(cautious.score), score: cautious.score },
        { text: words.stage(overall.stage) },
        { text: words.stage(overall.limiting?.stage ?? null) },
      ]
    }),
  }
}
