import { type ZippableFile, zipSync } from 'fflate'
import { fileName } from '@/composables/files'
import type { OutFile } from './write'

export interface SavedFile {
  readonly name: string
  readonly content: Blob
}

/** One file to save: the only one there is, or a package of all of them, numbered in their order. */
export async function packed(files: readonly OutFile[], title: string, date: Date): Promise<SavedFile> {
  const [only] = files
  if (only && files.length === 1)
    return { name: fileName(title, only.extension, date), content: only.content }
  const entries = await Promise.all(
    files.map(async ({ title, extension, content, number }, index): Promise<[string, ZippableFile]> => {
      const name = fileName(`${(number ?? index) + 1} ${title}`, extension, date)
      const bytes = new Uint8Array(await content.arrayBuffer())
      // A picture is packed already; doing it again would hold the page up for half a second.
      return [name, [bytes, { level: extension === 'png' ? 0 : 6 }]]
    }),
  )
  const content = new Blob([zipSync(Object.fromEntries(entries))], { type: 'application/zip' })
  return { name: fileName(title, 'zip', date), content }
}
