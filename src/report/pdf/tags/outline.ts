import type { jsPDF } from 'jspdf'
import { internals } from '../jspdf/internals'
import { num, ref, textString } from '../syntax'

export interface Bookmark {
  readonly title: string
  /** 1 for the outermost. */
  readonly level: number
  readonly page: number
  /** In PDF coordinates. */
  readonly y: number
}

interface Node {
  readonly bookmark: Bookmark | null
  readonly children: Node[]
}

/** Makes jsPDF write the bookmarks that `bookmarks` holds when the file is built, in reading order. */
export function installOutline(doc: jsPDF, bookmarks: readonly Bookmark[]): void {
  const pdf = internals(doc)
  let root = 0
  pdf.events.subscribe('postPutResources', () => {
    if (bookmarks.length === 0) return
    const numbers = new Map<Node, number>()
    const tree = nest(bookmarks)
    const number = (node: Node) => {
      numbers.set(node, pdf.newObjectDeferred())
      node.children.forEach(number)
    }
    number(tree)
    root = numbers.get(tree)!
    const write = (node: Node, parent: Node | null, siblings: readonly Node[]) => {
      pdf.newObjectDeferredBegin(numbers.get(node)!, true)
      pdf.write(`<<${[...family(node, siblings, parent, numbers), ...label(node, doc)].join(' ')}>>`)
      pdf.write('endobj')
      for (const child of node.children) write(child, node, node.children)
    }
    write(tree, null, [tree])
  })
  pdf.events.subscribe('putCatalog', () => {
    if (bookmarks.length > 0) pdf.write(`/Outlines ${ref(root)} /PageMode /UseOutlines`)
  })
}

function nest(bookmarks: readonly Bookmark[]): Node {
  const root: Node = { bookmark: null, children: [] }
  const path = [root]
  for (const bookmark of bookmarks) {
    const node = { bookmark, children: [] }
    path.length = Math.min(path.length, bookmark.level)
    path.at(-1)!.children.push(node)
    path.push(node)
  }
  return root
}

function family(
  node: Node,
  siblings: readonly Node[],
  parent: Node | null,
  numbers: Map<Node, number>,
): string[] {
  const link = (name: string, to: Node | null | undefined) =>
    to ? [`/${name} ${ref(numbers.get(to)!)}`] : []
  const index = siblings.indexOf(node)
  return [
    ...link('Parent', parent),
    ...link('Prev', siblings[index - 1]),
    ...link('Next', siblings[index + 1]),
    ...link('First', node.children[0]),
    ...link('Last', node.children.at(-1)),
    // Positive: the children are shown. Inner levels stay folded.
    ...(node.children.length
      ? [`/Count ${node.bookmark ? -node.children.length : node.children.length}`]
      : []),
  ]
}

function label({ bookmark }: Node, doc: jsPDF): string[] {
  if (!bookmark) return ['/Type /Outlines']
  const page = ref(internals(doc).getPageInfo(bookmark.page).objId)
  return [`/Title ${textString(bookmark.title)}`, `/Dest [${page} /XYZ null ${num(bookmark.y)} null]`]
}
