import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDocument, readDocument, valueAt, type Document } from '@/content/check/document'
import { leavesOf } from '@/content/check/project'

function read(text: string): Document {
  const document = readDocument('content/x.json', text)
  if (!isDocument(document)) throw new Error(document.what)
  return document
}

describe('[CT1] where a value of a JSON file stands', () => {
  it('is the line on which it was written, however deep it lies', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value, null, 2)
        const document = read(text)
        const lines = text.split('\n')
        for (const { path, value: leaf } of leavesOf(document.value)) {
          expect(valueAt(document, path)).toBe(leaf)
          expect(lines[document.lineOf(path) - 1]).toContain(JSON.stringify(leaf))
        }
      }),
    )
  })

  it('is that of the nearest thing above when it is missing', () => {
    const document = read('{\n  "a": {\n    "b": [1,\n      2]\n  }\n}')
    expect(document.lineOf(['a', 'b', 1])).toBe(4)
    expect(document.lineOf(['a', 'b', 7])).toBe(3)
    expect(document.lineOf(['a', 'c', 'd'])).toBe(2)
    expect(document.lineOf(['z'])).toBe(1)
  })

  it('is told for a key that stands twice, at its second place', () => {
    expect(read('{\n  "a": 1,\n  "b": { "a": 2 },\n  "a": 3\n}').repeated).toEqual([{ key: 'a', line: 4 }])
  })

  it('is where reading stopped when the text is not JSON', () => {
    expect(readDocument('content/x.json', '{\n  "a": 1\n  "b": 2\n}')).toMatchObject({ line: 3 })
    expect(readDocument('content/x.json', '{\n  "a": 1,\n')).toMatchObject({ line: 3 })
  })
})
