import { dismiss, say } from '@/composables/notices'
import { useLocale } from '@/i18n'
import { RANKING_METHODS, type ActionEdits, type ActionState, type RankingMethod } from '@/shared/engagement'
import type { EngagementHandle } from '@/storage'
import type { Move, Place } from '../placements'
import type { RoadmapStore } from '../store'
import type { PlanWords } from './words'

/** The store's verbs as a person meets them: each says what it did and offers to take it back. */
export function usePlanVerbs(store: RoadmapStore, words: PlanWords, handle: () => EngagementHandle) {
  const { t, format } = useLocale()
  let lastNotice = 0

  /** One notice at a time, or its undo would take back another step than it names. */
  function tell(text: string, canUndo = true) {
    dismiss(lastNotice)
    const undo = { label: t('planner.undo'), run: () => handle().undo() }
    lastNotice = say(text, canUndo ? { action: undo } : {})
  }

  return {
    move(id: string, to: Place) {
      if (store.move(id, to))
        tell(t('planner.said.moved', { action: words.title(id), place: words.place(to) }))
    },

    pin(id: string, pinned: boolean) {
      if (store.pin(id, pinned))
        tell(t(`planner.said.${pinned ? 'pinned' : 'unpinned'}`, { action: words.title(id) }))
    },

    setState(id: string, state: ActionState) {
      const said = t('planner.said.state', { action: words.title(id), state: t(`planner.state.${state}`) })
      if (store.setState(id, state)) tell(said)
    },

    swap(id: string, other: string) {
      const said = t('planner.said.swapped', { action: words.title(id), other: words.title(other) })
      if (store.swap(id, other)) tell(said)
    },

    take() {
      if (store.take()) tell(t('planner.said.taken'))
    },

    planAgain(): Move[] {
      const moves = store.planAgain()
      const count = format.value.plain(moves.length)
      if (moves.length === 0) tell(t('planner.said.unmoved'), false)
      else tell(t('planner.said.again', { count }, moves.length))
      return moves
    },

    addOwn(edits: ActionEdits, ownerName: string): string {
      const id = store.addOwn(edits, ownerName)
      const place = words.place(store.recordOf(id).quarter ?? 'later')
      tell(t('planner.said.added', { action: words.title(id), place }))
      return id
    },

    rankBy,

    rankByNext() {
      const index = RANKING_METHODS.indexOf(handle().data.planning.method)
      rankBy(RANKING_METHODS[(index + 1) % RANKING_METHODS.length] ?? 'value-effort')
    },
  }

  function rankBy(method: RankingMethod) {
    store.plan('method', method)
    tell(t('planner.said.ranked', { method: t(`planner.method.${method}.name`) }))
  }
}

export type PlanVerbs = ReturnType<typeof usePlanVerbs>
