import { inject, provide, type ComputedRef, type InjectionKey } from 'vue'
import type { Assessment } from '@/assessment/types'
import type { Engagement } from '@/shared/engagement'
import type { RoadmapStore } from '../store'
import type { PlannedAction, Roadmap } from '../types'
import type { PlanVerbs } from './verbs'
import type { PlanWords } from './words'

/** What every part of the roadmap screen reads. It is there only once there is a roadmap to speak of. */
export interface PlanContext {
  readonly store: RoadmapStore
  readonly engagement: ComputedRef<Readonly<Engagement>>
  readonly assessment: ComputedRef<Assessment>
  readonly roadmap: ComputedRef<Roadmap>
  readonly words: PlanWords
  readonly verbs: PlanVerbs
  readonly actions: ComputedRef<ReadonlyMap<string, PlannedAction>>
  /** Opens an action's details. */
  open(id: string): void
}

const KEY: InjectionKey<PlanContext> = Symbol('plan')

export const providePlan = (context: PlanContext) => provide(KEY, context)

export function usePlan(): PlanContext {
  const context = inject(KEY)
  if (!context) throw new Error('usePlan() is for the parts of PlanBody')
  return context
}
