import * as v from 'valibot'
import type { Project } from './project'
import { glossaryShape } from './shapes'

export const GLOSSARY_FILE = 'content/glossary.json'

export interface Term {
  /** How each language renders it. */
  readonly words: Readonly<Record<string, string>>
  /** Where in framework.json this rendering must stand word for word, such as `competencies.lead.name`. */
  readonly framework?: string
  /** Renderings that must not occur, by language. */
  readonly avoid?: Readonly<Record<string, readonly string[]>>
}

/** content/glossary.json: one way to say each term, and what the checks of wording must know. */
export interface Glossary {
  readonly terms: readonly Term[]
  /** What stays in Latin letters in every language. */
  readonly allowedLatin: readonly string[]
  /** Words that judge where an anchor or a statement should describe, by language. */
  readonly bannedInAnchors: Readonly<Record<string, readonly string[]>>
  /** Words that say how widely something holds, which in a statement is for the answer to say, by language. */
  readonly spreadWords: Readonly<Record<string, readonly string[]>>
}

const NONE: Glossary = { terms: [], allowedLatin: [], bannedInAnchors: {}, spreadWords: {} }

/** The glossary; an empty one while its file is missing or broken, which is said elsewhere. */
export function glossaryOf({ documents }: Project): Glossary {
  const value = documents.get(GLOSSARY_FILE)?.value
  return v.is(glossaryShape, value) ? value : NONE
}
