import { escaped } from '../../../xml'
import type { Reading } from '../pieces/piece'

/** A slide: each thing on it with a number of its own, and tables with a head. */
export function slideXml(xml: string): string {
  let id = 1
  return xml
    .replace(/(<p:cNvPr id=")\d+"/g, (_, start: string) => `${start}${id++}"`)
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
}

/** Masters, layouts and the theme: what a person types into the deck reads as the rest of it does. */
export function styleXml(xml: string, { rtl, font }: Reading): string {
  const named = xml.replace(
    /(<a:latin typeface="[^"]*"[^>]*\/><a:ea typeface=""\/>)<a:cs typeface=""\/>/g,
    `$1<a:cs typeface="${escaped(font)}"/>`,
  )
  return rtl
    ? named.replaceAll(/algn="l"( [^>]*?)?rtl="0"/g, 'algn="r"$1rtl="1"').replaceAll('rtl="0"', 'rtl="1"')
    : named
}
