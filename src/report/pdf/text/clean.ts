/** Joiners, direction marks, the zero-width space, the word joiner and variation selectors have a meaning in text. */
const MEANT = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u061c\ufe00-\ufe0f]/

/**
 * Makes any string safe to lay out without losing a letter: line ends become `\n`, tabs and
 * runs of blanks one space, halves of surrogate pairs the replacement character;
 * control characters and other invisible ones are left out.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t ]+/g, ' ')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/\p{Cc}|\p{Noncharacter_Code_Point}|[\ufff9-\ufffb]/gu, (control) =>
      control === '\n' ? '\n' : '',
    )
    .replace(/\p{Default_Ignorable_Code_Point}/gu, (invisible) => (MEANT.test(invisible) ? invisible : ''))
}
