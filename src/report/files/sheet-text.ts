/** The most that a spreadsheet takes in one cell. */
const LONGEST = 32_767

/** What XML cannot carry, and what the library would leave out. */
const UNWRITABLE = /[\p{Cc}\ufffd]/gu

/** A person's words as a spreadsheet stores them: `_x0007_` stands for a character that its XML cannot carry. */
export function sheetText(words: string): string {
  const text = clipped(words.replace(/\r\n?/g, '\n'))
    // Halves of characters, and codes that are none.
    .replace(/\p{Cs}|\p{Noncharacter_Code_Point}/gu, '\ufffd')
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replace(UNWRITABLE, (character) => ('\t\n'.includes(character) ? character : escaped(character)))
  // The library looks texts up in a plain object, which already has an entry for `constructor`.
  return text in {} ? escaped(text) + text.slice(1) : text
}

const clipped = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

/** The first character by its code. */
const escaped = (text: string) => `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
