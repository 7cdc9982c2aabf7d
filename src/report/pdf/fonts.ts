import heeboRegular from '@/generated/fonts/heebo-400.ttf?url'
import heeboBold from '@/generated/fonts/heebo-700.ttf?url'
import vazirmatnRegular from '@/generated/fonts/vazirmatn-400.ttf?url'
import vazirmatnBold from '@/generated/fonts/vazirmatn-700.ttf?url'
import { ExportError } from './export-error'
import { familiesFor, type Family } from './families'
import type { FontFile, Weight } from './font/pdf-font'

/** Where a browser finds each face. Node reads them from disk: fonts.node.ts. */
const ADDRESSES: Readonly<Record<Family, Readonly<Record<Weight, string>>>> = {
  Heebo: { regular: heeboRegular, bold: heeboBold },
  Vazirmatn: { regular: vazirmatnRegular, bold: vazirmatnBold },
}

/** Fetches the faces that a text in `language` needs. */
export async function loadFonts(language: string, text: string): Promise<FontFile[]> {
  const faces = familiesFor(language, text).flatMap((family) =>
    (['regular', 'bold'] as const).map((weight) => ({ family, weight })),
  )
  return Promise.all(faces.map(load))
}

async function load({ family, weight }: { family: Family; weight: Weight }): Promise<FontFile> {
  try {
    const response = await fetch(ADDRESSES[family][weight])
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
    return { family, weight, bytes: new Uint8Array(await response.arrayBuffer()) }
  } catch (cause) {
    throw new ExportError('fonts-unavailable', { cause })
  }
}
