import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leavesOf } from '@/content/check/project'
import { check, edited, smallContent, type Edit } from './small-content'

const content = smallContent()
const places = Object.entries(content)
  .filter(([file]) => file.endsWith('.json'))
  .flatMap(([file, text]) =>
    leavesOf(JSON.parse(text)).flatMap(({ path }) =>
      path.map((_, length) => ({ file, at: path.slice(0, length + 1) })),
    ),
  )

describe('[CT2] a content with anything at all in one place', () => {
  it('is answered with problems that name a file and a line, never with an error', () => {
    const anything = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Edit['to']>
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, ({ file, at }, to) => {
        for (const problem of check(edited(content, { file, at, to })).problems) {
          expect(problem.file).toMatch(/^(content|src)\//)
          expect(problem.line).toBeGreaterThan(0)
          expect(problem.mend).not.toBe('')
        }
      }),
      { numRuns: 80 },
    )
  })
})
