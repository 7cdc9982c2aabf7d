import { basename, extname, join, resolve } from 'node:path'
import { wrongUse } from './arguments'
import { formatOf, type ReportFormat } from './report-form'
import { shown } from './words'

interface Wish {
  /** What the report's name has after that of its engagement: `board-he`. */
  readonly suffix: string
  readonly format: ReportFormat
  /** As typed; the present folder when left out. */
  readonly out?: string | undefined
  readonly from: string
}

export interface Job {
  /** As it was typed. */
  readonly file: string
  /** Where its report goes, in the words of `--out`. */
  readonly place: string
}

/** Where each file's report goes; refused before anything is read when two would go to one place. */
export function jobsFor(files: readonly string[], wish: Wish): Job[] {
  const { out = '.', suffix, format, from } = wish
  const isOneFile = formatOf(out, from) !== undefined
  if (isOneFile && files.length > 1)
    throw wrongUse(`${files.length} reports cannot all be “${shown(out)}”; name a folder.`, 'report --help')
  const jobs = files.map((file) => ({
    file,
    place: isOneFile ? out : join(out, `${basename(file, extname(file))}-${suffix}.${format}`),
  }))
  refuseClashes(jobs, from)
  return jobs
}

function refuseClashes(jobs: readonly Job[], from: string): void {
  // Some disks take capital and small letters for the same.
  const identity = (path: string) => resolve(from, path).toLowerCase()
  const taken = new Map(jobs.map(({ file }) => [identity(file), file]))
  const writers = new Map<string, string>()
  for (const { file, place } of jobs) {
    const at = identity(place)
    const read = taken.get(at)
    if (read !== undefined)
      throw wrongUse(
        `“${shown(place)}” would be written over “${shown(read)}”, which is read.`,
        'report --help',
      )
    const other = writers.get(at)
    if (other !== undefined)
      throw wrongUse(
        `“${shown(other)}” and “${shown(file)}” would both become “${shown(place)}”. Give them different names, or different folders one after the other.`,
        'report --help',
      )
    writers.set(at, file)
  }
}
