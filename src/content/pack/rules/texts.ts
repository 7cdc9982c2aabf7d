import { LENSES } from '@/shared/terms'
import { LONGEST_ANCHOR, LONGEST_STATEMENT, wordsIn } from '../../limits'
import { found, type PackProblem, type Path } from '../problem'
import { KINDS, type PackKind, type Sound } from '../sound'
import type { PackSkillText } from '../types'

const LISTS = ['anchors', 'statements'] as const

/**
 * What has to be said of a thing that the pack adds. A skill may do without statements: the deep form then rates it by
 * its levels.
 */
const FIELDS: Readonly<Record<PackKind, readonly string[]>> = {
  skills: [
    'name',
    'meaning',
    'why',
    'question',
    'evidence',
    'overrating',
    ...LENSES.map((lens) => `anchors.${lens}`),
  ],
  actions: ['title', 'outcome', 'steps', 'artefact', 'fails'],
  kpis: ['name', 'definition', 'formula', 'limits'],
}

type ByLanguage = Readonly<Record<string, object>>

/** Whatever the pack says it says in each of its languages, and of what it adds it says all. */
export function* everyLanguage({ pack, own }: Sound): Iterable<PackProblem> {
  yield* named(pack.languages, pack.name, ['name'])
  for (const kind of KINDS) {
    for (const [id, { texts = {} }] of Object.entries(pack[kind])) {
      const path = [kind, id, 'texts']
      const needed = own[kind].has(id) ? [] : FIELDS[kind]
      const fields = new Set([...needed, ...Object.values(texts as ByLanguage).flatMap(fieldsIn)])
      if (fields.size === 0) continue
      yield* named(pack.languages, texts, path)
      for (const language of pack.languages) {
        const text = (texts as ByLanguage)[language]
        if (!text) continue
        const given = fieldsIn(text)
        for (const field of fields)
          if (!given.includes(field))
            yield found('text-missing', [...path, language, ...field.split('.')], { field, language })
      }
    }
  }
}

function* named(languages: readonly string[], texts: object, path: Path): Iterable<PackProblem> {
  for (const language of languages)
    if (!Object.hasOwn(texts, language)) yield found('language-missing', [...path, language], { language })
  for (const language of Object.keys(texts))
    // Without any, the languages themselves could not be read.
    if (languages.length > 0 && !languages.includes(language))
      yield found('language-undeclared', [...path, language], { language })
}

const fieldsIn = (text: object): string[] =>
  Object.entries(text).flatMap(([field, value]) =>
    LISTS.some((list) => list === field)
      ? Object.keys(value as object).map((lens) => `${field}.${lens}`)
      : field,
  )

const LONGEST = { anchors: LONGEST_ANCHOR, statements: LONGEST_STATEMENT }

/** Levels and statements are short, and each says something else. */
export function* ratingTexts({ pack }: Sound): Iterable<PackProblem> {
  for (const [id, { texts = {} }] of Object.entries(pack.skills)) {
    for (const [language, text] of Object.entries(texts)) {
      for (const list of LISTS) {
        for (const lens of LENSES) {
          const items = itemsOf(text, list, lens)
          yield* eachItem(items, LONGEST[list], ['skills', id, 'texts', language, list, lens])
        }
      }
    }
  }
}

const itemsOf = (text: PackSkillText, list: (typeof LISTS)[number], lens: (typeof LENSES)[number]) =>
  (text[list]?.[lens] ?? []) as readonly string[]

function* eachItem(items: readonly string[], limit: number, path: Path): Iterable<PackProblem> {
  const plain = items.map((item) => item.trim().toLowerCase())
  for (const [index, item] of items.entries()) {
    const words = wordsIn(item)
    if (words > limit) yield found('text-too-long', [...path, index], { words, limit })
    const first = plain.indexOf(plain[index] ?? '')
    if (first < index && plain[index]) yield found('text-repeated', [...path, index], { first: first + 1 })
  }
}
