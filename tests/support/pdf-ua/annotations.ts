import type { Opened } from './open'
import { below, numbersOf, type Node } from './structure'

/** Each link is in a Link of the structure, can be reached in its order, and says where it leads (28). */
export function annotationFaults({ catalog, pages }: Opened, top: Node): string[] {
  const holders = new Map<string | null, Node>()
  for (const node of below(top)) for (const { id } of node.annotations) holders.set(id, node)
  const parents = numbersOf(catalog.at('StructTreeRoot', 'ParentTree'))
  return pages.flatMap(({ number, page }) => {
    const annotations = page.at('Annots').items
    const faults = annotations.flatMap((annotation) => {
      const holder = holders.get(annotation.id)
      const parent = parents.get(annotation.at('StructParent').number ?? -1)
      if (annotation.at('Subtype').name !== 'Link') return ['[28-000] an annotation that is no link']
      return [
        ...(holder?.role === 'Link' ? [] : ['[28-011] a link in no Link']),
        ...(parent?.id && parent.id === holder?.element.id
          ? []
          : ['[28-010] the parent tree differs on a link']),
        ...(annotation.at('Contents').text?.trim()
          ? []
          : ['[28-012] a link that does not say where it leads']),
        ...(annotation.at('Dest').exists || annotation.at('A').exists ? [] : ['[28-000] a link to nowhere']),
      ]
    })
    const isOrdered = annotations.length === 0 || page.at('Tabs').name === 'S'
    return [...faults, ...(isOrdered ? [] : ['[28-009] its links are not in the structure’s order'])].map(
      (fault) => `page ${number}: ${fault}`,
    )
  })
}
