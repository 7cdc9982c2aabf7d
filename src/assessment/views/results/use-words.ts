import { useLocale } from '@/i18n'
import type { Framework } from '@/content/types'
import type { CompetencyId, SkillId, Stage } from '@/shared/terms'
import type { View } from '../../types'

/** Keeps a number or a range in one piece and in its own direction, whatever stands around it. */
export const isolate = (text: string) => `\u2066${text}\u2069`

/** Names and numbers as the sentences and tables of the results need them, in the reader's language. */
export function useWords(framework: () => Framework) {
  const { t, format } = useLocale()

  const competency = (id: CompetencyId) => framework().competencies[id].name
  /** A skill that a pack has since dropped goes by its id. */
  const skill = (id: SkillId) => framework().skills[id]?.name ?? id

  return {
    competency,
    skill,
    competencies: (ids: readonly CompetencyId[]) => format.value.list(ids.map(competency)),
    skills: (ids: readonly SkillId[]) => format.value.list(ids.map(skill)),
    stage: (stage: Stage | null) => (stage === null ? '–' : framework().stages[stage].name),
    lens: (view: View, form: 'short' | 'name' = 'name') => t(`shell.lens.${view}.${form}`),
    /** A dash where there is no score. */
    score: (score: number | null) => (score === null ? '–' : format.value.score(score)),
    /** A level, or what lies between two in the deep form. */
    level: (value: number) => format.value.number(value),
    whole: (value: number) => format.value.plain(value),
    list: (items: readonly string[]) => format.value.list(items),
    signed: (difference: number | null) =>
      difference === null ? '–' : isolate(format.value.signed(difference)),
    /** To the second decimal, where a margin of about the same size stands beside it. */
    precise: (difference: number | null) =>
      difference === null
        ? '–'
        : isolate((difference > 0 ? '+' : '') + format.value.number(difference, 2, true)),
    range: (from: string, to: string) => isolate(`${from}–${to}`),
    /** A message with its plural form for `n`, which it may show as {count}. */
    counted: (key: string, n: number, params: Record<string, unknown> = {}) =>
      t(key, { count: format.value.plain(n), ...params }, n),
  }
}

export type Words = ReturnType<typeof useWords>
