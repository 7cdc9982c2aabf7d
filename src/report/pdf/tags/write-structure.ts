import type { jsPDF } from 'jspdf'
import { internals, type Internals } from '../jspdf/internals'
import { byteString, num, ref, textString } from '../syntax'
import {
  isAnnotation,
  isElement,
  type LinkAnnotation,
  type StructureElement,
  type StructureTree,
} from './structure'

/** Numbers of the objects of one build; a document may be built more than once. */
interface Numbers {
  readonly links: Map<LinkAnnotation, number>
  readonly elements: Map<StructureElement, number>
  root: number
}

/** Makes jsPDF write the structure tree, the links, and what pages and catalogue say of them. */
export function installStructure(doc: jsPDF, tree: StructureTree, language: string): void {
  const pdf = internals(doc)
  const numbers: Numbers = { links: new Map(), elements: new Map(), root: 0 }
  pdf.events.subscribe('buildDocument', () => {
    numbers.links.clear()
    numbers.elements.clear()
  })
  pdf.events.subscribe('putPage', ({ pageNumber }: { pageNumber: number }) => {
    const links = tree.linksOn(pageNumber)
    for (const link of links) numbers.links.set(link, pdf.newObjectDeferred())
    pdf.write(`/StructParents ${pageNumber - 1} /Tabs /S`)
    if (links.length) pdf.write(`/Annots [${links.map((link) => ref(numbers.links.get(link)!)).join(' ')}]`)
  })
  pdf.events.subscribe('postPutResources', () =>
    new StructureWriter(pdf, tree, numbers, doc.getNumberOfPages()).write(),
  )
  pdf.events.subscribe('putCatalog', () => {
    pdf.write(`/MarkInfo <</Marked true>> /StructTreeRoot ${ref(numbers.root)} /Lang ${byteString(language)}`)
  })
}

class StructureWriter {
  constructor(
    private readonly pdf: Internals,
    private readonly tree: StructureTree,
    private readonly numbers: Numbers,
    private readonly pageCount: number,
  ) {}

  write(): void {
    const { numbers, tree, pdf } = this
    numbers.root = pdf.newObjectDeferred()
    for (const element of tree.elements()) numbers.elements.set(element, pdf.newObjectDeferred())
    this.writeElement(tree.root, numbers.root)
    tree.links.forEach((link, index) =>
      this.object(numbers.links.get(link)!, this.annotation(link, this.pageCount + index)),
    )
    this.object(numbers.root, this.treeRoot())
  }

  private writeElement(element: StructureElement, parent: number): void {
    const id = this.numbers.elements.get(element)!
    const kids = element.children.map((child) => this.kid(child)).join(' ')
    const alt = element.alt ? ` /Alt ${textString(element.alt)}` : ''
    const language = element.language ? ` /Lang ${byteString(element.language)}` : ''
    const attributes = element.attributes ? ` /A ${element.attributes}` : ''
    this.object(
      id,
      `<</Type /StructElem /S /${element.role} /P ${ref(parent)} /K [${kids}]${alt}${language}${attributes}>>`,
    )
    for (const child of element.children) if (isElement(child)) this.writeElement(child, id)
  }

  private kid(child: StructureElement['children'][number]): string {
    if (isElement(child)) return ref(this.numbers.elements.get(child)!)
    const page = ref(this.pdf.getPageInfo(child.page).objId)
    if (isAnnotation(child)) return `<</Type /OBJR /Obj ${ref(this.numbers.links.get(child)!)} /Pg ${page}>>`
    return `<</Type /MCR /Pg ${page} /MCID ${child.mcid}>>`
  }

  private annotation({ target, box, description }: LinkAnnotation, key: number): string {
    const action =
      'url' in target
        ? `/A <</S /URI /URI ${byteString(encodeURI(target.url))}>>`
        : `/Dest [${ref(this.pdf.getPageInfo(target.page).objId)} /XYZ null ${num(target.y)} null]`
    return (
      `<</Type /Annot /Subtype /Link /Rect [${box.map(num).join(' ')}] /Border [0 0 0] /F 4 ` +
      `/Contents ${textString(description)} /StructParent ${key} ${action}>>`
    )
  }

  private treeRoot(): string {
    const { numbers, tree, pageCount } = this
    const element = (of: StructureElement) => ref(numbers.elements.get(of)!)
    const pages = Array.from({ length: pageCount }, (_, index) => {
      const elements = tree.marked.get(index + 1) ?? []
      return `${index} [${elements.map(element).join(' ')}]`
    })
    const links = tree.links.map((link, index) => `${pageCount + index} ${element(link.element)}`)
    return (
      `<</Type /StructTreeRoot /K [${element(tree.root)}] ` +
      `/ParentTree <</Nums [${[...pages, ...links].join(' ')}]>> /ParentTreeNextKey ${pageCount + links.length}>>`
    )
  }

  private object(id: number, dictionary: string): void {
    this.pdf.newObjectDeferredBegin(id, true)
    this.pdf.write(dictionary)
    this.pdf.write('endobj')
  }
}
