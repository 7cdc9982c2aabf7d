import { unzlibSync, zlibSync } from 'fflate'
import { poppler } from './pdftotext'

/** A picture in shades of grey, 0 being black and 255 white, row after row. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** The first pages of a PDF as they are seen: drawn twice as large and halved, which evens out how edges are smoothed. */
export function pagesOf(pdf: Uint8Array, dpi: number, last: number, ...options: string[]): Grey[] {
  const pages: Grey[] = []
  let rest = poppler('pdftoppm', pdf, '-gray', '-r', String(2 * dpi), '-l', String(last), ...options)
  while (rest.length > 0) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(rest.subarray(0, 64).toString('latin1'))!
    const [width, height] = [Number(head[1]), Number(head[2])]
    const end = head[0].length + width * height
    pages.push(halved({ width, height, pixels: rest.subarray(head[0].length, end) }))
    rest = rest.subarray(end)
  }
  return pages
}

function halved({ width, height, pixels }: Grey): Grey {
  const [across, down] = [Math.floor(width / 2), Math.floor(height / 2)]
  const half = new Uint8Array(across * down)
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      const at = 2 * y * width + 2 * x
      half[y * across + x] =
        (pixels[at]! + pixels[at + 1]! + pixels[at + width]! + pixels[at + width + 1]!) / 4
    }
  return { width: across, height: down, pixels: half }
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const FILTER_UP = 2

/** A PNG of sixteen shades: as many as it takes to tell pages apart, and a fraction of the bytes. */
export function writePng({ width, height, pixels }: Grey): Uint8Array {
  const stride = Math.ceil(width / 2)
  const rows = new Uint8Array(height * (stride + 1))
  let above = new Uint8Array(stride)
  for (let y = 0; y < height; y++) {
    const row = new Uint8Array(stride)
    for (let x = 0; x < width; x++) row[x >> 1]! |= Math.round(pixels[y * width + x]! / 17) << (x % 2 ? 0 : 4)
    rows[y * (stride + 1)] = FILTER_UP
    for (let at = 0; at < stride; at++) rows[y * (stride + 1) + 1 + at] = row[at]! - above[at]!
    above = row
  }
  const head = new DataView(new ArrayBuffer(13))
  head.setUint32(0, width)
  head.setUint32(4, height)
  head.setUint8(8, 4)
  return Uint8Array.from([
    ...SIGNATURE,
    ...pngChunk('IHDR', new Uint8Array(head.buffer)),
    ...pngChunk('IDAT', zlibSync(rows, { level: 9 })),
    ...pngChunk('IEND', new Uint8Array()),
  ])
}

/** Reads what writePng() wrote. */
export function readPng(bytes: Uint8Array): Grey {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const stride = Math.ceil(width / 2)
  const data = bytes.subarray(41, 41 + view.getUint32(33))
  const rows = unzlibSync(data)
  const pixels = new Uint8Array(width * height)
  const row = new Uint8Array(stride)
  for (let y = 0; y < height; y++) {
    for (let at = 0; at < stride; at++) row[at]! += rows[y * (stride + 1) + 1 + at]!
    for (let x = 0; x < width; x++) pixels[y * width + x] = ((row[x >> 1]! >> (x % 2 ? 0 : 4)) & 15) * 17
  }
  return { width, height, pixels }
}

export function pngChunk(name: string, data: Uint8Array): number[] {
  const body = [...new TextEncoder().encode(name), ...data]
  return [...word(data.length), ...body, ...word(crc(body))]
}

const word = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255)

function crc(bytes: readonly number[]): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  }
  return (rest ^ 0xffffffff) >>> 0
}
