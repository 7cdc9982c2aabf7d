import { computed, shallowRef, toValue, type MaybeRefOrGetter } from 'vue'
import type { AnswerValue } from '@/shared/engagement'
import type { Lens, SkillId } from '@/shared/terms'
import { isLevel, NONE_RATED, rateStatement } from '../../deep-form'
import type { QuestionnaireStore } from '../../store'

/** What takes one rating: a lens, or in the deep form one of its statements. */
export interface Place {
  readonly lens: Lens
  readonly statement: number | null
}

interface Asked {
  readonly skill: MaybeRefOrGetter<SkillId>
  readonly lenses: MaybeRefOrGetter<readonly Lens[]>
  readonly isDeep: (lens: Lens) => boolean
}

/** Which place of a skill the keyboard's digits rate next, and the verbs that rate. */
export function useTurns({ answer, answerTo }: QuestionnaireStore, { skill, lenses, isDeep }: Asked) {
  const places = computed(() => {
    const statementsOf = (lens: Lens) => (isDeep(lens) ? [...NONE_RATED.keys()] : [null])
    return toValue(lenses).flatMap((lens) =>
      statementsOf(lens).map((statement): Place => ({ lens, statement })),
    )
  })
  /** The place the person last touched; without one, the first that is still open. */
  const touched = shallowRef<Place | null>(null)
  const inTurn = computed(() => touched.value ?? places.value.find(isOpen) ?? places.value[0]!)

  function isOpen({ lens, statement }: Place): boolean {
    const { value, statements } = answerTo(toValue(skill), lens)
    return value === null && (statement === null || (statements?.[statement] ?? null) === null)
  }

  /** "Not applicable" and "don't know" are said of the whole lens. */
  function give({ lens, statement }: Place, value: AnswerValue) {
    const id = toValue(skill)
    if (statement !== null && isLevel(value))
      answer(id, lens, rateStatement(answerTo(id, lens), statement, value))
    else answer(id, lens, { value, ...(isDeep(lens) && { statements: [...NONE_RATED] }) })
  }

  return {
    give,

    /**
     * By keyboard a rating moves the turn on to the next place that is open. Where all are rated it stays for a slip
     * to be put right, and whoever rates them anew goes through them in order.
     */
    rate(value: AnswerValue) {
      const place = inTurn.value
      const isFirst = isOpen(place)
      give(place, value)
      const at = places.value.findIndex((other) => isSame(other, place))
      const after = places.value.slice(at + 1).filter(({ lens }) => isLevel(value) || lens !== place.lens)
      const nextOpen = [...after, ...places.value.slice(0, at)].find(isOpen)
      touched.value = nextOpen ?? (isFirst ? place : (after[0] ?? place))
    },

    /** The focus came somewhere into a lens: to a statement, or to what stands for the whole of it. */
    touch(lens: Lens, { target }: FocusEvent) {
      const statement = (target as Element).closest<HTMLElement>('[data-statement]')?.dataset.statement
      const inLens = places.value.filter((place) => place.lens === lens)
      touched.value = inLens[Number(statement)] ?? inLens.find(isOpen) ?? inLens[0]!
    },

    /** Whether the lens is in turn; in the deep form, which of its statements. Where nothing else could be, false. */
    turnIn(lens: Lens): number | boolean {
      const { lens: current, statement } = inTurn.value
      return current === lens && places.value.length > 1 && (statement ?? true)
    },
  }
}

const isSame = (a: Place, b: Place) => a.lens === b.lens && a.statement === b.statement
