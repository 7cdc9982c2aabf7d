import { inject, provide, type ComputedRef, type InjectionKey } from 'vue'
import type { PackHandle } from '@/storage/packs'
import type { Base, Changes } from '../../types'
import { useProblemWords } from '../problems'
import { useNames, type Names } from './names'
import { useNavigation, type Navigation } from './navigation'
import { useDraft, type Draft } from './use-draft'
import { usePackCheck, type PackCheck } from './use-pack-check'

/** What every part of the editor reads. It is there once Sextant's own texts are. */
export interface PackContext extends Draft, Names, Navigation {
  readonly pack: PackHandle
  readonly check: PackCheck
  change(label: string, changes: Changes): void
}

const KEY: InjectionKey<PackContext> = Symbol('pack')

export function providePack(pack: PackHandle, base: ComputedRef<Base>): PackContext {
  const draft = useDraft(pack, base)
  const context: PackContext = {
    pack,
    ...draft,
    ...useNames(pack, draft),
    ...useNavigation(pack.id, draft),
    check: usePackCheck(draft.draft, draft.last, base, () => pack.fields.value),
    change: (label, changes) => void pack.change(label, changes),
  }
  provide(KEY, context)
  return context
}

export function usePack(): PackContext {
  const context = inject(KEY)
  if (!context) throw new Error('usePack() is for the parts of PackEditor')
  return context
}

/** Remarks in the words that the editor has for things. */
export function useDraftWords() {
  const { nameOf, isOwn, draft } = usePack()
  return useProblemWords((id) => {
    const kind = (['skills', 'actions', 'kpis'] as const).find(
      (one) => isOwn(one, id) || Object.hasOwn(draft.value[one], id),
    )
    return kind ? nameOf(kind, id) : id
  }, nameOf)
}

export { fieldId } from './navigation'
