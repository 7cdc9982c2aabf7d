import type { Opened, Thing } from './open'

/** An element of the structure tree as a screen reader meets it. */
export interface Node {
  readonly role: string
  readonly element: Thing
  readonly parent: Node | null
  readonly children: readonly Node[]
  /** Marked content that it holds itself. */
  readonly marks: readonly { readonly page: string; readonly mcid: number }[]
  /** Annotations that it holds itself. */
  readonly annotations: readonly Thing[]
}

/** The top of the tree; its children are those of the root. */
export function readStructure({ catalog }: Opened): Node {
  return readNode(catalog.at('StructTreeRoot'), null)
}

function readNode(element: Thing, parent: Node | null): Node {
  const children: Node[] = []
  const marks: { page: string; mcid: number }[] = []
  const annotations: Thing[] = []
  const node = { role: element.at('S').name ?? '', element, parent, children, marks, annotations }
  const ownPage = element.at('Pg').id ?? ''
  for (const kid of element.at('K').oneOrMore) {
    const type = kid.at('Type').name
    if (kid.number !== null) marks.push({ page: ownPage, mcid: kid.number })
    else if (type === 'MCR')
      marks.push({ page: kid.at('Pg').id ?? ownPage, mcid: kid.at('MCID').number ?? -1 })
    else if (type === 'OBJR') annotations.push(kid.at('Obj'))
    else children.push(readNode(kid, node))
  }
  return node
}

/** Every element below `node`, in the order in which it is read. */
export function* below(node: Node): Generator<Node> {
  for (const child of node.children) {
    yield child
    yield* below(child)
  }
}

/** An attribute of an element, whoever owns it. */
export const attribute = ({ element }: Node, name: string): Thing | undefined =>
  element
    .at('A')
    .oneOrMore.map((attributes) => attributes.at(name))
    .find(({ exists }) => exists)

/** The entries of a number tree. */
export function numbersOf(tree: Thing): Map<number, Thing> {
  const found = new Map<number, Thing>()
  const nums = tree.at('Nums').items
  nums.forEach((key, index) => {
    if (index % 2 === 0 && nums[index + 1]) found.set(key.number ?? -1, nums[index + 1]!)
  })
  for (const kid of tree.at('Kids').items) for (const [key, value] of numbersOf(kid)) found.set(key, value)
  return found
}
