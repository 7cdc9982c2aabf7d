import { LENSES, LEVELS } from '@/shared/terms'
import { finding, isRecord, valueAt, type Document, type Path } from '../document'
import { STATEMENTS } from '../../limits'
import type { Finding } from '../problem'
import { partsOf, type Project } from '../project'

/** A list that a skill has for each lens, and that has a fixed length. */
interface List {
  readonly folder: string
  readonly at: (skill: string, lens: string) => Path
  readonly length: number
  readonly item: (number: number) => string
  readonly tooMany: string
  readonly keep: string
}

const LISTS: readonly List[] = [
  {
    folder: 'skills/',
    at: (skill, lens) => [skill, 'anchors', lens],
    length: LEVELS.length,
    item: (level) => `the anchor of level ${level}`,
    tooMany: 'more than five anchors',
    keep: 'keep one a level',
  },
  {
    folder: 'statements/',
    at: (skill, lens) => [skill, lens],
    length: STATEMENTS,
    item: (number) => `statement ${number}`,
    tooMany: 'more than three statements',
    keep: 'keep the three that show different sides of the skill',
  },
]

/** Five anchors and three statements for each lens of a skill. */
export function* fullLists({ documents, languages }: Project): Iterable<Finding> {
  for (const [part, document] of languages.flatMap((language) => partsOf(documents, language))) {
    const list = LISTS.find(({ folder }) => part.startsWith(folder))
    if (!list || !isRecord(document.value)) continue
    for (const skill of Object.keys(document.value)) {
      for (const lens of LENSES) yield* fullList(document, list, skill, lens)
    }
  }
}

function* fullList(document: Document, list: List, skill: string, lens: string): Iterable<Finding> {
  const path = list.at(skill, lens)
  const found = valueAt(document, path)
  const items: unknown[] = Array.isArray(found) ? found : []
  for (let index = 0; index < list.length; index++) {
    if (items[index]) continue
    const what = `${skill}, ${lens}: ${list.item(index + 1)} is missing`
    yield finding(document, [...path, index], what, 'write it')
  }
  if (items.length > list.length)
    yield finding(document, [...path, list.length], `${skill}, ${lens}: ${list.tooMany}`, list.keep)
}

/** True for the place of such a list, whose translation is not compared entry by entry. */
export const isRatingList = (file: string, path: Path) =>
  path.at(-2) === 'anchors' || (path.length === 2 && file.includes('/statements/'))
