import { glossaryOf, type Glossary } from '../glossary'
import type { Finding } from '../problem'
import { findingOn, type Project, type Text } from '../project'
import { phrase, WRITING } from '../writing'
import { LONGEST_ANCHOR, LONGEST_STATEMENT, wordsIn } from '../../limits'

/** What somebody rates by: the anchors of the quick form, or the statements of the deep one. */
interface Kind {
  readonly is: (text: Text) => boolean
  readonly nameOf: (text: Text) => string
  readonly longest: number
  /** What is left when there are too many words. */
  readonly essence: string
  /** Words that have no place there, with the reason. */
  readonly barred: readonly { readonly list: BarredWords; readonly what: string; readonly mend: string }[]
}

type BarredWords = 'bannedInAnchors' | 'spreadWords'

/** Twice the words that two texts share, over the words of both. Ours differ by more: at most 0.65. */
const NEARLY_ALIKE = 0.7

const judging = {
  list: 'bannedInAnchors',
  what: 'judges',
  mend: 'describe what can be seen',
} as const

const KINDS: readonly Kind[] = [
  {
    is: ({ part, path }) => part.startsWith('skills/') && path[1] === 'anchors',
    nameOf: ({ path: [skill, , lens, index] }) => `${skill}, ${lens}, level ${Number(index) + 1}`,
    longest: LONGEST_ANCHOR,
    essence: 'one practice, and how widely it is done',
    barred: [judging],
  },
  {
    is: ({ part }) => part.startsWith('statements/'),
    nameOf: ({ path: [skill, lens, index] }) => `${skill}, ${lens}, statement ${Number(index) + 1}`,
    longest: LONGEST_STATEMENT,
    essence: 'one practice',
    barred: [
      judging,
      { list: 'spreadWords', what: 'says how widely', mend: 'leave that to the answer, which is a spread' },
    ],
  },
]

export function* shortTexts({ texts }: Project): Iterable<Finding> {
  for (const { is, nameOf, longest, essence } of KINDS) {
    for (const text of texts.filter(is)) {
      const words = wordsIn(text.value)
      if (words > longest)
        yield findingOn(text, `${nameOf(text)}: ${words} words`, `say it in ${longest} or fewer: ${essence}`)
    }
  }
}

export function* distinctTexts({ texts, languages }: Project): Iterable<Finding> {
  for (const kind of KINDS) {
    for (const language of languages)
      yield* twins(
        kind,
        texts.filter((text) => text.language === language && kind.is(text)),
      )
  }
}

function* twins({ nameOf }: Kind, texts: readonly Text[]): Iterable<Finding> {
  const words = texts.map(({ value }) => new Set(value.toLowerCase().match(/[\p{L}\p{M}\d]+/gu)))
  for (const [index, text] of texts.entries()) {
    const earlier = texts.findIndex(
      (_, other) => other < index && alike(words[index], words[other]) >= NEARLY_ALIKE,
    )
    const twin = texts[earlier]
    if (twin) {
      const place = `${twin.document.file}:${twin.document.lineOf(twin.path)}`
      const what = `${nameOf(text)} reads almost like ${nameOf(twin)} (${place})`
      yield findingOn(text, what, 'say what is done here and not there')
    }
  }
}

function alike(one = new Set<string>(), other = new Set<string>()): number {
  const shared = [...one].filter((word) => other.has(word)).length
  return (2 * shared) / (one.size + other.size || 1)
}

/** A text to rate by describes what can be seen; how far it goes is for the one who rates. */
export function* plainTexts(project: Project): Iterable<Finding> {
  const glossary = glossaryOf(project)
  for (const { is, nameOf, barred } of KINDS) {
    for (const text of project.texts.filter(is)) {
      for (const { list, what, mend } of barred) {
        for (const word of barredIn(text, glossary[list]))
          yield findingOn(text, `${nameOf(text)}: "${word}" ${what}`, mend)
      }
    }
  }
}

function barredIn({ language, value }: Text, barred: Glossary[BarredWords]): string[] {
  const prefixes = WRITING[language]?.prefixes ?? ''
  return (barred[language] ?? []).filter((word) => phrase(word, prefixes).test(value))
}
