import type { jsPDF } from 'jspdf'

/** The parts of jsPDF that plugins use and its types leave out. Checked against 4.2.1. */
export interface Internals {
  readonly scaleFactor: number
  readonly pageSize: { getWidth(): number; getHeight(): number }
  readonly events: { subscribe(topic: string, handler: (payload: never) => void): string }
  /** Appends to the current page, or while the file is being built, to the file. */
  write(text: string): void
  newObject(): number
  newObjectDeferred(): number
  newObjectDeferredBegin(id: number, write: boolean): number
  getFont(name: string, style: string): FontEntry
  getPageInfo(page: number): { objId: number }
  getCurrentPageInfo(): { pageNumber: number }
  getHorizontalCoordinate(x: number): number
  getVerticalCoordinate(y: number): number
}

export interface FontEntry {
  readonly id: string
  encoding: string
  objectNumber: number
  isAlreadyPutted: boolean
}

/** What subscribers of `putFont` receive. */
export interface PutFont {
  readonly font: FontEntry
  readonly newObject: () => number
  readonly out: (text: string) => void
  readonly putStream: (stream: { data: string; addLength1?: boolean; objectId: number }) => void
}

interface Private {
  setCustomOutputDestination(destination: string[]): void
  resetCustomOutputDestination(): void
  setPdfVersion(version: string): void
}

export const internals = (doc: jsPDF) => doc.internal as unknown as Internals

export const privates = (doc: jsPDF) => (doc as unknown as { __private__: Private }).__private__
