import { computed, shallowRef, toValue, type MaybeRefOrGetter } from 'vue'
import { defineStore } from 'pinia'
import { useStored } from '@/composables/stored'
import { libraryOfRound } from '@/content/library'
import { answerKey, type Answer, type QuestionnaireForm, type Respondent } from '@/shared/engagement'
import type { Lens, SkillId } from '@/shared/terms'
import type { EngagementHandle } from '@/storage'
import { formOf } from './deep-form'
import { progressOf } from './progress'
import { roundsOf } from './rounds'

/** Who answers on this device, by engagement, and where each stopped in a round. It never leaves the device. */
export const useAnswering = defineStore('answering', () => {
  return {
    respondents: useStored<Record<string, string>>('sextant.respondents', {}),
    stops: useStored<Record<string, SkillId | null>>('sextant.stops', {}),
  }
})

const EMPTY_ANSWER: Omit<Answer, 'at'> = { value: null, note: '', confidence: null }

/** The failures that stop every change; the others only delay saving. */
const BLOCKING: readonly EngagementHandle['failure']['value'][] = ['read-failed', 'newer-version']

/** The open round and this device's respondent in one engagement, and the verbs that answering needs. */
export function useQuestionnaire(engagement: MaybeRefOrGetter<EngagementHandle>) {
  const answering = useAnswering()
  const handle = computed(() => toValue(engagement))
  const round = computed(
    () => roundsOf(handle.value.data).findLast(({ round: { closedAt } }) => closedAt === null)?.id ?? null,
  )
  const respondent = computed(() => {
    const { respondents } = handle.value.data
    const chosen = answering.respondents[handle.value.id]
    return chosen && respondents[chosen] ? chosen : (Object.keys(respondents)[0] ?? null)
  })
  /** Chosen for the round that will be opened next. */
  const nextForm = shallowRef<QuestionnaireForm | null>(null)
  const form = computed(() => {
    const open = handle.value.data.rounds[round.value ?? '']
    if (open) return formOf(open)
    return nextForm.value ?? formOf(roundsOf(handle.value.data).at(-1)?.round ?? {})
  })
  const library = computed(() => libraryOfRound(handle.value.data, round.value))
  const progress = computed(() =>
    progressOf(handle.value.data, round.value ?? '', respondent.value ?? '', library.value.model),
  )

  const stop = computed(() => [handle.value.id, round.value, respondent.value].join('/'))

  function keyOf(skill: SkillId, lens: Lens) {
    return answerKey(round.value ?? '', respondent.value ?? '', skill, lens)
  }

  return {
    round,
    respondent,
    /** What the open round is rated with, or the next one will be. */
    library,
    progress,

    /** True when the engagement takes no changes, so that none must seem to be made. */
    isBlocked: computed(() => BLOCKING.includes(handle.value.failure.value)),

    answerTo: (skill: SkillId, lens: Lens): Omit<Answer, 'at'> =>
      handle.value.data.answers[keyOf(skill, lens)] ?? EMPTY_ANSWER,

    /** Changes what is given of an answer and leaves the rest of it as it is. A frozen round takes nothing more. */
    answer(skill: SkillId, lens: Lens, change: Partial<Omit<Answer, 'at'>>) {
      if (!round.value) return
      const key = keyOf(skill, lens)
      const before = handle.value.data.answers[key] ?? EMPTY_ANSWER
      handle.value.change('answer', (draft) =>
        draft.set('answers', key, { ...before, ...change, at: new Date().toISOString() }),
      )
    },

    /** The open round's form, or the next one's: as the last had, since rounds of one form compare best. */
    form,

    /** Opens a round after the others, so that scores can be compared. */
    openRound() {
      const chosen = form.value
      nextForm.value = null
      handle.value.change('open-round', (draft) =>
        draft.set('rounds', crypto.randomUUID(), {
          name: '',
          openedAt: new Date().toISOString(),
          closedAt: null,
          form: chosen,
          pack: handle.value.data.profile.pack,
        }),
      )
    },

    /** Nobody has begun to answer the open round: its form can still be another. */
    isUntouched: computed(
      () => !Object.keys(handle.value.data.answers).some((key) => key.startsWith(`${round.value}/`)),
    ),

    /** Of the open round, or of the one that will be opened next. */
    chooseForm(chosen: QuestionnaireForm) {
      const id = round.value
      const open = id && handle.value.data.rounds[id]
      if (open)
        handle.value.change('change-form', (draft) => draft.set('rounds', id, { ...open, form: chosen }))
      else nextForm.value = chosen
    },

    /** Freezes the round: its answers are not changed any more. */
    closeRound() {
      const id = round.value
      const open = id && handle.value.data.rounds[id]
      if (!open) return
      handle.value.change('close-round', (draft) =>
        draft.set('rounds', id, { ...open, closedAt: new Date().toISOString() }),
      )
    },

    choose(id: string) {
      answering.respondents = { ...answering.respondents, [handle.value.id]: id }
    },

    addRespondent(who: Respondent): string {
      const id = crypto.randomUUID()
      handle.value.change('add-respondent', (draft) => draft.set('respondents', id, who))
      answering.respondents = { ...answering.respondents, [handle.value.id]: id }
      return id
    },

    changeRespondent(id: string, who: Respondent) {
      handle.value.change('change-respondent', (draft) => draft.set('respondents', id, who))
    },

    /** Where to go on: where the respondent stopped on this device, else after their newest answer. */
    resumeAt: computed(() => answering.stops[stop.value] ?? progress.value.resumeAt),
    /** Null once they have come to the end. */
    stopAt(skill: SkillId | null) {
      answering.stops = { ...answering.stops, [stop.value]: skill }
    },
  }
}

export type QuestionnaireStore = ReturnType<typeof useQuestionnaire>
