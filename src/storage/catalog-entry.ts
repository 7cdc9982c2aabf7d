import type { Engagement, Instant } from '@/shared/engagement'
import { LONG_AGO } from './blank'

/** What is known of an engagement without opening it. */
export interface CatalogEntry {
  readonly id: string
  readonly name: string
  readonly sample: boolean
  readonly language: string
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly archivedAt: Instant | null
  readonly deletedAt: Instant | null
}

export const UNLISTED: CatalogEntry = {
  id: '',
  name: '',
  sample: false,
  language: 'en',
  createdAt: LONG_AGO,
  updatedAt: LONG_AGO,
  archivedAt: null,
  deletedAt: null,
}

/** What the catalog repeats of the engagement itself. */
export function summaryOf({ profile: { name, sample, language, createdAt } }: Engagement) {
  return { name, sample, language, createdAt }
}
