import type * as Y from 'yjs'
import type { Engagement } from '@/shared/engagement'
import { applyChange, type Draft } from './document/change'
import { collectionMap } from './document/document'
import { upgradeDocument } from './document/document-upgrade'
import { CURRENT_VERSION } from './migrations'
import { projectDocument } from './document/projection'
import { COLLECTIONS } from './document/repair'
import { saveDocument, type SavedDocument, type SavedDocumentOptions } from './document/saved-document'
import { createUndoHistory, type UndoHistory } from './document/undo-history'

/** One open engagement: what screens read, the one way to change it, and the truth about its saving. */
export interface EngagementHandle extends UndoHistory, Omit<SavedDocument, 'isBlocked' | 'stop'> {
  readonly id: string
  /** Reactive; a collection's record is a new one after each change of an entry in it. Read only. */
  readonly data: Readonly<Engagement>
  /** Shows at once and is saved afterwards. `label` names the step for undo. False when changes are blocked. */
  change(label: string, edit: (draft: Draft) => void): boolean
  /** Every open has its close. After the last one, and once all is saved, the handle lets go. */
  close(): void
}

export interface HandleOptions extends Omit<SavedDocumentOptions, 'version' | 'upgrade' | 'onSaved'> {
  onSaved(handle: EngagementHandle): void
  onClose(): void
}

export interface LiveHandle extends EngagementHandle {
  dispose(): void
}

export function createHandle({ onSaved, onClose, ...options }: HandleOptions): LiveHandle {
  const { id, doc } = options
  const { isBlocked, stop, ...saved } = saveDocument({
    ...options,
    version: CURRENT_VERSION,
    upgrade: (stored: Y.Doc) => upgradeDocument(stored),
    onSaved: () => onSaved(handle),
  })
  let disposed = false

  const handle: LiveHandle = {
    id,
    data: projectDocument(doc),
    ...saved,
    // Not the document as a whole: then a change that changes nothing would be a step, too.
    ...createUndoHistory(
      doc,
      COLLECTIONS.map((name) => collectionMap(doc, name)),
    ),
    change(label, edit) {
      // Its changes would be seen and never saved.
      if (disposed) throw new Error(`Engagement ${id} was changed after its last close`)
      if (isBlocked()) return false
      applyChange(doc, label, edit)
      return true
    },
    close: onClose,
    dispose() {
      disposed = true
      stop()
    },
  }
  return handle
}
