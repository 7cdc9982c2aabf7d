import type { Plugin } from 'vite'
import { checkContent, problemsInWords } from './check-content.js'

/** Builds nothing from content that breaks a rule of docs/content-guide.md. */
export function contentPlugin(): Plugin {
  let root = ''
  return {
    name: 'sextant-content',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    async buildStart() {
      const words = problemsInWords(await checkContent(root))
      if (words.length > 0) this.error(`The content has problems:\n${words.join('\n')}`)
    },
  }
}
