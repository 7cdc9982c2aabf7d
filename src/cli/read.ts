import { openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { MODEL } from '@/content/load'
import { readEngagementFile, type EngagementFile, type FileProblem } from '@/storage/engagement-file'
import { EXIT, Refusal, type Surroundings } from './command'
import { problemInWords } from './problems'
import { shown, systemReason } from './words'

const skills = new Set([...MODEL.competencies.flatMap((competency) => competency.skills), ...MODEL.retired])

/** The engagement in a file, by the same checks as the app's import; refused with all that is wrong in it. */
export async function readEngagement(
  path: string,
  { folder }: Pick<Surroundings, 'folder'>,
): Promise<EngagementFile> {
  const result = await readEngagementFile(await open(path, resolve(folder, path)), { skills })
  if (result.ok) return result
  throw refusal(path, result.error)
}

const refusal = (path: string, problem: FileProblem) =>
  new Refusal(EXIT.badFile, `${shown(path)}: ${problemInWords(problem)}`)

async function open(path: string, place: string): Promise<Blob> {
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
