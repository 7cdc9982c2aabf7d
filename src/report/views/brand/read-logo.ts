import type { Logo } from '@/shared/engagement'
import { inspectLogo, FILE_LIMIT } from './inspect-logo'
import { LogoRefusal } from './logo-problem'

/** In pixels: sharp at the size in which a report shows it, and small enough to travel in every file. */
const LARGEST = { width: 640, height: 320 }
/** In bytes; from here on a picture without transparent parts is kept as a JPEG. */
const HEAVY = 60_000

/** The picture in a file as a logo of at most 640 × 320 pixels. Throws a LogoRefusal. */
export async function readLogo(file: Blob): Promise<Logo> {
  if (file.size > FILE_LIMIT) throw new LogoRefusal('too-large')
  const bytes = await file.arrayBuffer().catch((cause: unknown) => {
    throw new LogoRefusal('unreadable', { cause })
  })
  const { mime, width, height } = inspectLogo(new Uint8Array(bytes))
  const isVector = mime === 'image/svg+xml'
  const scale = Math.min(LARGEST.width / width, LARGEST.height / height, isVector ? Infinity : 1)
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
  const canvas = await draw(new Blob([bytes], { type: mime }), size)
  return { ...(await encode(canvas)), ...size }
}

async function draw(picture: Blob, { width, height }: { width: number; height: number }) {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const url = URL.createObjectURL(picture)
  try {
    // An image element runs no script of an SVG and fetches nothing for it.
    const image = new Image(width, height)
    image.src = url
    await image.decode()
    canvas.getContext('2d')!.drawImage(image, 0, 0, width, height)
  } catch (cause) {
    throw new LogoRefusal('not-image', { cause })
  } finally {
    URL.revokeObjectURL(url)
  }
  return canvas
}

async function encode(canvas: HTMLCanvasElement): Promise<Pick<Logo, 'type' | 'data'>> {
  const png = await bytesOf(canvas, 'image/png')
  if (png.length < HEAVY || hasTransparency(canvas)) return { type: 'png', data: base64(png) }
  return { type: 'jpeg', data: base64(await bytesOf(canvas, 'image/jpeg')) }
}

const bytesOf = (canvas: HTMLCanvasElement, type: string) =>
  new Promise<Uint8Array>((resolve, reject) => {
    canvas.toBlob(
      (blob) =>
        blob
          ? blob.arrayBuffer().then((buffer) => resolve(new Uint8Array(buffer)), reject)
          : reject(new LogoRefusal('unreadable')),
      type,
      0.9,
    )
  })

function hasTransparency(canvas: HTMLCanvasElement): boolean {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
  for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha]! < 255) return true
  return false
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
