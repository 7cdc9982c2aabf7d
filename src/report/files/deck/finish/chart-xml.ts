import { colour } from '../theme'
import type { Reading } from '../pieces/piece'

/** A chart: gaps where a score is missing, letters of every script in the deck's font, read as the deck is. */
export function chartXml(xml: string, { rtl, font }: Reading): string {
  return xml
    .replace(/<c:(line|radar)Chart>[\s\S]*<\/c:\1Chart>/, lines)
    .replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
    .replace(/<a:cs\s+typeface="[^"]*"\/>/g, '')
    .replace(/(<a:latin typeface="[^"]*"\/>)/g, `$1<a:cs typeface="${font}"/>`)
    .replaceAll('<a:pPr>', rtl ? '<a:pPr rtl="1">' : '<a:pPr>')
}

/** Only bars know what is negative; a strict reader refuses it elsewhere. */
const lines = (chart: string) =>
  chart.replaceAll('<c:invertIfNegative val="0"/>', '').replace(/<c:ser>[\s\S]*?<\/c:ser>/g, series)

/** Employees' line is dashed, for print without colour. What is muted is a line to reach: dots, and no number at each. */
function series(xml: string): string {
  const is = (ink: 'ex' | 'muted') => xml.includes(`<a:srgbClr val="${colour(ink)}"`)
  if (is('muted'))
    return dashed(xml, 'sysDot')
      .replace('<c:showVal val="1"/>', '<c:showVal val="0"/>')
      .replace(/<c:symbol val="\w+"\/>/, '<c:symbol val="none"/>')
  // The numbers of a second line stand below it, out of the way of the first one's.
  const apart = xml.includes('<c:idx val="1"/>')
    ? xml.replace('<c:dLblPos val="t"/>', '<c:dLblPos val="b"/>')
    : xml
  return is('ex') ? dashed(apart, 'dash') : apart
}

/** The first outline is the line itself, those after it its markers. */
const dashed = (xml: string, dash: 'dash' | 'sysDot') =>
  xml.replace('<a:prstDash val="solid"/>', `<a:prstDash val="${dash}"/>`)
