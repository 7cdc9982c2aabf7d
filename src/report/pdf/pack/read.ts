export interface PdfObject {
  readonly id: number
  /** What stands between `obj` and `endobj`. */
  readonly content: string
  readonly isStream: boolean
}

interface Contents {
  readonly objects: readonly PdfObject[]
  /** One more than the highest object number. */
  readonly size: number
  /** The entries of the trailer that name the root, the information and the file. */
  readonly trailer: string
}

/** Reads back the objects of a file that jsPDF wrote: one cross-reference table, one trailer. */
export function readObjects(source: string): Contents {
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source.slice(-64))![1])
  const tail = source.slice(tableAt)
  const [, count] = /^xref\s+0 (\d+)/.exec(tail)!
  const [, entries] = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(tail)!
  const offsets = [...tail.matchAll(/^(\d{10}) \d{5} ([nf])/gm)].flatMap(([, offset, type], id) =>
    type === 'n' && Number(offset) > 0 ? [{ id, offset: Number(offset) }] : [],
  )
  offsets.sort((a, b) => a.offset - b.offset)
  const objects = offsets.map(({ id, offset }, index) =>
    object(id, source.slice(offset, offsets[index + 1]?.offset ?? tableAt)),
  )
  return { objects, size: Number(count), trailer: entries!.replace(/\/Size \d+/, '').trim() }
}

function object(id: number, source: string): PdfObject {
  const content = source.slice(source.indexOf('obj') + 3, source.lastIndexOf('endobj')).trim()
  return { id, content, isStream: content.endsWith('endstream') }
}
