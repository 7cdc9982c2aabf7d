import { finding } from '../document'
import { GLOSSARY_FILE, glossaryOf } from '../glossary'
import type { Finding } from '../problem'
import { localeFile, type Project, type Text } from '../project'
import { phrase, withoutPlaces, WRITING, type Slip, type Writing } from '../writing'

const place = ({ path }: Text) => path.join('.')

/** No word of another script, save what is allowed: names of languages, and the glossary's `allowedLatin`. */
export function* ownScript(project: Project): Iterable<Finding> {
  const names = Object.values(project.knownLanguages).map(({ name }) => name)
  const allowed = [...names, ...glossaryOf(project).allowedLatin].sort((a, b) => b.length - a.length)
  const patterns = allowed.map((words) => new RegExp(phrase(words, '').source, 'gu'))
  for (const { text, writing } of written(project)) {
    const foreign = new RegExp(`(?:(?!${writing.script.source})\\p{L})+`, 'gu')
    const left = patterns.reduce((rest, pattern) => rest.replace(pattern, ' '), withoutPlaces(text.value))
    const words = left.match(foreign)
    if (words)
      yield finding(
        text.document,
        text.path,
        `${place(text)}: "${words.join(' ')}" is not in the script of "${text.language}"`,
        `translate it, or allow it in ${GLOSSARY_FILE}`,
      )
  }
}

export const ownLetters = (project: Project) => slips(project, ({ lookalikes }) => lookalikes)
export const ownPunctuation = (project: Project) => slips(project, ({ punctuation }) => punctuation)

function* slips(project: Project, of: (writing: Writing) => readonly Slip[]): Iterable<Finding> {
  for (const { text, writing } of written(project)) {
    const value = withoutPlaces(text.value)
    for (const { wrong, right } of of(writing)) {
      const found = wrong.exec(value)
      if (found)
        yield finding(
          text.document,
          text.path,
          `${place(text)}: ${around(value, found)}`,
          `"${text.language}" writes ${right} instead of ${quoted(found[0])}`,
        )
    }
  }
}

const around = (text: string, { index, 0: found }: RegExpExecArray) =>
  `…${text.slice(Math.max(0, index - 15), index + found.length + 15)}…`

/** Characters that cannot be seen are named by their code. */
const quoted = (found: string) =>
  /^[\u200b-\u200f]$/.test(found) ? `U+${found.charCodeAt(0).toString(16).toUpperCase()}` : `"${found}"`

export function* spaces({ texts }: Project): Iterable<Finding> {
  for (const text of texts) {
    if (text.value.trim() !== text.value)
      yield finding(text.document, text.path, `${place(text)} begins or ends with a space`, 'take it away')
    if (/\s{2}/u.test(text.value.trim()))
      yield finding(text.document, text.path, `${place(text)} has two spaces in a row`, 'keep one')
  }
}

/** A term is rendered in one way only. */
export function* terms(project: Project): Iterable<Finding> {
  const { terms } = glossaryOf(project)
  for (const { words, framework, avoid = {} } of terms) {
    for (const language of project.languages) {
      const right = words[language] ?? ''
      if (!right)
        yield {
          ...glossaryLine(project, words),
          what: `no word of "${language}" for "${words.en}"`,
          mend: 'add it',
        }
      const prefixes = WRITING[language]?.prefixes ?? ''
      for (const wrong of avoid[language] ?? []) {
        const pattern = phrase(wrong, prefixes)
        for (const text of project.texts.filter(
          (one) => one.language === language && pattern.test(one.value),
        ))
          yield finding(
            text.document,
            text.path,
            `${place(text)}: "${wrong}"`,
            `the glossary says "${right}" (${words.en})`,
          )
      }
      if (framework && right) yield* asInFramework(project, language, framework, right)
    }
  }
}

function* asInFramework({ texts }: Project, language: string, key: string, right: string): Iterable<Finding> {
  const file = localeFile(language, 'framework.json')
  const text = texts.find(({ document, path }) => document.file === file && path.join('.') === key)
  if (text && text.value !== right)
    yield finding(
      text.document,
      text.path,
      `${key} is "${text.value}"`,
      `the glossary says "${right}"; change one of the two`,
    )
}

function glossaryLine(project: Project, words: Readonly<Record<string, string>>) {
  const index = glossaryOf(project).terms.findIndex((term) => term.words === words)
  return { file: GLOSSARY_FILE, line: project.documents.get(GLOSSARY_FILE)?.lineOf(['terms', index]) ?? 1 }
}

const written = ({ texts }: Project) =>
  texts.flatMap((text) => {
    const writing = WRITING[text.language]
    return writing ? [{ text, writing }] : []
  })
