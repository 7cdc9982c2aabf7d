import { familiesFor, type Family } from '../../pdf/families'

export const WEIGHTS = [400, 700] as const
export type Weight = (typeof WEIGHTS)[number]

/** Fetches a face as it was cut down for the screen: in a page (faces.browser.ts) or from disk (faces.node.ts). */
export type FaceReader = (family: Family, weight: Weight) => Promise<Uint8Array>

/** The faces that a text in `language` needs, within the style itself: a file that carries them looks alike everywhere. */
export async function facesCss(language: string, text: string, read: FaceReader): Promise<string> {
  const faces = familiesFor(language, text).flatMap((family) => WEIGHTS.map((weight) => ({ family, weight })))
  const rules = await Promise.all(
    faces.map(async ({ family, weight }) => {
      const source = `url(data:font/woff2;base64,${base64(await read(family, weight))}) format('woff2')`
      return `@font-face{font-family:${family};font-weight:${weight};src:${source}}`
    }),
  )
  return rules.join('\n')
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  // All at once would be more arguments than a call may have.
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
}
