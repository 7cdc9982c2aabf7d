import { openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { loadKnown } from '@/content/pack/engagement'
import { readEngagementFile, type EngagementFile } from '@/storage/file/engagement-file'
import { EXIT, Refusal, type Surroundings } from './command'
import { loadPackSentences } from './pack-words'
import { problemInWords } from './problems'
import { shown, systemReason } from './words'

/** The engagement in a file, by the same checks as the app's import; refused with all that is wrong in it. */
export async function readEngagement(
  path: string,
  from: Pick<Surroundings, 'folder'>,
): Promise<EngagementFile> {
  return readEngagementIn(path, await openFile(path, from))
}

/** The same for a file that is open. */
export async function readEngagementIn(path: string, file: Blob): Promise<EngagementFile> {
  const result = await readEngagementFile(file, await loadKnown())
  if (result.ok) return result
  const words = problemInWords(result.error, await loadPackSentences())
  throw new Refusal(EXIT.badFile, `${shown(path)}: ${words}`)
}

export async function openFile(path: string, { folder }: Pick<Surroundings, 'folder'>): Promise<Blob> {
  const place = resolve(folder, path)
  try {
    if ((await stat(place)).isFile()) return await openAsBlob(place)
  } catch (error) {
    const reason = systemReason(error)
    if (reason === undefined) throw error
    throw new Refusal(
      EXIT.badFile,
      `${shown(path)}: The file could not be read: ${reason}. Nothing was changed. Check the path and what this user may read.`,
    )
  }
  throw new Refusal(
    EXIT.badFile,
    `${shown(path)}: This is no file. Nothing was changed. Name the exported engagement itself; its name ends in .json.`,
  )
}
