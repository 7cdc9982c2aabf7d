import { decodeMirrorFile, encodeMirrorFile, type MirrorCopy, type MirrorFile } from './mirror-file'

/** Copies of documents outside the database, in files of the origin's private file system. */
export interface Mirror {
  ids(): Promise<string[]>
  /** The sound copies, the newest first: two, one or none. */
  read(id: string): Promise<MirrorCopy[]>
  write(copy: MirrorCopy): Promise<void>
  remove(id: string): Promise<void>
}

const SLOTS = ['a', 'b'] as const
type Slot = (typeof SLOTS)[number]
const fileName = (id: string, slot: Slot) => `${id}.${slot}`

/**
 * Two files for each document, written in turn: while one is being written, and torn if the browser
 * is killed then, the other one is whole.
 */
export async function openMirror(root: FileSystemDirectoryHandle, folder = 'mirror'): Promise<Mirror> {
  const directory = await root.getDirectoryHandle(folder, { create: true })

  async function readSlot(id: string, slot: Slot): Promise<MirrorFile | null> {
    try {
      const handle = await directory.getFileHandle(fileName(id, slot))
      return await decodeMirrorFile(await handle.getFile())
    } catch {
      return null
    }
  }

  const readSlots = (id: string) => Promise.all(SLOTS.map((slot) => readSlot(id, slot)))

  return {
    async ids() {
      const ids = new Set<string>()
      for await (const name of directory.keys()) ids.add(name.replace(/\.[ab]$/, ''))
      return [...ids]
    },

    async read(id) {
      const sound = (await readSlots(id)).filter((file) => file !== null)
      return sound.sort((one, other) => other.generation - one.generation)
    },

    async write(copy) {
      const [a, b] = (await readSlots(copy.entry.id)).map((file) => file?.generation ?? 0) as [number, number]
      const handle = await directory.getFileHandle(fileName(copy.entry.id, a <= b ? 'a' : 'b'), {
        create: true,
      })
      const file = await encodeMirrorFile({ ...copy, generation: Math.max(a, b) + 1 })
      const writable = await handle.createWritable()
      await writable.write(file)
      await writable.close()
    },

    async remove(id) {
      for (const slot of SLOTS) await directory.removeEntry(fileName(id, slot)).catch(() => {})
    },
  }
}
