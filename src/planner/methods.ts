import type { RankingMethod } from '@/shared/engagement'
import { quartersBetween, type Quarter } from '@/shared/quarter'
import { mean } from '@/assessment/statistics'
import { goalKey, type Goals } from './steps'
import type { CatalogueAction } from './catalogue'
import type { Why } from './types'

/** Ids of the publications behind each method; docs/planning.md lists them. */
export const METHOD_SOURCES: Readonly<Record<RankingMethod, readonly string[]>> = {
  'value-effort': ['dantzig-1957', 'karlsson-ryan-1997'],
  rice: ['mcbride-rice'],
  ice: ['ellis-brown-2017'],
  wsjf: ['reinertsen-2009', 'safe-wsjf'],
  'impact-effort': ['pick-chart'],
}

/** An action with the steps it is credited with. */
export interface Valued {
  readonly action: CatalogueAction
  readonly why: readonly Why[]
  readonly value: number
}

/** What some methods compare an action with. */
export interface Field {
  readonly goals: Goals
  readonly start: Quarter
  /** Value of the actions that wait for this one. */
  readonly enabledBy: (id: string) => number
  readonly medianValue: number
  readonly medianEffort: number
}

/** [PL4] Each takes an action and gives a number; the higher, the sooner. */
export const METHODS: Readonly<Record<RankingMethod, (item: Valued, field: Field) => number>> = {
  'value-effort': valuePerEffort,
  rice,
  ice,
  wsjf,
  'impact-effort': impactEffort,
}

/** Value for each person-day: the order that fills a limited capacity best, bar the last item. */
function valuePerEffort({ action, value }: Valued): number {
  return value / daysOf(action)
}

const DAYS_PER_MONTH = 20
/** McBride's scale from minimal to massive, by stated importance 1–5. */
const RICE_IMPACT = [0.25, 0.5, 1, 2, 3]

/** Reach × impact × confidence ÷ person-months. Reach is whose experience it touches: one lens or both. */
function rice({ action, why }: Valued): number {
  const lenses = new Map(why.map(({ step, lensWeight }) => [step.lens, lensWeight]))
  if (lenses.size === 0) return 0
  const reach = sum([...lenses.values()])
  const impact = sum(why.map(({ importance, gap }) => (RICE_IMPACT[importance - 1] ?? 1) * gap)) / lenses.size
  return (reach * impact * meanConfidence(why)) / (daysOf(action) / DAYS_PER_MONTH)
}

/** A full level on both lenses at the highest importance is a ten. */
const ICE_FULL_IMPACT = 10

/** Mean of impact, confidence and ease, each 1–10. Ease falls by one for every ten person-days. */
function ice({ action, why }: Valued): number {
  const worth = sum(why.map(({ value, confidence }) => (confidence === 0 ? 0 : value / confidence)))
  const impact = 1 + 9 * Math.min(1, worth / ICE_FULL_IMPACT)
  const confidence = 1 + 9 * meanConfidence(why)
  const ease = Math.min(10, Math.max(1, 11 - daysOf(action) / 10))
  return (impact + confidence + ease) / 3
}

/** Cost of delay ÷ duration: its own value, what a near date adds, and the value that waits for it. */
function wsjf({ action, why, value }: Valued, { goals, start, enabledBy }: Field): number {
  const urgency = sum(
    why.map((entry) => {
      const by = goals.get(goalKey(entry.step))?.by
      return by ? entry.value / Math.max(1, quartersBetween(start, by) + 1) : 0
    }),
  )
  return (value + urgency + enabledBy(action.id)) / Math.max(1, action.durationWeeks)
}

/** Quick wins, then big bets, then fill-ins, then the rest; within a quadrant by value. */
function impactEffort({ action, value }: Valued, { medianValue, medianEffort }: Field): number {
  const quadrant = (value >= medianValue ? 2 : 0) + (daysOf(action) <= medianEffort ? 1 : 0)
  return quadrant + value / (1 + value)
}

/** An action of no effort is still some. */
export const daysOf = ({ effort }: CatalogueAction) => Math.max(0.5, effort.likely)

const meanConfidence = (why: readonly Why[]) => mean(why.map(({ confidence }) => confidence)) ?? 0

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
