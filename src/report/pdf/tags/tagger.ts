import type { jsPDF } from 'jspdf'
import { internals } from '../jspdf/internals'
import type { StructureTree } from './structure'
import { type ElementProperties, type LinkTarget, type Role, type StructureElement } from './structure'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type ArtifactType = 'Layout' | 'Page' | 'Pagination' | 'Background'

/** Says what each thing drawn is, while it is drawn. */
export class Tagger {
  private current: StructureElement
  /** Marked content does not nest: what is drawn within an element or an artifact belongs to it. */
  private marking = false

  constructor(
    private readonly doc: jsPDF,
    private readonly tree: StructureTree,
  ) {
    this.current = tree.root
  }

  /** Adds an element to the current one, or to `parent`. */
  element(
    role: Role,
    properties: ElementProperties = {},
    parent: StructureElement = this.current,
  ): StructureElement {
    return this.tree.element(parent, role, properties)
  }

  /** Elements added by `fill` become children of `element`. */
  inside<T>(element: StructureElement, fill: () => T): T {
    const outer = this.current
    this.current = element
    try {
      return fill()
    } finally {
      this.current = outer
    }
  }

  /** A new element that holds what `draw` draws. */
  content<T>(role: Role, draw: () => T, properties: ElementProperties = {}): T {
    return this.mark(this.element(role, properties), draw)
  }

  /** What `draw` draws belongs to `element`; may be called again, also on another page. */
  mark<T>(element: StructureElement, draw: () => T): T {
    const pdf = internals(this.doc)
    const mcid = this.tree.mark(pdf.getCurrentPageInfo().pageNumber, element)
    return this.bracket(`/${element.role} <</MCID ${mcid}>> BDC`, draw)
  }

  /** What `draw` draws is furniture: a screen reader passes over it. */
  artifact<T>(draw: () => T, type: ArtifactType = 'Layout'): T {
    return this.marking ? draw() : this.bracket(`/Artifact <</Type /${type}>> BDC`, draw)
  }

  /** Makes `box` of the current page lead to `target`. `element` should be a Link. */
  link(element: StructureElement, target: LinkTarget, box: Box, description: string): void {
    const pdf = internals(this.doc)
    const height = pdf.pageSize.getHeight()
    const toPdf = 'url' in target ? target : { page: target.page, y: height - target.y }
    this.tree.link({
      element,
      target: toPdf,
      description,
      page: pdf.getCurrentPageInfo().pageNumber,
      box: [box.x, height - box.y - box.height, box.x + box.width, height - box.y],
    })
  }

  private bracket<T>(begin: string, draw: () => T): T {
    const pdf = internals(this.doc)
    pdf.write(begin)
    this.marking = true
    try {
      return draw()
    } finally {
      this.marking = false
      pdf.write('EMC')
    }
  }
}
