import type { Ref } from 'vue'
import { ArrowLeft, ArrowRight, Check, ListOrdered, Plus, RefreshCw } from '@lucide/vue'
import { useCommands, type Command } from '@/composables/commands'
import { RANKING_METHODS } from '@/shared/engagement'
import { SECTIONS, type Section } from './sections'
import type { PlanVerbs } from './verbs'

interface PlanCommands {
  readonly verbs: PlanVerbs
  readonly section: Ref<Section>
  planAgain(): void
  addOwn(): void
  hasProposals(): boolean
}

/** Commands that are there while a roadmap is on screen. */
export function usePlanCommands({ verbs, section, planAgain, addOwn, hasProposals }: PlanCommands): void {
  const plan = (id: string, command: Pick<Command, 'run'> & Partial<Command>): Command => ({
    title: `planner.command.${id}`,
    ...command,
    id: `plan.${id}`,
    group: 'plan',
  })
  const turn = (by: number) => {
    const index = SECTIONS.indexOf(section.value) + by
    section.value = SECTIONS.at(index % SECTIONS.length) ?? 'roadmap'
  }

  useCommands([
    plan('take', { icon: Check, keys: ['Alt+KeyT'], when: hasProposals, run: verbs.take }),
    plan('again', { icon: RefreshCw, keys: ['Alt+KeyR'], run: planAgain }),
    plan('own', { icon: Plus, keys: ['Alt+KeyA'], run: addOwn }),
    plan('next', { icon: ArrowRight, keys: ['Alt+BracketRight'], run: () => turn(1) }),
    plan('previous', { icon: ArrowLeft, keys: ['Alt+BracketLeft'], run: () => turn(-1) }),
    plan('method', { icon: ListOrdered, keys: ['Alt+KeyM'], run: () => verbs.rankByNext() }),
    ...RANKING_METHODS.map((method) =>
      plan(`method.${method}`, {
        title: `planner.method.${method}.command`,
        icon: ListOrdered,
        run: () => verbs.rankBy(method),
      }),
    ),
  ])
}
