const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text that XML and HTML can carry: halves of characters show as such, what could not be seen is left out. */
export const carried = (text: string) =>
  text.replace(/\p{Cs}|\p{Noncharacter_Code_Point}/gu, '\ufffd').replace(/[^\P{Cc}\t\n\r]/gu, '')

export const escaped = (text: string) => carried(text).replace(/[&<>"]/g, (character) => ENTITIES[character]!)

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

/** An element with its attributes; one that is undefined, null or false is left out, and one that is true has no value. */
export function element(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => {
      if (value === undefined || value === null || value === false) return ''
      return value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`
    })
    .join('')
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}
