import { shallowRef, type Ref } from 'vue'
import type { Pack } from '@/content/pack/types'
import type { PackHandle, Packs } from '@/storage/packs'
import { usePacks } from '@/storage/packs'
import type { StoredPack } from '@/shared/engagement'
import { loadBase } from './base'
import { fieldsOf, newFields, packOf, sameContent } from './draft'
import type { Fields } from './types'

/** This device's packs; undefined until they are read. */
export function usePackShelf(): Readonly<Ref<Packs | undefined>> {
  const shelf = shallowRef<Packs>()
  void usePacks().then((packs) => (shelf.value = packs))
  return shelf
}

/** What was published was checked then, or when its file came in. */
export const publishedOf = (handle: PackHandle) => handle.published.value as unknown as readonly Pack[]
export const lastOf = (handle: PackHandle): Pack | null => publishedOf(handle).at(-1) ?? null
const stored = (pack: Pack) => pack as unknown as StoredPack

export const languagesOf = (fields: Fields) => (fields.languages ?? []) as readonly string[]

/** In the reader's language where it has a name there, else in any. */
export function nameOf(fields: Fields, language: string): string {
  const names = [language, ...languagesOf(fields)].map((code) => fields[`name/${code}`])
  return (names.find((name) => typeof name === 'string' && name !== '') ?? '') as string
}

/** The draft as a pack: what its next version would be. */
export async function draftOf(handle: PackHandle): Promise<Pack> {
  const fields = handle.fields.value
  return packOf(handle.id, fields, await loadBase(languagesOf(fields)), lastOf(handle))
}

export async function isChangedSince(handle: PackHandle): Promise<boolean> {
  const last = lastOf(handle)
  return last !== null && !sameContent(await draftOf(handle), last)
}

const newId = (what: string) => `${what}-${crypto.randomUUID().slice(0, 13)}`
/** Ids of things that a pack adds: never used before, so never again. */
export const newEntryId = newId

export function createPack(packs: Packs, name: string, language: string): PackHandle {
  return packs.create(newId('pack'), newFields(name, language))
}

/** A draft with all that this one says, and no version of it. */
export function duplicatePack(
  packs: Packs,
  handle: PackHandle,
  nameFor: (name: string) => string,
): PackHandle {
  return packs.create(newId('pack'), renamed(handle.fields.value, nameFor))
}

function renamed(fields: Fields, nameFor: (name: string) => string): Fields {
  const names = Object.entries(fields).filter(([path]) => path.startsWith('name/'))
  return { ...fields, ...Object.fromEntries(names.map(([path, name]) => [path, nameFor(String(name))])) }
}

/** Adds the draft's next version, for good. */
export const publish = (handle: PackHandle, pack: Pack) => handle.publish(stored(pack))

export interface Taken {
  readonly id: string
  /** `copy`: another pack stands under its id and version here, so it was taken as a new draft. */
  readonly how: 'added' | 'version' | 'known' | 'copy'
}

/** Takes in a pack that was read from a file. Whatever is here stays as it is; a draft that was not changed follows. */
export async function takePack(packs: Packs, pack: Pack, nameFor: (name: string) => string): Promise<Taken> {
  const { id, version } = pack
  const here = packs.get(id)
  if (!here) return { id: packs.create(id, fieldsOf(pack), [stored(pack)]).id, how: 'added' }
  const twin = publishedOf(here).find((other) => other.version === version)
  if (twin && !sameContent(twin, pack)) {
    return { id: packs.create(newId('pack'), renamed(fieldsOf(pack), nameFor)).id, how: 'copy' }
  }
  here.setDeleted(null)
  if (twin) return { id, how: 'known' }
  const follows = version > (lastOf(here)?.version ?? 0) && !(await isChangedSince(here))
  here.publish(stored(pack))
  if (follows) here.change('packs.change.import', changesTo(here.fields.value, fieldsOf(pack)))
  return { id, how: 'version' }
}

/** What makes the one draft the other. */
function changesTo(now: Fields, wanted: Fields) {
  const gone = Object.keys(now).filter((path) => !(path in wanted))
  return { ...Object.fromEntries(gone.map((path) => [path, undefined])), ...wanted }
}
