import { finding, isDocument, isRecord, keysOf, readDocument, type Document, type Path } from './document'
import type { Finding } from './problem'

/** Texts of files by path, from the project's root, with slashes. */
export type Files = Readonly<Record<string, string>>

/** What the check must know of a language; src/i18n/languages.ts says which there are. */
export interface LanguageFacts {
  /** Its own name for itself. */
  readonly name: string
  /** How many plural forms it has. */
  readonly variants: number
}

/** The language by which the others are measured. */
export const BASE = 'en'

/** One text in one language. */
export interface Text {
  readonly language: string
  readonly document: Document
  /** The file within its language's folder, such as `ui/shell.json`. */
  readonly part: string
  readonly path: Path
  readonly value: string
}

export interface Project {
  /** content/**: every file that is JSON. */
  readonly documents: ReadonlyMap<string, Document>
  /** Why the others are not. */
  readonly unreadable: readonly Finding[]
  /** Code that speaks to people, where message keys are used. */
  readonly sources: Files
  readonly knownLanguages: Readonly<Record<string, LanguageFacts>>
  /** Folders under content/locales. */
  readonly folders: readonly string[]
  /** Those that are known and begun: their framework.json is there. The first is the base. */
  readonly languages: readonly string[]
  /** All that is written in these languages. */
  readonly texts: readonly Text[]
}

export function readProject(files: Files, knownLanguages: Readonly<Record<string, LanguageFacts>>): Project {
  const read = entriesUnder(files, 'content/').map(([file, text]) => readDocument(file, text))
  const documents = new Map(read.filter(isDocument).map((document) => [document.file, document]))
  const folders = [...new Set(Object.keys(files).flatMap((file) => LOCALE.exec(file)?.[1] ?? []))].sort()
  const begun = folders.filter(
    (code) => code in knownLanguages && `content/locales/${code}/framework.json` in files,
  )
  const languages = [...begun].sort((a, b) => Number(b === BASE) - Number(a === BASE))
  return {
    documents,
    unreadable: read.filter((one): one is Finding => !isDocument(one)),
    sources: Object.fromEntries(entriesUnder(files, 'src/')),
    knownLanguages,
    folders,
    languages,
    texts: languages.flatMap((language) => partsOf(documents, language).flatMap(textsOf(language))),
  }
}

const LOCALE = /^content\/locales\/([^/]+)\/(.+)$/

const entriesUnder = (files: Files, folder: string) =>
  Object.entries(files).filter(([file]) => file.startsWith(folder))

export const localeFile = (language: string, part: string) => `content/locales/${language}/${part}`

/** The files of one language by their path within its folder. */
export function partsOf(
  documents: Project['documents'],
  language: string,
): [part: string, document: Document][] {
  const folder = localeFile(language, '')
  return [...documents.values()]
    .filter(({ file }) => file.startsWith(folder))
    .map((document) => [document.file.slice(folder.length), document])
}

const textsOf =
  (language: string) =>
  ([part, document]: [string, Document]): Text[] =>
    leavesOf(document.value).map(({ path, value }) => ({ language, document, part, path, value }))

/** Something to say about a text. */
export const findingOn = ({ document, path }: Text, what: string, mend: string): Finding =>
  finding(document, path, what, mend)

interface Leaf {
  readonly path: Path
  readonly value: string
}

/** Every string, with the way to it. */
export function leavesOf(value: unknown, path: Path = []): Leaf[] {
  if (typeof value === 'string') return [{ path, value }]
  if (!isRecord(value)) return []
  return keysOf(value).flatMap((key) => leavesOf(value[key], [...path, key]))
}
