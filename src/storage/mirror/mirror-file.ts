import type { CatalogEntry } from '../catalog-entry'

/** One engagement's copy outside the database. */
export interface MirrorCopy {
  entry: CatalogEntry
  /** Moment of the last row that is in it: tells whether the database is older. */
  lastWrite: number
  update: Uint8Array
}

/** How often the engagement was copied before; the higher one is the newer file. */
export type MirrorFile = MirrorCopy & { generation: number }

const DIGEST_BYTES = 32
const LENGTH_BYTES = 4

/** SHA-256 of the rest, length of the head, the head as JSON, the document's state. */
export async function encodeMirrorFile({ update, ...head }: MirrorFile): Promise<Blob> {
  const json = new TextEncoder().encode(JSON.stringify(head))
  const length = new DataView(new ArrayBuffer(LENGTH_BYTES))
  length.setUint32(0, json.length)
  const body = await new Blob([length.buffer, json, new Uint8Array(update)]).arrayBuffer()
  return new Blob([await digestOf(body), body])
}

/** What the file holds, or null when it is torn, empty or not one of ours. */
export async function decodeMirrorFile(file: Blob): Promise<MirrorFile | null> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const body = bytes.slice(DIGEST_BYTES)
  const digest = new Uint8Array(await digestOf(body.buffer))
  const whole = body.length > LENGTH_BYTES && digest.every((byte, index) => byte === bytes[index])
  if (!whole) return null
  const headEnd = LENGTH_BYTES + new DataView(body.buffer).getUint32(0)
  // The checksum says that it is as we wrote it.
  const head = JSON.parse(new TextDecoder().decode(body.slice(LENGTH_BYTES, headEnd))) as Omit<
    MirrorFile,
    'update'
  >
  return { ...head, update: body.slice(headEnd) }
}

const digestOf = (bytes: ArrayBuffer) => crypto.subtle.digest('SHA-256', bytes)
