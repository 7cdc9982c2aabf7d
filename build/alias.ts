import { fileURLToPath } from 'node:url'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** What `@/…` and `@content/…` stand for, in the app, in tests and on the command line. */
export const alias = {
  'lib0/logging': at('build/lib0-logging.js'),
  // Optional parts of jsPDF that we never use: see build/unused.js.
  html2canvas: at('build/unused.js'),
  canvg: at('build/unused.js'),
  dompurify: at('build/unused.js'),
  '@content': at('content'),
  '@': at('src'),
}
