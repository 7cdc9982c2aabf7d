import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FontFile, Weight } from '@/report/pdf/font/pdf-font'

const FILES = { Heebo: 'heebo', Vazirmatn: 'vazirmatn' } as const
type Family = keyof typeof FILES

function face(family: Family, weight: Weight): FontFile {
  const name = `${FILES[family]}-${weight === 'bold' ? 700 : 400}.ttf`
  const path = fileURLToPath(new URL(`../../src/generated/fonts/${name}`, import.meta.url))
  return { family, weight, bytes: new Uint8Array(readFileSync(path)) }
}

/** The fonts that a report in `language` uses, as `node build/fonts.js` made them. */
export function fontsFor(language: string): FontFile[] {
  const families: Family[] = ['ar', 'fa'].includes(language) ? ['Vazirmatn', 'Heebo'] : ['Heebo', 'Vazirmatn']
  return families.flatMap((family) => [face(family, 'regular'), face(family, 'bold')])
}
