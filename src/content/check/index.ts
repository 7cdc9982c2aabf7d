import { countTexts, type Count } from './counts'
import type { Problem, Rule } from './problem'
import { BASE, readProject, type Files, type LanguageFacts } from './project'
import { FORM, STRUCTURE, TEXTS } from './rules'
import { isStructural, missingStructure, withStructure } from './structure'

export { BASE, type Files, type LanguageFacts } from './project'
export type { Problem, RuleId } from './problem'
export type { Count } from './counts'

export interface Verdict {
  /** All there are, file by file. */
  readonly problems: readonly Problem[]
  readonly counts: readonly Count[]
  /** Ids of the rules that could not be asked, for a file that they need is broken. */
  readonly waiting: readonly string[]
}

/**
 * All that is wrong with the content: `files` holds content/** and the code that shows it,
 * `languages` the languages that the app knows.
 */
export function checkContent(files: Files, languages: Readonly<Record<string, LanguageFacts>>): Verdict {
  const project = readProject(files, languages)
  const form = ask(FORM, project)
  const begun = project.languages.includes(BASE)
  const sound =
    begun && missingStructure(project).length === 0 && !form.some(({ file }) => isStructural(file))
  const rest = [
    ...(begun ? ask(TEXTS, project) : []),
    ...(sound ? ask(STRUCTURE, withStructure(project)) : []),
  ]
  return {
    problems: [...form, ...rest].sort((a, b) => compareText(a.file, b.file) || a.line - b.line),
    counts: countTexts(project),
    waiting: [...(begun ? [] : TEXTS), ...(sound ? [] : STRUCTURE)].map(({ id }) => id),
  }
}

const ask = <P>(rules: readonly Rule<P>[], project: P): Problem[] =>
  rules.flatMap(({ id, check }) => Array.from(check(project), (found) => ({ ...found, rule: id })))

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
