import type { PlannedAction, Roadmap } from '@/planner/types'
import { ganttChart, GANTT_PAINT, type GanttBar } from '@/shared/chart/gantt'
import { quarterOf, quartersBetween, type Quarter } from '@/shared/quarter'
import type { Block, LegendEntry, ReportInput, Section } from '../../types'
import type { Words } from '../../words'
import { outlookBlocks } from './outlook'
import { planReading } from './reading'

/** As many bars as are still easy to read on one page. */
const BARS_A_CHART = 20

type Placed = PlannedAction & { readonly start: Quarter; readonly end: Quarter }
const isPlaced = (action: PlannedAction): action is Placed => action.start !== null && action.end !== null

/** The whole plan on a page: what runs when, and where it leads. */
export function planSection(input: ReportInput, roadmap: Roadmap, words: Words): Section {
  return {
    id: 'plan',
    title: words.say('plan.title'),
    blocks: [
      ...planReading(input.engagement, roadmap, words),
      ...charts(input, roadmap, words),
      ...outlookBlocks(input, roadmap, words),
    ],
  }
}

/** Without any answer there is no plan to show. */
export const noPlanSection = (words: Words): Section => ({
  id: 'plan',
  title: words.say('plan.title'),
  blocks: [{ kind: 'paragraph', text: words.say('roadmap.empty') }],
})

function charts({ now, translator }: ReportInput, { actions, quarters }: Roadmap, words: Words): Block[] {
  const first = quarters[0]?.quarter
  if (!first) return []
  const placed = actions
    .filter(isPlaced)
    .sort((a, b) => quartersBetween(b.start, a.start) || quartersBetween(b.end, a.end))
  const rtl = translator.direction === 'rtl'
  const names = quarters.map(({ quarter }) => words.quarter(quarter))
  const today = quartersBetween(first, quarterOf(new Date(now)))
  const last = quarters.length - 1
  const within = (quarter: Quarter) => Math.min(last, Math.max(0, quartersBetween(first, quarter)))
  const bar = (action: Placed): GanttBar => ({
    name: words.action(action),
    start: within(action.start),
    end: within(action.end),
    state: action.state,
  })
  return inParts(placed, BARS_A_CHART).map((part) => ({
    kind: 'chart',
    drawing: ganttChart({ quarters: names, bars: part.map(bar), now: today, alt: inWords(part, words), rtl }),
    legend: legend(words),
  }))
}

const inWords = (actions: readonly Placed[], words: Words) =>
  words.say('plan.alt', {
    actions: actions
      .map((action) => {
        const [start, end] = [words.quarter(action.start), words.quarter(action.end)]
        return `${words.action(action)}: ${start === end ? start : words.range(start, end)}`
      })
      .join('; '),
  })

const legend = (words: Words): LegendEntry[] =>
  (['done', 'underway', 'planned'] as const).map((state) => ({
    text: words.say(`state.${state}`),
    ink: state === 'planned' ? GANTT_PAINT.planned.stroke : GANTT_PAINT[state].fill,
    shape: state === 'planned' ? 'hollow' : 'filled',
  }))

/** Parts of about the same length, none longer than `most`. */
function inParts<T>(items: readonly T[], most: number): T[][] {
  const size = Math.ceil(items.length / Math.ceil(items.length / most))
  return Array.from({ length: Math.ceil(items.length / most) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  )
}
