import { readContent } from './content'
import type { Opened } from './open'
import { below, numbersOf, type Node } from './structure'

/** Every stroke of a page is an artifact or belongs to one element, and both sides agree on which (01, 02). */
export function markFaults({ catalog, pages }: Opened, top: Node): string[] {
  const parents = numbersOf(catalog.at('StructTreeRoot', 'ParentTree'))
  const owners = new Map<string, string | null>()
  for (const node of below(top))
    for (const { page, mcid } of node.marks) owners.set(`${page}/${mcid}`, node.element.id)

  const faults = pages.flatMap(({ number, page, content }) => {
    const { painted, marks, faults } = readContent(content)
    const on = (fault: string) => `page ${number}: ${fault}`
    const loose = painted.filter(({ mark }) => mark === null)
    const listed = parents.get(page.at('StructParents').number ?? -1)?.items ?? []
    const twice = marks.filter((mark, index) => marks.indexOf(mark) !== index)
    return [
      ...faults.map((fault) => on(`[01-003] ${fault}`)),
      ...(loose.length
        ? [on(`[01-005] ${loose[0]!.operator} paints what is neither tagged nor artifact`)]
        : []),
      ...twice.map((mark) => on(`[01-006] marked content ${mark} begins twice`)),
      ...marks.flatMap((mark) => {
        const owner = owners.get(`${page.id}/${mark}`)
        if (owner === undefined) return [on(`[01-006] marked content ${mark} is in no element`)]
        return listed[mark]?.id === owner ? [] : [on(`[01-007] the parent tree differs on content ${mark}`)]
      }),
    ]
  })
  const present = new Set(
    pages.flatMap(({ page, content }) => readContent(content).marks.map((mark) => `${page.id}/${mark}`)),
  )
  const missing = [...owners.keys()].filter((key) => !present.has(key))
  return [
    ...faults,
    ...missing.map((key) => `[01-006] the structure names content that is not there: ${key}`),
  ]
}
