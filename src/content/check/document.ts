import { scanJson, type Repeated } from './json-lines'
import type { Finding } from './problem'

/** The way to a value inside a JSON file. */
export type Path = readonly (string | number)[]

/** A JSON file that knows on which line each of its values stands. */
export interface Document {
  readonly file: string
  readonly value: unknown
  /** Keys that stand twice in one object; JSON.parse keeps the last and says nothing. */
  readonly repeated: readonly Repeated[]
  /** The line of a value, or of the nearest that is there. */
  lineOf(path: Path): number
}

/** The document, or why its text is none. */
export function readDocument(file: string, text: string): Document | Finding {
  try {
    const value: unknown = JSON.parse(text)
    const { lines, repeated } = scanJson(text)
    return { file, value, repeated, lineOf: (path) => nearestLine(lines, path) }
  } catch (error) {
    return notJson(file, text, error)
  }
}

export const isDocument = (read: Document | Finding): read is Document => 'lineOf' in read

/** What stands at the path; undefined when nothing does. */
export function valueAt({ value }: Document, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (isRecord(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    value,
  )
}

/** True for objects and lists: whatever has values by key. */
export const isRecord = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null

/** The keys of an object, or the places of a list. */
export const keysOf = (value: Record<string | number, unknown>): (string | number)[] =>
  Array.isArray(value) ? [...value.keys()] : Object.keys(value)

/** Something to say about a place in the document. */
export const finding = (document: Document, path: Path, what: string, mend: string): Finding => ({
  file: document.file,
  line: document.lineOf(path),
  what,
  mend,
})

function nearestLine(lines: ReadonlyMap<string, number>, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const line = lines.get(JSON.stringify(path.slice(0, length)))
    if (line !== undefined) return line
  }
  return 1
}

function notJson(file: string, text: string, error: unknown): Finding {
  const words = error instanceof Error ? error.message : String(error)
  const position = Number(/at position (\d+)/.exec(words)?.[1] ?? text.length)
  return {
    file,
    line: text.slice(0, position).split('\n').length,
    what: `the file is not JSON (${words})`,
    mend: 'look for a missing comma, quote or bracket on this line or the one before',
  }
}
