import * as Y from 'yjs'
import type { Tabs } from './tabs'

/** Origin of what came from another tab: it is not told again. */
const OTHER_TAB = Symbol('other tab')

/**
 * Keeps the document the same in every tab that has it open: tells them each change, takes in theirs,
 * and asks at the start for what they know beyond it. Returns how to stop.
 */
export function syncWithTabs(doc: Y.Doc, id: string, tabs: Tabs): () => void {
  const tell = (update: Uint8Array, origin: unknown) => {
    if (origin !== OTHER_TAB) tabs.post({ kind: 'update', id, update })
  }
  doc.on('update', tell)
  const stopListening = tabs.listen((message) => {
    if (message.kind === 'catalog' || message.id !== id) return
    if (message.kind === 'update') Y.applyUpdate(doc, message.update, OTHER_TAB)
    else tabs.post({ kind: 'update', id, update: Y.encodeStateAsUpdate(doc, message.vector) })
  })
  tabs.post({ kind: 'hello', id, vector: Y.encodeStateVector(doc) })

  return () => {
    stopListening()
    doc.off('update', tell)
  }
}
