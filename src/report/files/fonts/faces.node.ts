import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { FaceReader } from './faces'

/** As `node build/fonts.js` made them: for tests and the command line. */
export const readFace: FaceReader = async (family, weight) => {
  const name = `${family.toLowerCase()}-${weight}.woff2`
  return new Uint8Array(
    await readFile(fileURLToPath(new URL(`../../../generated/fonts/${name}`, import.meta.url))),
  )
}
