import { DOMParser } from '@xmldom/xmldom'
import type { Opened } from './open'

/** The file as a whole: what it says of itself (Matterhorn 05–07, 11, 26). */
export function documentFaults({ catalog, isEncrypted }: Opened): string[] {
  const metadata = Buffer.from(catalog.at('Metadata').bytes).toString('utf8')
  const title = /<dc:title>\s*<rdf:Alt>\s*<rdf:li [^>]*>([^<]*)</.exec(metadata)?.[1] ?? ''
  const part = /pdfuaid:part>\s*(\d)\s*</.exec(metadata)?.[1]
  const says: [boolean, string][] = [
    [catalog.at('MarkInfo', 'Marked').isTrue, '[06-000] does not say that it is tagged'],
    [!catalog.at('MarkInfo', 'Suspects').isTrue, '[04-000] is not sure of its own tags'],
    [catalog.at('StructTreeRoot').exists, '[01-000] has no structure tree'],
    [metadata !== '', '[06-001] has no metadata'],
    [isSoundXml(metadata), '[06-000] has metadata that is no XML'],
    [part === '1', '[05-001] does not say that it is PDF/UA-1'],
    [title.trim() !== '', '[06-003] has no title in its metadata'],
    [catalog.at('ViewerPreferences', 'DisplayDocTitle').isTrue, '[07-001] does not show its title'],
    [/^[a-z]{2,3}(-\w+)*$/i.test(catalog.at('Lang').text ?? ''), '[11-006] has no language'],
    [!isEncrypted, '[26-001] is encrypted'],
  ]
  return says.flatMap(([holds, fault]) => (holds ? [] : [fault]))
}

function isSoundXml(text: string): boolean {
  try {
    new DOMParser({ onError: (_, message) => refuse(message) }).parseFromString(text, 'text/xml')
    // The parser takes what XML has no place for: controls, and halves of characters.
    return !/[\p{Cs}\ufffe\uffff]|[^\P{Cc}\t\n\r]/u.test(text)
  } catch {
    return false
  }
}

const refuse = (message: string): never => {
  throw new Error(message)
}
