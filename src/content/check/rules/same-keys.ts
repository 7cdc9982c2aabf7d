import { finding, isRecord, keysOf, valueAt, type Document, type Path } from '../document'
import type { Finding } from '../problem'
import { BASE, localeFile, partsOf, type Project } from '../project'
import { isRatingList } from './rating-lists'

/** Every language has the base's files and keys, and no more. */
export function* sameKeys(project: Project): Iterable<Finding> {
  const { documents, languages, unreadable } = project
  const there = new Set([...documents.keys(), ...unreadable.map(({ file }) => file)])
  const base = partsOf(documents, BASE)
  for (const language of languages.filter((code) => code !== BASE)) {
    for (const [part, document] of base) {
      const file = localeFile(language, part)
      const other = documents.get(file)
      if (other) yield* compare(document, other, [])
      else if (!there.has(file))
        yield { file, line: 1, what: 'the file is not there', mend: `translate ${document.file}` }
    }
    for (const [part, document] of partsOf(documents, language)) {
      if (!there.has(localeFile(BASE, part)))
        yield finding(document, [], `${BASE} has no such file`, `remove it, or write it in ${BASE} too`)
    }
  }
}

function* compare(base: Document, other: Document, path: Path): Iterable<Finding> {
  const wanted = valueAt(base, path)
  const there = valueAt(other, path)
  // Anchors and statements have a rule of their own, and a text in place of a group is a matter of shape.
  if (!isRecord(wanted) || !isRecord(there) || isRatingList(base.file, path)) return
  for (const key of keysOf(wanted)) {
    const inner = [...path, key]
    const name = inner.join('.')
    if (key in there) yield* compare(base, other, inner)
    else yield finding(other, path, `${name} is missing`, `translate ${base.file}:${base.lineOf(inner)}`)
  }
  for (const key of keysOf(there).filter((key) => !(key in wanted))) {
    const inner = [...path, key]
    const name = inner.join('.')
    yield finding(other, inner, `${name} is not in ${base.file}`, `remove it, or write it in ${BASE} too`)
  }
}
