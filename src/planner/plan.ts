import { quarterOf, quartersBetween, quartersFrom, addQuarters } from '@/shared/quarter'
import { selectCandidates, stepsTowards, valued } from './candidates'
import { catalogueOf, type CatalogueAction } from './catalogue'
import { improve } from './improve'
import { precedencesOf } from './precedence'
import { plannedActions, plannedGoals, quarterLoads } from './present'
import { projectionOf } from './projection'
import { fieldOf, ordersOf, rankBy } from './ranking'
import { scheduler } from './schedule'
import { indexGoals } from './steps'
import { goalsOf } from './targets'
import { limitsOf, tasksOf } from './task'
import type { PlanInput, Roadmap } from './types'
import { appraiser } from './value'

/** From one assessed round to a roadmap: what to do, in which quarter, why, and where it leads. */
export function planRoadmap(input: PlanInput): Roadmap {
  const { engagement, assessment, model, library } = input
  const { method, startQuarter: first, horizon } = engagement.planning
  const goals = goalsOf(engagement, assessment)
  const goalIndex = indexGoals(goals)
  const catalogue = catalogueOf(engagement, library)
  const appraise = appraiser(engagement, assessment, goalIndex)
  const useful = catalogue.map((action) => valued(action, stepsTowards(action, goalIndex), appraise))
  const field = fieldOf(useful.filter(isProposal), goalIndex, first)
  const isPlaced = placedBy(input)

  const rules = { goals, method, field, appraise, isPlaced, isMeasured: measuredBy(input) }
  const selection = selectCandidates(catalogue, rules)
  const precedences = precedencesOf(selection, catalogue, goalIndex)
  const ranked = rankBy(method, selection.candidates, field)

  const limits = limitsOf(engagement.planning, input.now ?? first)
  const candidates = ranked.map(({ item }) => item)
  const tasks = tasksOf(candidates, { first, limits, precedences, isPlaced })
  const place = scheduler(tasks, limits)
  const order = tasks.map((_, index) => index)
  // The default order aims at the objective, so it may be improved towards it; another was chosen for its own sake.
  const schedule = method === 'value-effort' ? improve(order, tasks, place) : place(order)

  const quarters = quartersFrom(first, horizon)
  const deliveries = candidates.flatMap(({ action, moves }, index) => {
    const slot = schedule.slots[index]
    return slot || action.state === 'done' ? [{ moves, end: slot?.end ?? 0 }] : []
  })
  return {
    method,
    actions: plannedActions(ranked, precedences, { first, tasks, limits, schedule }),
    dropped: catalogue.filter(({ state }) => state === 'dropped').map(({ id }) => id),
    quarters: quarterLoads(tasks, schedule, engagement.planning),
    goals: plannedGoals(goals, deliveries, (offset) =>
      offset < horizon ? addQuarters(first, offset) : null,
    ),
    openSteps: selection.openSteps,
    orders: ordersOf(candidates, field),
    ...projectionOf(engagement, model, goals, deliveries, quarters),
    objective: schedule.objective,
  }
}

const isProposal = ({ action, why }: { action: CatalogueAction; why: readonly unknown[] }) =>
  action.state !== 'dropped' && why.length > 0

/** A pin is kept, also one that says "later"; when asked to, so is everything that has a quarter. */
function placedBy({ keepPlaced = false }: PlanInput) {
  return ({ pinned, quarter }: CatalogueAction) => pinned || (keepPlaced && quarter !== null)
}

/** True when a done action ended before the round's quarter: the round's scores already show its effect. */
function measuredBy({ engagement, assessment }: PlanInput) {
  const round = engagement.rounds[assessment.round]
  const taken = round ? quarterOf(new Date(round.closedAt ?? round.openedAt)) : null
  return ({ quarter, length }: CatalogueAction) =>
    quarter !== null && taken !== null && quartersBetween(addQuarters(quarter, length - 1), taken) > 0
}
