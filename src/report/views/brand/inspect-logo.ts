import { imageSize } from 'image-size'
import { LogoRefusal } from './logo-problem'

/** In bytes. A logo is a few hundred kB at most; what is larger is a photograph or a mistake. */
export const FILE_LIMIT = 10_000_000
/** A small file can unpack to gigabytes: its size is known before a pixel is. */
export const PIXEL_LIMIT = 40_000_000

const RASTER: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
}

/** What a picture of a logo is, from its bytes and not from its name. Throws a LogoRefusal. */
export function inspectLogo(bytes: Uint8Array): { mime: string; width: number; height: number } {
  if (bytes.length > FILE_LIMIT) throw new LogoRefusal('too-large')
  const { type = '', width, height } = sizeOf(bytes)
  if (!(width > 0 && height > 0)) throw new LogoRefusal('not-image')
  if (width * height > PIXEL_LIMIT && type !== 'svg') throw new LogoRefusal('too-many-pixels')
  if (type === 'svg') {
    refuseActive(new TextDecoder().decode(bytes))
    return { mime: 'image/svg+xml', width, height }
  }
  const mime = RASTER[type]
  if (!mime) throw new LogoRefusal('not-image')
  return { mime, width, height }
}

function sizeOf(bytes: Uint8Array) {
  try {
    return imageSize(bytes)
  } catch (cause) {
    throw new LogoRefusal('not-image', { cause })
  }
}

const ACTIVE = ['script', 'foreignObject', 'iframe', 'object', 'embed', 'handler', 'set', 'animate']
const LINKS = ['href', 'xlink:href', 'src']

/** An SVG that does something, or fetches something, is no logo. Drawn as a picture it could do neither; we refuse it all the same. */
function refuseActive(text: string): void {
  const svg = new DOMParser().parseFromString(text, 'image/svg+xml')
  if (svg.documentElement.localName !== 'svg') throw new LogoRefusal('not-image')
  for (const element of svg.querySelectorAll('*')) {
    const acts = ACTIVE.includes(element.localName) || element.getAttributeNames().some(isHandler)
    const fetches = LINKS.some((name) => !isWithin(element.getAttribute(name)))
    if (acts || fetches) throw new LogoRefusal('active-svg')
  }
}

const isHandler = (name: string) => /^on/i.test(name)
const isWithin = (link: string | null) =>
  link === null || /^\s*(#|data:image\/(png|jpeg|webp|gif))/i.test(link)
