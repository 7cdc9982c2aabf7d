import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { latestAssessment } from '@/assessment/latest'
import { useContent } from '@/composables/content'
import { libraryOf, libraryOfRound } from '@/content/library'
import {
  skillLensKey,
  type ActionEdits,
  type ActionState,
  type PlanningSettings,
  type RoadmapAction,
  type Target,
} from '@/shared/engagement'
import { quarterOf, type Quarter } from '@/shared/quarter'
import type { Lens, Level, SkillId } from '@/shared/terms'
import type { EngagementHandle } from '@/storage'
import {
  isBare,
  movesBetween,
  proposalsOf,
  quarterFor,
  replanned,
  shownRoadmap,
  UNTOUCHED,
  type Move,
  type Place,
} from './placements'
import type { PlanInput } from './types'

/** The roadmap of one engagement, and the verbs with which a team decides on it. docs/decisions/0005 */
export function useRoadmap(engagement: MaybeRefOrGetter<EngagementHandle>) {
  const handle = computed(() => toValue(engagement))
  const assessment = computed(() => latestAssessment(handle.value.data))
  const library = computed(() => {
    const { data } = handle.value
    return assessment.value ? libraryOfRound(data, assessment.value.round) : libraryOf(data)
  })
  const actions = useContent(() => library.value.actions())
  const input = computed((): PlanInput | null => {
    if (!actions.value || !assessment.value) return null
    const { model } = library.value
    const now = quarterOf(new Date())
    return {
      ...{ engagement: handle.value.data, assessment: assessment.value },
      ...{ model, library: actions.value, now },
    }
  })
  const roadmap = computed(() => input.value && shownRoadmap(input.value))
  const proposals = computed(
    () => new Map(roadmap.value ? proposalsOf(roadmap.value, handle.value.data.actions) : []),
  )
  const recordOf = (id: string): RoadmapAction =>
    handle.value.data.actions[id] ?? proposals.value.get(id) ?? UNTOUCHED

  /** Each decision takes up what is shown, so that nothing but the action itself changes its place. */
  function decide(label: string, records: Readonly<Record<string, RoadmapAction | null>>): boolean {
    return handle.value.change(label, (draft) => {
      for (const [id, record] of [...proposals.value, ...Object.entries(records)]) {
        if (record) draft.set('actions', id, record)
        else draft.remove('actions', id)
      }
    })
  }

  const change = (label: string, id: string, to: Partial<RoadmapAction>) =>
    decide(label, { [id]: { ...recordOf(id), ...to } })

  /** Gives an action that has no place the one that suits it. */
  function settle(label: string, id: string, record: RoadmapAction): boolean {
    if (!input.value) return false
    const homeless = { ...record, quarter: null, pinned: false }
    return decide(label, { [id]: { ...homeless, quarter: quarterFor(input.value, id, homeless) } })
  }

  return {
    assessment,
    /** What the assessed round was rated with; it brings the actions too. */
    library,
    actions,
    roadmap,
    /** What is shown and not stored yet, by action. */
    proposals,
    recordOf,

    /** What an action is about, also when it closes no step any more. */
    subjectOf(id: string): { skill: SkillId; lens: Lens }[] {
      const own = recordOf(id).edits.moves
      const entry = actions.value?.find((action) => action.id === id)
      return own ?? entry?.lenses.map((lens) => ({ skill: entry.skill, lens })) ?? []
    },

    now: computed(() => input.value?.now ?? quarterOf(new Date())),

    take: () => decide('take-roadmap', {}),

    /** Plans everything but the pins anew; returns what stands elsewhere now. */
    planAgain(): Move[] {
      const before = roadmap.value
      if (!input.value || !before) return []
      decide('plan-again', Object.fromEntries(replanned(input.value)))
      return roadmap.value ? movesBetween(before, roadmap.value) : []
    },

    /** Who moves an action means it: it is pinned there. */
    move: (id: string, to: Place) =>
      change('move-action', id, { quarter: to === 'later' ? null : to, pinned: true }),

    pin: (id: string, pinned: boolean) => change('pin-action', id, { pinned }),

    setState(id: string, state: ActionState): boolean {
      const record = recordOf(id)
      if (state === 'dropped') return change('action-state', id, { state, quarter: null, pinned: false })
      if (record.state === 'dropped' && state === 'planned')
        return settle('action-state', id, { ...record, state })
      return change('action-state', id, { state, quarter: quarterIn(state, record.quarter) })
    },

    /** Takes another action for the same step, in the same place. What the team wrote about the first is kept. */
    swap(id: string, other: string): boolean {
      const record = recordOf(id)
      const leaving: RoadmapAction | null = isBare(record)
        ? null
        : { ...record, state: 'dropped', quarter: null, pinned: false }
      const { quarter } = record
      return decide('swap-action', { [id]: leaving, [other]: { ...recordOf(other), quarter, pinned: true } })
    },

    setOwner: (id: string, ownerName: string) => change('edit-action', id, { ownerName }),
    setNote: (id: string, note: string) => change('edit-action', id, { note }),
    edit: (id: string, edits: ActionEdits) =>
      change('edit-action', id, { edits: { ...recordOf(id).edits, ...edits } }),

    /** Takes fields back to what the library says. */
    restore(id: string, ...fields: (keyof ActionEdits)[]): boolean {
      const kept = Object.entries(recordOf(id).edits).filter(
        ([field]) => !fields.some((name) => name === field),
      )
      return change('edit-action', id, { edits: Object.fromEntries(kept) })
    },

    addOwn(edits: ActionEdits, ownerName: string): string {
      const id = `own-${crypto.randomUUID()}`
      settle('add-action', id, { ...UNTOUCHED, ownerName, edits })
      return id
    },

    setTarget(skill: SkillId, lens: Lens, target: Target | null) {
      const key = skillLensKey(skill, lens)
      handle.value.change('target', (draft) =>
        target ? draft.set('targets', key, target) : draft.remove('targets', key),
      )
    },

    setImportance(skill: SkillId, importance: Level) {
      handle.value.change('importance', (draft) => draft.set('importance', skill, importance))
    },

    plan<Field extends keyof PlanningSettings>(field: Field, value: PlanningSettings[Field]) {
      handle.value.change('planning', (draft) => draft.set('planning', field, value))
    },
  }

  /** What has begun began by now; what has not cannot begin in the past. */
  function quarterIn(state: ActionState, quarter: Quarter | null): Quarter | null {
    const now = quarterOf(new Date())
    if (state === 'planned') return quarter !== null && quarter < now ? now : quarter
    return quarter === null || quarter > now ? now : quarter
  }
}

export type RoadmapStore = ReturnType<typeof useRoadmap>
