import type { Pack } from '@/content/pack/types'
import type { Engagement, StoredPack } from '@/shared/engagement'
import { packKey } from '@/shared/engagement'

/** A pack that changes nothing but what is given. */
export const packWith = (changes: Partial<Pack> = {}): Pack => ({
  format: 'sextant-pack',
  formatVersion: 1,
  id: 'acme',
  version: 1,
  base: { id: 'sextant-core', version: 1 },
  languages: ['en'],
  name: { en: 'Acme' },
  skills: {},
  actions: {},
  kpis: {},
  retired: [],
  ...changes,
})

/** As an engagement holds it: plain JSON. */
export const packsOf = (...packs: readonly Pack[]): Engagement['packs'] =>
  Object.fromEntries(packs.map((pack) => [packKey(pack), pack as unknown as StoredPack]))

/** The text of a pack that uses every field. */
export { default as WHOLE } from '../../../fixtures/packs/whole.json?raw'
