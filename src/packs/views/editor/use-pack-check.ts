import { computed, type ComputedRef } from 'vue'
import { checkPack } from '@/content/pack/check'
import { nextVersion } from '@/content/pack/next-version'
import type { Pack } from '@/content/pack/types'
import { missingTexts } from '../../missing'
import type { Base, Fields } from '../../types'
import { pathOf, type PackRemark } from '../problems'

/** What is to be said of the draft as it stands, found anew at each change. */
export interface PackCheck {
  /** What would be published. */
  readonly next: ComputedRef<Pack>
  /** What has to be mended before it can be. */
  readonly problems: ComputedRef<readonly PackRemark[]>
  /** What may well be meant, and should be known. */
  readonly warnings: ComputedRef<readonly PackRemark[]>
  /** The problems of a field, or of a place within it. */
  at(path: string): readonly PackRemark[]
  /** The problems of an entry as a whole, or of all its texts in a language. */
  ofEntry(entry: string): readonly PackRemark[]
  /** How many problems there are within an entry. */
  within(entry: string): number
  /** How many texts are missing in a language. */
  missingIn(language: string): number
}

/** The rest of a path that is about an entry as a whole. */
const WHOLE = /^(\/texts(\/[^/]+)?)?$/

export function usePackCheck(
  draft: ComputedRef<Pack>,
  last: ComputedRef<Pack | null>,
  base: ComputedRef<Base>,
  fields: () => Fields,
): PackCheck {
  const next = computed(() => nextVersion(last.value, draft.value, base.value))
  const verdict = computed(() => checkPack({ ...next.value }, base.value))
  const problems = computed(() => verdict.value.problems)
  const located = computed(() => problems.value.map((problem) => ({ problem, path: pathOf(problem) })))
  const missing = computed(() => missingTexts(fields(), draft.value.languages))

  const where = (fits: (path: string) => boolean) =>
    located.value.filter(({ path }) => fits(path)).map(({ problem }) => problem)
  const isWithin = (path: string, place: string) => path === place || path.startsWith(`${place}/`)
  /** All of a list is missing: that is said at its first. */
  const listOf = (path: string) => (path.endsWith('/0') ? path.slice(0, -2) : null)

  return {
    next,
    problems,
    warnings: computed(() => verdict.value.warnings),
    at: (field) => where((path) => isWithin(path, field) || path === listOf(field)),
    ofEntry: (entry) => where((path) => isWithin(path, entry) && WHOLE.test(path.slice(entry.length))),
    within: (entry) => where((path) => isWithin(path, entry)).length,
    missingIn: (language) => missing.value[language]?.length ?? 0,
  }
}
