export interface Repeated {
  readonly key: string
  readonly line: number
}

export interface JsonLines {
  /** By the path of a value, as JSON text. */
  readonly lines: ReadonlyMap<string, number>
  readonly repeated: readonly Repeated[]
}

interface Token {
  readonly text: string
  readonly line: number
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

/** Where each value of a JSON text stands. The text must be JSON: whoever calls has parsed it. */
export function scanJson(text: string): JsonLines {
  const tokens = tokensOf(text)
  const lines = new Map<string, number>()
  const repeated: Repeated[] = []
  let next = 0
  const take = () => tokens[next++] ?? { text: '', line: 1 }
  const isNext = (mark: string) => tokens[next]?.text === mark
  const skip = (mark: string) => isNext(mark) && next++

  function readValue(path: Path): void {
    const { text } = take()
    if (text === '{') readMembers(path)
    else if (text === '[') readItems(path)
  }

  function readMembers(path: Path): void {
    while (!isNext('}')) {
      const { text, line } = take()
      const key = JSON.parse(text) as string
      if (lines.has(at(path, key))) repeated.push({ key, line })
      lines.set(at(path, key), line)
      skip(':')
      readValue([...path, key])
      skip(',')
    }
    skip('}')
  }

  function readItems(path: Path): void {
    for (let index = 0; !isNext(']'); index++) {
      lines.set(at(path, index), tokens[next]?.line ?? 1)
      readValue([...path, index])
      skip(',')
    }
    skip(']')
  }

  readValue([])
  return { lines, repeated }
}

type Path = readonly (string | number)[]

const at = (path: Path, key: string | number) => JSON.stringify([...path, key])

function tokensOf(text: string): Token[] {
  let line = 1
  let seen = 0
  return Array.from(text.matchAll(TOKEN), (match) => {
    line += text.slice(seen, match.index).split('\n').length - 1
    seen = match.index
    return { text: match[0], line }
  })
}
