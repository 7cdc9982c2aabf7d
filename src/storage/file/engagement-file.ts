import type { Engagement, Instant } from '@/shared/engagement'
import type { Catalog } from '../catalog'
import type { EngagementHandle } from '../engagement-handle'
import { checkEngagement, type EngagementFile, type Known } from './engagement-file-check'
import { FORMAT, parseEngagementText } from './engagement-file-text'
import { FileRefusal, type FileProblem } from './file-problem'
import { CURRENT_VERSION } from '../migrations'
import { COLLECTIONS, type CollectionName } from '../document/repair'

export type { EngagementFile } from './engagement-file-check'
export type { FileProblem, PackFault, ValueProblem } from './file-problem'

/** In bytes. Sixty respondents with a note on every answer make less than one million. */
const SIZE_LIMIT = 20_000_000

/** The engagement as the text of a file (docs/storage-format.md). The same engagement gives the same text. */
export function exportEngagement(id: string, engagement: Engagement, exportedAt: Date): string {
  const head = { format: FORMAT, version: CURRENT_VERSION, exportedAt: exportedAt.toISOString(), id }
  const collections = COLLECTIONS.map((name) => [
    name,
    isKeyed(name) ? sortedByKey(engagement[name]) : engagement[name],
  ])
  return `${JSON.stringify({ ...head, ...Object.fromEntries(collections) }, null, 2)}\n`
}

const isKeyed = (name: CollectionName) => name !== 'profile' && name !== 'planning'

const sortedByKey = (record: object) =>
  Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)))

/** Reads a file that `exportEngagement` wrote, now or in an earlier version. Nothing is stored yet. */
export async function readEngagementFile(
  file: Blob,
  known: Known,
): Promise<({ ok: true } & EngagementFile) | { ok: false; error: FileProblem }> {
  try {
    const text = await readText(file)
    return { ok: true, ...checkEngagement(parseEngagementText(text), known) }
  } catch (error) {
    if (error instanceof FileRefusal) return { ok: false, error: error.problem }
    throw error
  }
}

async function readText(file: Blob): Promise<string> {
  if (file.size > SIZE_LIMIT) {
    throw new FileRefusal({ code: 'too-large', size: file.size, limit: SIZE_LIMIT })
  }
  try {
    return await file.text()
  } catch {
    // Moved, or no longer permitted, since it was chosen.
    throw new FileRefusal({ code: 'unreadable' })
  }
}

/** Makes a new engagement of the file, beside whatever is there, and gives its id. */
export function importCopy(catalog: Catalog, file: EngagementFile): string {
  return catalog.create(file.engagement)
}

/**
 * Merges the file into the engagement it was exported from, as one step of undo. An answer or agreed
 * value that both have is kept as the one given later; of anything else that both have, what is here
 * stays, and what only the file has is added. False when the engagement cannot be changed.
 */
export function importMerge(handle: EngagementHandle, { engagement }: EngagementFile): boolean {
  const { data } = handle
  return handle.change('import', (draft) => {
    for (const collection of COLLECTIONS.filter(isKeyed)) {
      const here = data[collection] as Readonly<Record<string, Dated>>
      for (const [key, entry] of Object.entries(engagement[collection] as Record<string, Dated>)) {
        if (!(key in here) || isLater(entry, here[key])) draft.set(collection, key, entry as never)
      }
    }
  })
}

type Dated = { at?: Instant } | number

const momentOf = (entry: Dated | undefined) =>
  typeof entry === 'object' && entry.at !== undefined ? Date.parse(entry.at) : 0
const isLater = (one: Dated, other: Dated | undefined) => momentOf(one) > momentOf(other)
