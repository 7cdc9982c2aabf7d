import { GLOSSARY_FILE, glossaryOf } from '../glossary'
import type { Finding } from '../problem'
import { findingOn, type Project, type Text } from '../project'
import { masked, phrase, WRITING, type Slip, type Writing } from '../writing'

interface Written {
  readonly text: Text
  readonly writing: Writing
  /** The text with blanks of the same length for all that need not be in its language. */
  readonly own: string
}

/** All texts, without names of languages and the glossary's `allowedLatin`. */
function writtenIn(project: Project): Written[] {
  const names = Object.values(project.knownLanguages).map(({ name }) => name)
  const longestFirst = [...names, ...glossaryOf(project).allowedLatin].sort((a, b) => b.length - a.length)
  const allowed = longestFirst.map((words) => phrase(words, '', 'gu'))
  return project.texts.flatMap((text) => {
    const writing = WRITING[text.language]
    return writing ? [{ text, writing, own: masked(text.value, allowed) }] : []
  })
}

const place = ({ path }: Text) => path.join('.')

export function* ownScript(project: Project): Iterable<Finding> {
  for (const { text, writing, own } of writtenIn(project)) {
    const foreign = own.match(new RegExp(`(?:(?!${writing.script.source})\\p{L})+`, 'gu'))
    if (foreign) {
      const what = `${place(text)}: "${foreign.join(' ')}" is not in the script of "${text.language}"`
      yield findingOn(text, what, `translate it, or allow it in ${GLOSSARY_FILE}`)
    }
  }
}

export const ownLetters = (project: Project) => slips(project, ({ lookalikes }) => lookalikes)
export const ownPunctuation = (project: Project) => slips(project, ({ punctuation }) => punctuation)

function* slips(project: Project, of: (writing: Writing) => readonly Slip[]): Iterable<Finding> {
  for (const { text, writing, own } of writtenIn(project)) {
    for (const { wrong, right } of of(writing)) {
      const found = wrong.exec(own)
      if (!found) continue
      const what = `${place(text)}: …${text.value.slice(Math.max(0, found.index - 15), found.index + 15)}…`
      yield findingOn(text, what, `"${text.language}" writes ${right} instead of ${visible(found[0])}`)
    }
  }
}

/** Characters that cannot be seen are named by their code. */
const visible = (found: string) =>
  /^[\u200b-\u200f]$/.test(found) ? `U+${found.charCodeAt(0).toString(16).toUpperCase()}` : `"${found}"`

export function* spaces({ texts }: Project): Iterable<Finding> {
  for (const text of texts) {
    if (text.value.trim() !== text.value)
      yield findingOn(text, `${place(text)} begins or ends with a space`, 'take it away')
    if (/\s{2}/u.test(text.value.trim()))
      yield findingOn(text, `${place(text)} has two spaces in a row`, 'keep one')
  }
}
