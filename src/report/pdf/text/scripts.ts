/** ISO 15924 names, as HarfBuzz takes them. */
export type Script = 'Latn' | 'Arab' | 'Hebr' | 'Grek' | 'Cyrl'

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
]

/** The script of a character; null for those that belong to every script, such as digits and spaces. */
export function scriptOf(character: string): Script | null {
  return SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0] ?? null
}

export const isMark = (character: string) => /^\p{M}/u.test(character)

/** Characters that steer layout and are never seen. */
export const isInvisible = (character: string) => /^\p{Default_Ignorable_Code_Point}/u.test(character)

/** Embeddings, overrides and isolates: once the text is laid out they have done their work. */
export const isBidiControl = (character: string) => /^[\u202a-\u202e\u2066-\u2069]/.test(character)
