import type { Engagement, RoadmapAction } from '@/shared/engagement'
import type { Quarter } from '@/shared/quarter'
import { planRoadmap } from './plan'
import { stepKey } from './steps'
import type { PlanInput, PlannedAction, Roadmap } from './types'

/** Where an action stands: the quarter in which it starts, or later. */
export type Place = Quarter | 'later'

type Records = Readonly<Record<string, RoadmapAction>>

/** An action on which nothing has been decided. */
export const UNTOUCHED: RoadmapAction = {
  quarter: null,
  pinned: false,
  state: 'planned',
  ownerName: '',
  note: '',
  edits: {},
}

export const placeOf = ({ start }: Pick<PlannedAction, 'start'>): Place => start ?? 'later'

/**
 * The roadmap between two plannings: what has a quarter keeps it, and what was put off stays so even when
 * a move frees room. Only what nobody has decided on (and the newcomer) finds its place by itself.
 */
export function shownRoadmap(input: PlanInput, newcomer?: string): Roadmap {
  const { engagement } = input
  const free = planRoadmap({ ...input, keepPlaced: true })
  const putOff = free.actions.filter(({ id }) => id !== newcomer && isPutOff(engagement.actions[id]))
  const lost = pushedOut(free, input)
  if (lost.length === 0 && putOff.every(({ start }) => start === null)) return free
  const ids = new Set([...putOff.map(({ id }) => id), ...lost])
  const held = planRoadmap({ ...input, engagement: pinning(engagement, ids), keepPlaced: true })
  // Why it would still be later is what planning it freely said: nothing, when there is room by now.
  const reasons = new Map(putOff.map((action) => [action.id, action.reasons]))
  const actions = held.actions.map((action) =>
    ids.has(action.id) ? { ...action, pinned: false, reasons: reasons.get(action.id) ?? [] } : action,
  )
  return { ...held, actions }
}

/** Planned actions to which the team has put words, and whose open step another one would take. */
function pushedOut({ actions, goals }: Roadmap, { engagement, library }: PlanInput): string[] {
  const selected = new Set(actions.map(({ id }) => id))
  const open = new Set(goals.flatMap(({ steps }) => steps.map(stepKey)))
  return library
    .filter(({ id }) => {
      const record = engagement.actions[id]
      return record?.state === 'planned' && !isBare(record) && !selected.has(id)
    })
    .filter(({ skill, from, lenses }) => lenses.some((lens) => open.has(stepKey({ skill, lens, from }))))
    .map(({ id }) => id)
}

const isPutOff = (record: RoadmapAction | undefined) =>
  record !== undefined && record.state === 'planned' && record.quarter === null && !record.pinned

function pinning(engagement: Engagement, ids: ReadonlySet<string>): Engagement {
  const actions = Object.entries(engagement.actions).map(([id, record]) => {
    return [id, ids.has(id) ? { ...record, pinned: true } : record] as const
  })
  return { ...engagement, actions: Object.fromEntries(actions) }
}

/** What is shown but stored nowhere yet, with the place where it is shown. */
export function proposalsOf({ actions }: Roadmap, records: Records): Map<string, RoadmapAction> {
  return new Map(
    actions
      .filter(({ id }) => !records[id])
      .map(({ id, start }) => [id, { ...UNTOUCHED, quarter: start }] as const),
  )
}

/** The quarter that suits an action which has none yet, with everything else where it stands. */
export function quarterFor(input: PlanInput, id: string, record: RoadmapAction): Quarter | null {
  const { actions: decided } = input.engagement
  const proposed = proposalsOf(shownRoadmap(input), decided)
  const actions = { ...decided, ...Object.fromEntries(proposed), [id]: record }
  const { actions: planned } = shownRoadmap({ ...input, engagement: { ...input.engagement, actions } }, id)
  return planned.find((action) => action.id === id)?.start ?? null
}

/**
 * What planning anew would store: the actions whose place it may choose; null removes what fell out of the
 * plan. An action with an owner, a note or words of the team's does not fall out: it keeps its place.
 */
export function replanned(input: PlanInput): Map<string, RoadmapAction | null> {
  const { actions: records } = input.engagement
  const lost = pushedOut(planRoadmap(input), input)
  const { actions } = planRoadmap({ ...input, engagement: pinning(input.engagement, new Set(lost)) })
  const changes = new Map<string, RoadmapAction | null>()
  for (const [id, record] of Object.entries(records)) {
    if (record.state === 'planned' && !record.pinned && isBare(record)) changes.set(id, null)
  }
  for (const { id, start, state, pinned } of actions) {
    if (state === 'planned' && !pinned) changes.set(id, { ...(records[id] ?? UNTOUCHED), quarter: start })
  }
  return changes
}

/** True when nobody has written anything into it that would be lost with it. */
export const isBare = ({ ownerName, note, edits }: RoadmapAction) =>
  ownerName === '' && note === '' && Object.keys(edits).length === 0

export interface Move {
  readonly id: string
  /** Null: it was not in the roadmap. */
  readonly from: Place | null
  /** Null: it is no longer in the roadmap. */
  readonly to: Place | null
}

/** What stands elsewhere in another roadmap, in the order of that roadmap; what left it comes last. */
export function movesBetween(before: Roadmap, after: Roadmap): Move[] {
  const was = new Map(before.actions.map((action) => [action.id, placeOf(action)]))
  const is = new Map(after.actions.map((action) => [action.id, placeOf(action)]))
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((id) => ({ id, from: was.get(id) ?? null, to: is.get(id) ?? null }))
    .filter(({ from, to }) => from !== to)
}
