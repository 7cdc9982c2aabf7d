import { computed, onScopeDispose, shallowReactive, type Ref } from 'vue'

/** Something whose last change can be taken back. */
export interface Undoable {
  undo(): void
  redo(): void
  /** Codes of what would be taken back or done again; null when there is nothing. */
  readonly undoLabel: Readonly<Ref<string | null>>
  readonly redoLabel: Readonly<Ref<string | null>>
}

const offered = shallowReactive<Undoable[]>([])

/** What undo means where the address names no engagement: what the view on screen offers. */
export const offeredUndo = computed(() => offered.at(-1) ?? null)

/** Offers it for as long as the caller's scope lives. */
export function useUndoOffer(undoable: Undoable): void {
  offered.push(undoable)
  onScopeDispose(() => offered.splice(offered.indexOf(undoable), 1))
}
