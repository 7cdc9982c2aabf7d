import type { Block, ReportInput, Section } from '../types'
import type { Words } from '../words'

/** What the team wrote, a block for each paragraph. */
export const paragraphs = (text: string, words: Words): Block[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((text) => ({ kind: 'paragraph', text: words.own(text) }))

/** The team's own words before or after everything else; no section without them. */
export function textSection(
  place: 'introduction' | 'closing',
  { engagement, kind }: ReportInput,
  words: Words,
): Section[] {
  const blocks = paragraphs(engagement.reports[kind]?.[place] ?? '', words)
  return blocks.length
    ? [{ id: place, title: words.say(`${place}.title`), isShort: place === 'closing', blocks }]
    : []
}
