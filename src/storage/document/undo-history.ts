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

/**
 * Undo of this tab's own changes in these maps; what others changed stays. Each change is a step, but
 * those of one place that follow each other within `joinFor` milliseconds are one together.
 */
export function createUndoHistory(doc: Y.Doc, scope: Y.Map<unknown>[], joinFor = 0): UndoHistory {
  const undoLabel = ref<string | null>(null)
  const redoLabel = ref<string | null>(null)
  const manager = new Y.UndoManager(scope, {
    captureTimeout: joinFor,
    trackedOrigins: new Set([LocalChange]),
  })
  let lastPlace: string | null = null

  doc.on('beforeTransaction', ({ origin }: Y.Transaction) => {
    if (!(origin instanceof LocalChange)) return
    if (origin.place === null || origin.place !== lastPlace) manager.stopCapturing()
    lastPlace = origin.place
  })

  /** After one of these the next change is a step of its own, whatever it is. */
  function step(run: () => unknown) {
    manager.stopCapturing()
    lastPlace = null
    run()
    refresh()
  }

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
    undo: () => step(() => manager.undo()),
    redo: () => step(() => manager.redo()),
    undoLabel: readonly(undoLabel),
    redoLabel: readonly(redoLabel),
  }
}
