import { zlibSync } from 'fflate'
import type { Logo } from '@/shared/engagement'
import { pngChunk } from './grey'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

/** A PNG of one colour (red, green, blue, opacity), as an organisation may have for a logo. */
export function pngLogo(width: number, height: number, colour = [180, 30, 60, 255]): Logo {
  const row = [0, ...Array.from({ length: width }, () => colour).flat()]
  const pixels = Uint8Array.from(Array.from({ length: height }, () => row).flat())
  const head = new DataView(new ArrayBuffer(13))
  head.setUint32(0, width)
  head.setUint32(4, height)
  head.setUint8(8, 8)
  head.setUint8(9, 6)
  const bytes = Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...pngChunk('IHDR', new Uint8Array(head.buffer)),
    ...pngChunk('IDAT', zlibSync(pixels)),
    ...pngChunk('IEND', new Uint8Array()),
  ])
  return { type: 'png', data: base64(bytes), width, height }
}

/** The segments of a JPEG up to its measures, which is all that a writer of PDF reads of it. */
export function jpegLogo(width: number, height: number): Logo {
  const application = [0xff, 0xe0, 0, 16, ...new TextEncoder().encode('JFIF'), 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
  const size = [height >> 8, height & 255, width >> 8, width & 255]
  const frame = [0xff, 0xc0, 0, 17, 8, ...size, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]
  const data = base64(Uint8Array.from([0xff, 0xd8, ...application, ...frame, 0xff, 0xd9]))
  return { type: 'jpeg', data, width, height }
}
