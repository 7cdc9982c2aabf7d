import { readonly, ref, type Ref } from 'vue'
import * as Y from 'yjs'
import { LocalChange } from './change'

export interface UndoHistory {
  undo(): void
  redo(): void
  /** Label of the change that undo would take back; null when there is none. */
  readonly undoLabel: Readonly<Ref<string | null>>
  readonly redoLabel: Readonly<Ref<string | null>>
}

const labelOf = (stack: { meta: Map<unknown, unknown> }[]) =>
  (stack.at(-1)?.meta.get('label') ?? null) as string | null

/** Undo of this tab's own changes, one step for each; what others changed stays. */
export function createUndoHistory(doc: Y.Doc): UndoHistory {
  const undoLabel = ref<string | null>(null)
  const redoLabel = ref<string | null>(null)
  const manager = new Y.UndoManager(doc, { captureTimeout: 0, trackedOrigins: new Set([LocalChange]) })

  function refresh() {
    undoLabel.value = labelOf(manager.undoStack)
    redoLabel.value = labelOf(manager.redoStack)
  }

  manager.on('stack-item-added', ({ stackItem, origin }) => {
    // A step added by undoing (to be redone) has the label of the step that was undone.
    const label = origin instanceof LocalChange ? origin.label : manager.currStackItem?.meta.get('label')
    stackItem.meta.set('label', label)
    refresh()
  })
  manager.on('stack-item-popped', refresh)
  manager.on('stack-cleared', refresh)

  return {
    undo: () => void manager.undo(),
    redo: () => void manager.redo(),
    undoLabel: readonly(undoLabel),
    redoLabel: readonly(redoLabel),
  }
}
