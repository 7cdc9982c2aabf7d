import { zlibSync } from 'fflate'
import { bytesOf } from '../syntax'
import { readObjects, type PdfObject } from './read'

/** Objects per object stream: readers decompress one whole to reach an object in it. */
const BATCH = 600

type Entry = readonly [type: 1 | 2, position: number, index: number]

/**
 * Rewrites what jsPDF made with object streams and a cross-reference stream (PDF 1.5).
 * A structure tree is thousands of small objects, which compress well together and not at all alone.
 */
export function pack(source: string): Uint8Array<ArrayBuffer> {
  const { objects, size, trailer } = readObjects(source)
  const file = new FileWriter()
  const entries: Entry[] = []
  const put = (id: number, content: string) => {
    entries[id] = [1, file.length, 0]
    file.write(`${id} 0 obj\n${content}\nendobj\n`)
  }
  file.write('%PDF-1.7\n%\xba\xdf\xac\xe0\n')

  for (const { id, content, isStream } of objects) if (isStream) put(id, content)
  const small = objects.filter((object) => !object.isStream)
  let next = size
  for (let at = 0; at < small.length; at += BATCH) {
    const batch = small.slice(at, at + BATCH)
    batch.forEach(({ id }, index) => (entries[id] = [2, next, index]))
    put(next, objectStream(batch))
    next++
  }

  const start = file.length
  entries[next] = [1, start, 0]
  file.write(
    `${next} 0 obj\n${crossReference(entries, next + 1, trailer)}\nendobj\nstartxref\n${start}\n%%EOF\n`,
  )
  return file.bytes()
}

function objectStream(batch: readonly PdfObject[]): string {
  let offset = 0
  const index = batch.map(({ id, content }) => {
    const entry = `${id} ${offset}`
    offset += content.length + 1
    return entry
  })
  const head = index.join(' ') + '\n'
  const body = head + batch.map(({ content }) => content + '\n').join('')
  return stream(`/Type /ObjStm /N ${batch.length} /First ${head.length}`, bytesOf(body))
}

function crossReference(entries: readonly (Entry | undefined)[], size: number, trailer: string): string {
  const ROW = 7
  const rows = new DataView(new ArrayBuffer(size * ROW))
  for (let id = 0; id < size; id++) {
    const [type, position, index] = entries[id] ?? [0, 0, 0xffff]
    rows.setUint8(id * ROW, type)
    rows.setUint32(id * ROW + 1, position)
    rows.setUint16(id * ROW + 5, index)
  }
  return stream(`/Type /XRef /Size ${size} /W [1 4 2] ${trailer}`, new Uint8Array(rows.buffer))
}

function stream(dictionary: string, data: Uint8Array): string {
  const packed = zlibSync(data, { level: 9 })
  const binary = Array.from(packed, (byte) => String.fromCharCode(byte)).join('')
  return `<<${dictionary} /Filter /FlateDecode /Length ${packed.length}>>\nstream\n${binary}\nendstream`
}

/** Gathers a file of one-byte characters. */
class FileWriter {
  private readonly parts: string[] = []
  length = 0

  write(part: string): void {
    this.parts.push(part)
    this.length += part.length
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return bytesOf(this.parts.join(''))
  }
}
