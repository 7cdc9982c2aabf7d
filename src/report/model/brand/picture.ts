import type { Logo } from '@/shared/engagement'

/** What every PNG begins with. */
const PNG = '\x89PNG\r\n\x1a\n'
const JPEG = '\xff\xd8\xff'
/** More takes a reader longer to unpack than a logo is worth. */
const MOST = { letters: 4_000_000, pixels: 8_000_000 }

export type Picture = Pick<Logo, 'type' | 'data' | 'width' | 'height'>

/** A logo with the measures that its own bytes give; null if they are no picture, or one too large to print. */
export function readPicture({ data }: Logo): Picture | null {
  if (data.length > MOST.letters) return null
  const bytes = decode(data)
  const size = bytes.startsWith(PNG) ? sizeOfPng(bytes) : bytes.startsWith(JPEG) ? sizeOfJpeg(bytes) : null
  if (!size || size.width === 0 || size.height === 0) return null
  return size.width * size.height > MOST.pixels
    ? null
    : { type: bytes.startsWith(PNG) ? 'png' : 'jpeg', data, ...size }
}

/** A character for each byte; none if it is no base64. */
function decode(data: string): string {
  try {
    return atob(data)
  } catch {
    return ''
  }
}

const number = (bytes: string, at: number, length: number) =>
  [...bytes.slice(at, at + length)].reduce((value, byte) => value * 256 + byte.charCodeAt(0), 0)

/** Its first chunk gives them. */
const sizeOfPng = (bytes: string) =>
  bytes.slice(12, 16) === 'IHDR' ? { width: number(bytes, 16, 4), height: number(bytes, 20, 4) } : null

/** The frame header gives them, after any number of other segments. */
function sizeOfJpeg(bytes: string) {
  for (let at = 2; at < bytes.length && bytes[at] === '\xff'; at += 2 + number(bytes, at + 2, 2)) {
    const marker = number(bytes, at + 1, 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: number(bytes, at + 5, 2), width: number(bytes, at + 7, 2) }
  }
  return null
}
