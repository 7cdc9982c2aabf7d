/** The standard structure types we use (ISO 32000-1, 14.8.4). */
export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Link'

export interface ElementProperties {
  /** What a figure shows, in words. */
  readonly alt?: string
  /** Where it differs from the document's language (BCP 47). */
  readonly language?: string
  /** Attribute dictionary in PDF syntax. */
  readonly attributes?: string
}

/** A node of the structure tree: what a screen reader reads, in logical order. */
export interface StructureElement extends ElementProperties {
  readonly role: Role
  readonly children: (StructureElement | MarkedContent | LinkAnnotation)[]
}

/** A stretch of a page's drawing operators. */
export interface MarkedContent {
  readonly page: number
  readonly mcid: number
}

export type LinkTarget = { readonly url: string } | { readonly page: number; readonly y: number }

export interface LinkAnnotation {
  readonly target: LinkTarget
  readonly page: number
  /** Lower left and upper right corner, in PDF coordinates. */
  readonly box: readonly [number, number, number, number]
  readonly description: string
  readonly element: StructureElement
}

export const isElement = (child: StructureElement['children'][number]): child is StructureElement =>
  'role' in child
export const isAnnotation = (child: StructureElement['children'][number]): child is LinkAnnotation =>
  'target' in child

/** Collects the structure while pages are drawn. */
export class StructureTree {
  readonly root: StructureElement = { role: 'Document', children: [] }
  readonly links: LinkAnnotation[] = []
  /** By page number, the element of each MCID. */
  readonly marked = new Map<number, StructureElement[]>()

  element(parent: StructureElement, role: Role, properties: ElementProperties = {}): StructureElement {
    const element = { role, children: [], ...properties }
    parent.children.push(element)
    return element
  }

  /** Reserves the next marked-content number of a page. */
  mark(page: number, element: StructureElement): number {
    const elements = this.marked.get(page) ?? []
    this.marked.set(page, elements)
    const mcid = elements.push(element) - 1
    element.children.push({ page, mcid })
    return mcid
  }

  link(annotation: LinkAnnotation): void {
    this.links.push(annotation)
    annotation.element.children.push(annotation)
  }

  linksOn(page: number): LinkAnnotation[] {
    return this.links.filter((link) => link.page === page)
  }

  /** Every element, parents first. */
  *elements(from: StructureElement = this.root): Generator<StructureElement> {
    yield from
    for (const child of from.children) if (isElement(child)) yield* this.elements(child)
  }
}
