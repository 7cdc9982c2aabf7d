import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { libraryOfRound } from '@/content/library'
import type { EngagementHandle } from '@/storage'
import { assessRound } from '../../assess'
import { compareRounds } from '../../comparison'
import { roundsOf } from '../../rounds'

/** How much there is to show: nothing, some scores, or all that the overall score needs. */
export type Standing = 'empty' | 'partial' | 'complete'

/** One round of an engagement, assessed, and how it compares with the round before. */
export function useResults(
  engagement: MaybeRefOrGetter<EngagementHandle>,
  chosen: MaybeRefOrGetter<string | null>,
) {
  const handle = computed(() => toValue(engagement))
  const rounds = computed(() => roundsOf(handle.value.data))
  const answered = computed(() => {
    const given = Object.entries(handle.value.data.answers).filter(([, { value }]) => value !== null)
    return new Set(given.map(([key]) => key.slice(0, key.indexOf('/'))))
  })
  const round = computed(() => {
    const asked = rounds.value.find(({ id }) => id === toValue(chosen))
    return asked ?? rounds.value.findLast(({ id }) => answered.value.has(id)) ?? rounds.value.at(-1) ?? null
  })
  const previous = computed(() => {
    const earlier = rounds.value.slice(
      0,
      rounds.value.findIndex(({ id }) => id === round.value?.id),
    )
    return earlier.findLast(({ id }) => answered.value.has(id)) ?? null
  })
  const library = computed(() => libraryOfRound(handle.value.data, round.value?.id ?? null))
  const assessment = computed(() =>
    assessRound(handle.value.data, round.value?.id ?? '', library.value.model),
  )

  return {
    /** In the order in which they were opened. */
    rounds,
    /** The one shown; null only while the engagement has none. */
    round,
    /** The last round before it that has answers. */
    previous,
    /** What it is, or was, rated with. */
    library,
    assessment,
    /** Answers can still be given, and values agreed. */
    isOpen: computed(() => round.value !== null && round.value.round.closedAt === null),
    standing: computed((): Standing => {
      const { overall, participants, skills } = assessment.value
      if (overall.joined.score !== null) return 'complete'
      const isScored = skills.some(({ scores }) => scores.joined !== null)
      return isScored || participants.length > 0 ? 'partial' : 'empty'
    }),
    comparison: computed(() =>
      previous.value && round.value
        ? compareRounds(handle.value.data, { before: previous.value.id, after: round.value.id })
        : null,
    ),
  }
}
