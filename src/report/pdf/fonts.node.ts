import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Family } from './families'
import type { FontFile, Weight } from './font/pdf-font'

const WEIGHTS: Readonly<Record<Weight, number>> = { regular: 400, bold: 700 }

/** Reads faces from disk as `node build/fonts.js` made them: for tests and the command line. */
export function readFonts(families: readonly Family[]): FontFile[] {
  return families.flatMap((family) => (['regular', 'bold'] as const).map((weight) => read(family, weight)))
}

function read(family: Family, weight: Weight): FontFile {
  const name = `${family.toLowerCase()}-${WEIGHTS[weight]}.ttf`
  const path = fileURLToPath(new URL(`../../generated/fonts/${name}`, import.meta.url))
  return { family, weight, bytes: new Uint8Array(readFileSync(path)) }
}
