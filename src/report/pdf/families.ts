/** Heebo writes Hebrew and Latin, Vazirmatn Arabic, Persian and Latin. */
export type Family = 'Heebo' | 'Vazirmatn'

const OWN_SCRIPT: Readonly<Record<Family, RegExp>> = {
  Heebo: /\p{Script=Hebrew}/u,
  Vazirmatn: /\p{Script=Arabic}/u,
}

/** The language's own family, and the other one only when the text has letters of its script. */
export function familiesFor(language: string, text: string): Family[] {
  const own: Family = /^(ar|fa)\b/.test(language) ? 'Vazirmatn' : 'Heebo'
  const other: Family = own === 'Heebo' ? 'Vazirmatn' : 'Heebo'
  return OWN_SCRIPT[other].test(text) ? [own, other] : [own]
}
