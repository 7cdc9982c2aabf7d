/** The origin's private file system, in memory: as much of it as the mirror uses. */
export function privateFiles() {
  const files = new Map<string, Blob>()

  const fileHandle = (name: string) => ({
    getFile: async () => files.get(name)!,
    async createWritable() {
      let content = new Blob()
      return {
        write: async (blob: Blob) => void (content = blob),
        close: async () => void files.set(name, content),
      }
    },
  })

  const directory = {
    getDirectoryHandle: async () => directory,
    async getFileHandle(name: string, options?: { create: boolean }) {
      if (!files.has(name)) {
        if (!options?.create) throw new DOMException('no such file', 'NotFoundError')
        files.set(name, new Blob())
      }
      return fileHandle(name)
    },
    removeEntry: async (name: string) => void files.delete(name),
    async *keys() {
      yield* files.keys()
    },
  }

  return { files, root: directory as unknown as FileSystemDirectoryHandle }
}
