import type { jsPDF } from 'jspdf'
import { escaped } from '../../xml'
import { privates } from '../jspdf/internals'
import type { Direction } from '../text/bidi'

export interface Metadata {
  readonly language: string
  readonly direction: Direction
  readonly title: string
  readonly author: string
  readonly created: Date
}

/** Title, language and dates, how a viewer should open the document, and that it is PDF/UA-1. */
export function installMetadata(doc: jsPDF, metadata: Metadata): void {
  const { direction, title, author, created } = metadata
  privates(doc).setPdfVersion('1.7')
  doc.viewerPreferences({ DisplayDocTitle: true, Direction: direction === 'rtl' ? 'R2L' : 'L2R' })
  doc.setDocumentProperties({ title, author, creator: 'Sextant' })
  doc.setCreationDate(created)
  doc.setFileId(fileId(`${title}|${author}|${created.toISOString()}`))
  doc.addMetadata(xmp(metadata), true)
}

function xmp({ language, title, author, created }: Metadata): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${created.toISOString()}</xmp:CreateDate>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}

/** 32 hexadecimal digits that depend on nothing but `seed`, so that the same report is the same file (FNV-1a). */
function fileId(seed: string): string {
  const word = (salt: number) => {
    let hash = 0x811c9dc5 ^ salt
    for (let index = 0; index < seed.length; index++)
      hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193)
    return (hash >>> 0).toString(16).padStart(8, '0')
  }
  return [1, 2, 3, 4].map(word).join('')
}
