import { relative } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Writes `.vite/modules.json` into the build: for each chunk, the modules whose code is really in it.
 * build/budget.mjs reads there what a first load brings, since a chunk's name says little about its content.
 */
export function modulesPlugin(): Plugin {
  let root = ''
  const short = (id: string) => {
    const path = id.split('?', 1)[0] ?? id
    return path.startsWith('\0') ? path.slice(1) : relative(root, path).replaceAll('\\', '/')
  }
  return {
    name: 'sextant-modules',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const modules = chunks.map(({ fileName, modules }) => {
        const present = Object.entries(modules).filter(([, { renderedLength }]) => renderedLength > 0)
        return [fileName, [...new Set(present.map(([id]) => short(id)))].sort()]
      })
      const source = JSON.stringify(Object.fromEntries(modules), null, 2)
      this.emitFile({ type: 'asset', fileName: '.vite/modules.json', source })
    },
  }
}
