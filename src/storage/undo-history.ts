import { readonly, ref, type Ref } from 'vue'
import * as Y from 'yjs'
import { LocalChange } from './change'
import { collectionMap } from './document'
import { COLLECTIONS } from './repair'

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
  // Not the document as a whole: then a change that changes nothing would be a step, too.
  const scope = COLLECTIONS.map((name) => collectionMap(doc, name))
  const manager = new Y.UndoManager(scope, { captureTimeout: 0, trackedOrigins: new Set([LocalChange]) })

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
  // The next change clears what could be redone.
  manager.on('stack-cleared', refresh)

  return {
    undo() {
      manager.undo()
      refresh()
    },
    redo() {
      manager.redo()
      refresh()
    },
    undoLabel: readonly(undoLabel),
    redoLabel: readonly(redoLabel),
  }
}
