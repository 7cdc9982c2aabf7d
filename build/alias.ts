import { fileURLToPath } from 'node:url'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** What `@/…` and `@content/…` stand for, in the app, in tests and on the command line. */
export const alias = {
  '@content': at('content'),
  '@': at('src'),
}
