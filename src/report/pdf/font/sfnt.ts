/** The container of a TrueType font: a directory of named tables. */
export class Sfnt {
  readonly view: DataView
  private readonly directory = new Map<string, { offset: number; length: number }>()

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const count = this.view.getUint16(4)
    for (let index = 0; index < count; index++) {
      const record = HEADER + RECORD * index
      const tag = String.fromCharCode(...bytes.subarray(record, record + 4))
      const offset = this.view.getUint32(record + 8)
      this.directory.set(tag, { offset, length: this.view.getUint32(record + 12) })
    }
  }

  /** Where a table starts. */
  offset(tag: string): number {
    return this.entry(tag).offset
  }

  /** A copy of a table. */
  table(tag: string): Uint8Array {
    const { offset, length } = this.entry(tag)
    return this.bytes.slice(offset, offset + length)
  }

  private entry(tag: string) {
    const entry = this.directory.get(tag)
    if (!entry) throw new Error(`The font has no ${tag} table.`)
    return entry
  }
}

const HEADER = 12
const RECORD = 16
const CHECKSUM_MAGIC = 0xb1b0afba
const padded = (length: number) => (length + 3) & ~3

/** Joins tables into a font file, with its checksums. */
export function writeSfnt(tables: Record<string, Uint8Array>): Uint8Array {
  const tags = Object.keys(tables).sort()
  const start = HEADER + RECORD * tags.length
  const total = tags.reduce((sum, tag) => sum + padded(tables[tag]!.length), start)
  const bytes = new Uint8Array(total)
  const view = new DataView(bytes.buffer)
  writeHeader(view, tags.length)

  let position = start
  let head = 0
  tags.forEach((tag, index) => {
    const data = tables[tag]!
    bytes.set(data, position)
    if (tag === 'head') head = position
    writeRecord(view, HEADER + RECORD * index, tag, position, data.length)
    position += padded(data.length)
  })
  view.setUint32(head + 8, (CHECKSUM_MAGIC - checksum(view, 0, total)) >>> 0)
  return bytes
}

function writeHeader(view: DataView, count: number) {
  const power = Math.floor(Math.log2(count))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, count)
  view.setUint16(6, RECORD * 2 ** power)
  view.setUint16(8, power)
  view.setUint16(10, RECORD * (count - 2 ** power))
}

function writeRecord(view: DataView, at: number, tag: string, offset: number, length: number) {
  for (let index = 0; index < 4; index++) view.setUint8(at + index, tag.charCodeAt(index))
  view.setUint32(at + 4, checksum(view, offset, padded(length)))
  view.setUint32(at + 8, offset)
  view.setUint32(at + 12, length)
}

function checksum(view: DataView, offset: number, length: number): number {
  let sum = 0
  for (let at = offset; at < offset + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
