import { LENSES, LEVELS, type Lens } from '@/shared/terms'
import { finding, isRecord, valueAt, type Document } from '../document'
import { glossaryOf } from '../glossary'
import type { Finding } from '../problem'
import { findingOn, partsOf, type Project, type Text } from '../project'
import { phrase, WRITING } from '../writing'

export const LONGEST_ANCHOR = 35
/** Twice the words that two anchors share, over the words of both. Ours differ by far more: at most 0.57. */
const NEARLY_ALIKE = 0.7

const isAnchor = ({ part, path }: Text) => part.startsWith('skills/') && path[1] === 'anchors'
const nameOf = ({ path: [skill, , lens, index] }: Text) => `${skill}, ${lens}, level ${Number(index) + 1}`

/** Five levels for each lens of a skill. */
export function* fiveAnchors({ documents, languages }: Project): Iterable<Finding> {
  for (const [part, document] of languages.flatMap((language) => partsOf(documents, language))) {
    if (!part.startsWith('skills/') || !isRecord(document.value)) continue
    for (const skill of Object.keys(document.value)) {
      for (const lens of LENSES) yield* fiveOf(document, skill, lens)
    }
  }
}

function* fiveOf(document: Document, skill: string, lens: Lens): Iterable<Finding> {
  const path = [skill, 'anchors', lens]
  const found = valueAt(document, path)
  const anchors: unknown[] = Array.isArray(found) ? found : []
  for (const level of LEVELS.filter((level) => !anchors[level - 1])) {
    const what = `${skill}, ${lens}: the anchor of level ${level} is missing`
    yield finding(document, [...path, level - 1], what, 'write it')
  }
  if (anchors.length > LEVELS.length)
    yield finding(
      document,
      [...path, LEVELS.length],
      `${skill}, ${lens}: more than five anchors`,
      'keep one a level',
    )
}

export function* shortAnchors({ texts }: Project): Iterable<Finding> {
  for (const text of texts.filter(isAnchor)) {
    const words = text.value.split(/\s+/).length
    if (words > LONGEST_ANCHOR)
      yield findingOn(
        text,
        `${nameOf(text)}: ${words} words`,
        `say it in ${LONGEST_ANCHOR} or fewer: one practice, and how widely it is done`,
      )
  }
}

export function* distinctAnchors({ texts, languages }: Project): Iterable<Finding> {
  for (const language of languages) {
    const anchors = texts.filter((text) => text.language === language && isAnchor(text))
    const words = anchors.map(({ value }) => new Set(value.toLowerCase().match(/[\p{L}\p{M}\d]+/gu)))
    for (const [index, anchor] of anchors.entries()) {
      const earlier = anchors.findIndex(
        (_, other) => other < index && alike(words[index], words[other]) >= NEARLY_ALIKE,
      )
      const twin = anchors[earlier]
      if (twin) {
        const place = `${twin.document.file}:${twin.document.lineOf(twin.path)}`
        const what = `${nameOf(anchor)} reads almost like ${nameOf(twin)} (${place})`
        yield findingOn(anchor, what, 'say what is done here and not there')
      }
    }
  }
}

function alike(one = new Set<string>(), other = new Set<string>()): number {
  const shared = [...one].filter((word) => other.has(word)).length
  return (2 * shared) / (one.size + other.size || 1)
}

/** An anchor describes what can be seen; it does not judge. */
export function* plainAnchors(project: Project): Iterable<Finding> {
  const { bannedInAnchors } = glossaryOf(project)
  for (const text of project.texts.filter(isAnchor)) {
    for (const word of bannedInAnchors[text.language] ?? []) {
      if (phrase(word, WRITING[text.language]?.prefixes ?? '').test(text.value))
        yield findingOn(
          text,
          `${nameOf(text)}: "${word}" judges`,
          'describe what can be seen and how widely it is done',
        )
    }
  }
}
