import { shallowRef, type Ref } from 'vue'
import * as Y from 'yjs'
import type { Instant, StoredPack } from '@/shared/engagement'
import { LocalChange } from '../document/change'
import { markVersion } from '../document/document-upgrade'
import { saveDocument, type SavedDocument, type SavedDocumentOptions } from '../document/saved-document'
import { createUndoHistory, type UndoHistory } from '../document/undo-history'

/** A value of a field, as JSON has it. */
export type FieldValue =
  string | number | boolean | null | readonly FieldValue[] | { readonly [name: string]: FieldValue }

/** A draft as one value for each thing that can be changed alone, by its path (`skills/vision/texts/en/why`). */
export type PackFields = Readonly<Record<string, FieldValue>>

/** One custom pack: the draft that is being written, and the versions that were published of it. */
export interface PackHandle extends UndoHistory, Omit<SavedDocument, 'stop'> {
  readonly id: string
  /** Another record after each change. */
  readonly fields: Readonly<Ref<PackFields>>
  /** The oldest first. */
  readonly published: Readonly<Ref<readonly StoredPack[]>>
  readonly deletedAt: Readonly<Ref<Instant | null>>
  /**
   * Shows at once and is saved afterwards; undefined removes a field. Changes of the same fields that follow each
   * other at once, as of a text that is being typed, are one step of undo. False when changes are blocked.
   */
  change(label: string, fields: Readonly<Record<string, FieldValue | undefined>>): boolean
  /** Adds a version, for good: one that is there already stays what it is. */
  publish(pack: StoredPack): void
  /** Takes it off the list, or with null puts it there again. */
  setDeleted(at: Instant | null): void
  dispose(): void
}

/** Version of the document's shape, counted up when an earlier app could not read it right. */
export const PACK_DOCUMENT_VERSION = 1

/** Milliseconds within which typing in one field is one step of undo. */
const JOIN_FOR = 2_000

const mapsOf = (doc: Y.Doc) => ({
  fields: doc.getMap<FieldValue>('fields'),
  published: doc.getMap<StoredPack>('published'),
  about: doc.getMap<unknown>('about'),
})

export const isEmptyPack = (doc: Y.Doc) => mapsOf(doc).fields.size === 0

export function createPackDoc(fields: PackFields, published: readonly StoredPack[]): Y.Doc {
  const doc = new Y.Doc()
  const maps = mapsOf(doc)
  doc.transact(() => {
    markVersion(doc, PACK_DOCUMENT_VERSION)
    for (const [path, value] of Object.entries(fields)) maps.fields.set(path, value)
    for (const pack of published) maps.published.set(String(pack.version), pack)
  })
  return doc
}

export function createPackHandle(options: Omit<SavedDocumentOptions, 'version' | 'upgrade'>): PackHandle {
  const { id, doc } = options
  const maps = mapsOf(doc)
  const { stop, ...saved } = saveDocument({ ...options, version: PACK_DOCUMENT_VERSION })

  const fields = follow(maps.fields, () => Object.fromEntries(maps.fields.entries()))
  const published = follow(maps.published, () =>
    [...maps.published.values()].sort((one, other) => one.version - other.version),
  )
  const deletedAt = follow(maps.about, () => (maps.about.get('deletedAt') ?? null) as Instant | null)

  return {
    id,
    fields,
    published,
    deletedAt,
    ...saved,
    ...createUndoHistory(doc, [doc.getMap('fields')], JOIN_FOR),
    change(label, changes) {
      if (saved.isBlocked()) return false
      const place = Object.keys(changes).sort().join(' ')
      doc.transact(
        () => {
          for (const [path, value] of Object.entries(changes)) put(maps.fields, path, value)
        },
        new LocalChange(label, place),
      )
      return true
    },
    publish(pack) {
      if (!saved.isBlocked() && !maps.published.has(String(pack.version)))
        maps.published.set(String(pack.version), plain(pack))
    },
    setDeleted(at) {
      if (!saved.isBlocked()) maps.about.set('deletedAt', at)
    },
    dispose: stop,
  }
}

function follow<T, V>(map: Y.Map<V>, read: () => T): Readonly<Ref<T>> {
  const followed = shallowRef(read())
  map.observe(() => (followed.value = read()))
  return followed
}

function put(map: Y.Map<FieldValue>, path: string, value: FieldValue | undefined) {
  if (value === undefined) map.delete(path)
  // Setting what is there already must not become a step of undo that does nothing.
  else if (JSON.stringify(map.get(path)) !== JSON.stringify(value)) map.set(path, plain(value))
}

/** Through JSON, so that what is kept is what is saved: no proxy of a form, no undefined. */
const plain = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T
