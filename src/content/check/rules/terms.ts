import { finding } from '../document'
import { GLOSSARY_FILE, glossaryOf, type Term } from '../glossary'
import type { Finding } from '../problem'
import { findingOn, localeFile, type Project } from '../project'
import { phrase, WRITING } from '../writing'

/** Every language has its one word for a term, and uses it. */
export function* terms(project: Project): Iterable<Finding> {
  for (const [index, term] of glossaryOf(project).terms.entries()) {
    for (const language of project.languages) {
      if (term.words[language]) {
        yield* avoided(project, language, term)
        yield* inFramework(project, language, term)
      } else yield* wordless(project, language, index)
    }
  }
}

function* wordless({ documents }: Project, language: string, index: number): Iterable<Finding> {
  const glossary = documents.get(GLOSSARY_FILE)
  if (glossary)
    yield finding(glossary, ['terms', index, 'words'], `no word of "${language}" for this term`, 'add it')
}

function* avoided({ texts }: Project, language: string, { words, avoid }: Term): Iterable<Finding> {
  for (const wrong of avoid?.[language] ?? []) {
    const pattern = phrase(wrong, WRITING[language]?.prefixes)
    for (const text of texts.filter((one) => one.language === language && pattern.test(one.value))) {
      const mend = `the glossary says "${words[language]}" (${words.en})`
      yield findingOn(text, `${text.path.join('.')}: "${wrong}"`, mend)
    }
  }
}

function* inFramework({ texts }: Project, language: string, { words, framework }: Term): Iterable<Finding> {
  const file = localeFile(language, 'framework.json')
  const text = texts.find(({ document, path }) => document.file === file && path.join('.') === framework)
  if (text && text.value !== words[language])
    yield findingOn(
      text,
      `${framework} is "${text.value}"`,
      `the glossary says "${words[language]}"; change one of the two`,
    )
}
