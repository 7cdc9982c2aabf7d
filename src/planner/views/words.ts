import type { ActionText, Framework, Model } from '@/content/types'
import { useLocale } from '@/i18n'
import type { RoadmapAction } from '@/shared/engagement'
import type { Quarter } from '@/shared/quarter'
import type { CompetencyId, FunctionId, SkillId } from '@/shared/terms'
import type { Place } from '../placements'
import type { Obstacle, Step } from '../types'

export interface WordSources {
  model(): Model
  framework(): Framework
  texts(): Readonly<Record<string, ActionText>>
  record(id: string): RoadmapAction
}

/** Turns ids, quarters and codes of the plan into the reader's words. */
export function usePlanWords({ model, framework, texts, record }: WordSources) {
  const { t, format } = useLocale()
  const number = (value: number) => format.value.number(value, value < 10 ? 1 : 0)

  const words = {
    /** The team's wording of an action where there is one, else the library's. */
    title: (id: string) => record(id).edits.title ?? texts()[id]?.title ?? t('planner.action.unknown'),
    outcome: (id: string) => record(id).edits.outcome ?? texts()[id]?.outcome ?? '',
    steps: (id: string): readonly string[] => record(id).edits.steps ?? texts()[id]?.steps ?? [],
    library: (id: string): ActionText | undefined => texts()[id],

    skill: (id: SkillId) => framework().skills[id]?.name ?? id,
    competency: (id: CompetencyId) => framework().competencies[id].name,
    competencyOf: (skill: SkillId) => {
      const home = model().competencies.find(({ skills }) => skills.includes(skill))
      return home ? framework().competencies[home.id].name : ''
    },
    stage: (id: keyof Framework['stages']) => framework().stages[id].name,
    owner: (id: FunctionId) => t(`shell.function.${id}`),

    quarter,
    place: (place: Place) => (place === 'later' ? t('planner.later') : quarter(place)),
    step: ({ skill, lens, from }: Step) =>
      t('planner.step', {
        skill: words.skill(skill),
        lens: t(`shell.lens.${lens}.short`),
        from: format.value.plain(from),
        to: format.value.plain(from + 1),
      }),
    actions: (count: number) => t('planner.count.actions', { count: format.value.plain(count) }, count),
    days: (days: number) => t('planner.count.days', { count: number(days) }, days),
    number,
    /** Why an action is for later, and what a kept place breaks. */
    reason: (obstacle: Obstacle) => sentence('reason', obstacle),
    conflict: (obstacle: Obstacle) => sentence('conflict', obstacle),
  }
  return words

  function quarter(id: Quarter): string {
    const { plain } = format.value
    return t('shell.quarter', { number: plain(Number(id.slice(6))), year: plain(Number(id.slice(0, 4))) })
  }

  function sentence(kind: 'reason' | 'conflict', obstacle: Obstacle): string {
    const key = `planner.${kind}.${obstacle.code}`
    switch (obstacle.code) {
      case 'capacity':
        return t(key, { quarter: quarter(obstacle.quarter), days: words.days(obstacle.missing) })
      case 'function-capacity':
        return t(key, {
          quarter: quarter(obstacle.quarter),
          days: words.days(obstacle.missing),
          owner: words.owner(obstacle.function),
        })
      case 'parallel-limit':
        return t(key, { quarter: quarter(obstacle.quarter), actions: words.actions(obstacle.missing) })
      case 'prerequisite-later':
        return t(key, { action: words.title(obstacle.action) })
      case 'horizon':
        return t(key, { count: format.value.plain(obstacle.missing) }, obstacle.missing)
      case 'step-open':
        return t(key, { step: words.step(obstacle.step) })
      case 'cycle':
        return t(key, { actions: format.value.list(obstacle.actions.map(words.title)) })
      case 'start-passed':
        return t(key, { quarter: quarter(obstacle.quarter) })
      case 'pinned-later':
        return t(key)
    }
  }
}

export type PlanWords = ReturnType<typeof usePlanWords>
