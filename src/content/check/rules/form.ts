import * as v from 'valibot'
import { finding, type Document } from '../document'
import type { Finding } from '../problem'
import { BASE, localeFile, type Project } from '../project'
import { SHAPES } from '../shapes'
import { missingStructure } from '../structure'
import { GLOSSARY_FILE } from '../glossary'
import { WRITING } from '../writing'

export function* readable({ unreadable, documents }: Project): Iterable<Finding> {
  yield* unreadable
  for (const { file, repeated } of documents.values()) {
    for (const { key, line } of repeated) {
      yield { file, line, what: `the key "${key}" stands twice in one object`, mend: 'keep one of the two' }
    }
  }
}

export function* shapes(project: Project): Iterable<Finding> {
  const missing = missingStructure(project)
  if (!project.documents.has(GLOSSARY_FILE)) missing.push(GLOSSARY_FILE)
  for (const file of missing) {
    if (project.unreadable.some((one) => one.file === file)) continue
    yield {
      file,
      line: 1,
      what: 'the file is not there',
      mend: 'add it; docs/content-guide.md says what it holds',
    }
  }
  for (const document of project.documents.values()) yield* shapeOf(document)
}

function* shapeOf(document: Document): Iterable<Finding> {
  const shape = SHAPES.find(({ file }) => file.test(document.file))
  if (!shape) {
    yield finding(
      document,
      [],
      'nobody reads this file',
      'remove it, or name it as docs/content-guide.md does',
    )
    return
  }
  const { issues = [] } = v.safeParse(shape.schema, document.value)
  for (const issue of issues) {
    const path = (issue.path ?? []).map(({ key }) => key as string | number)
    const { what, mend } = inWords(issue, path.join('.') || 'the whole file')
    yield finding(document, path, what, mend)
  }
}

function inWords(issue: v.BaseIssue<unknown>, place: string): Pick<Finding, 'what' | 'mend'> {
  if (issue.type === 'non_empty') return { what: `${place} is empty`, mend: 'write the text' }
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { what: `${place} is an unknown key`, mend: 'remove it, or correct its name' }
  if (issue.type === 'strict_object' && issue.received === 'undefined')
    return { what: `${place} is missing`, mend: 'add it' }
  return { what: `${place} is ${issue.received}`, mend: `it should be ${issue.expected}` }
}

/** A folder is a language's once its framework.json is there; until then it is nobody's. */
export function* knownLanguages({
  folders,
  languages,
  documents,
  knownLanguages,
}: Project): Iterable<Finding> {
  if (!languages.includes(BASE)) {
    const file = localeFile(BASE, 'framework.json')
    yield {
      file,
      line: 1,
      what: 'the file is not there',
      mend: 'the other languages are measured by it: write it first',
    }
  }
  for (const code of folders) {
    const file = localeFile(code, 'framework.json')
    const place = { file: documents.has(file) ? file : localeFile(code, ''), line: 1 }
    if (!(code in knownLanguages)) {
      yield {
        ...place,
        what: `the language "${code}" is not known`,
        mend: 'add it to src/i18n/languages.ts, or rename the folder',
      }
    } else if (!(code in WRITING)) {
      yield {
        ...place,
        what: `how "${code}" is written is not known`,
        mend: 'add it to src/content/check/writing.ts',
      }
    }
  }
}
