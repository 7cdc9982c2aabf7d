import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib'

/** An object of a PDF with what it refers to found as one goes. Read by a library that did not write it. */
export class Thing {
  constructor(
    readonly value: PDFObject | undefined,
    readonly file: PDFDocument,
    /** The object's number, by which two places that mean the same object are known. */
    readonly id: string | null = null,
  ) {}

  /** An entry of a dictionary, or of a stream's. */
  at(...path: string[]): Thing {
    const [key, ...rest] = path
    if (key === undefined) return this
    const found = this.dictionary?.get(PDFName.of(key))
    return this.resolve(found).at(...rest)
  }

  get exists(): boolean {
    return this.value !== undefined
  }

  get name(): string | null {
    return this.value instanceof PDFName ? this.value.decodeText() : null
  }

  get text(): string | null {
    return this.value instanceof PDFString || this.value instanceof PDFHexString
      ? this.value.decodeText()
      : null
  }

  get number(): number | null {
    return this.value instanceof PDFNumber ? this.value.asNumber() : null
  }

  get isTrue(): boolean {
    return this.value === PDFBool.True
  }

  get items(): Thing[] {
    return this.value instanceof PDFArray ? this.value.asArray().map((item) => this.resolve(item)) : []
  }

  /** One thing or a list of them: PDF lets a single one stand without its brackets. */
  get oneOrMore(): Thing[] {
    return this.value instanceof PDFArray ? this.items : this.exists ? [this] : []
  }

  get bytes(): Uint8Array {
    return this.value instanceof PDFRawStream ? decodePDFRawStream(this.value).decode() : new Uint8Array()
  }

  /** A stream's bytes, one character each. */
  get content(): string {
    return Buffer.from(this.bytes).toString('latin1')
  }

  get keys(): string[] {
    return this.dictionary?.keys().map((key) => key.decodeText()) ?? []
  }

  private get dictionary(): PDFDict | undefined {
    return this.value instanceof PDFRawStream
      ? this.value.dict
      : this.value instanceof PDFDict
        ? this.value
        : undefined
  }

  private resolve(found: PDFObject | undefined): Thing {
    return found instanceof PDFRef
      ? new Thing(this.file.context.lookup(found), this.file, found.toString())
      : new Thing(found, this.file)
  }
}

export interface Page {
  /** From 1. */
  readonly number: number
  readonly page: Thing
  readonly content: string
}

export interface Opened {
  readonly catalog: Thing
  readonly isEncrypted: boolean
  readonly pages: readonly Page[]
}

export async function openPdf(bytes: Uint8Array): Promise<Opened> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  const pages = file.getPages().map(({ ref, node }, index): Page => {
    const page = new Thing(node, file, ref.toString())
    const content = page
      .at('Contents')
      .oneOrMore.map((part) => part.content)
      .join('\n')
    return { number: index + 1, page, content }
  })
  return { catalog: new Thing(file.catalog, file), isEncrypted: file.isEncrypted, pages }
}
