import { valueAt } from '../document'
import type { Finding } from '../problem'
import { BASE, findingOn, localeFile, type Project, type Text } from '../project'
import { placesIn } from '../writing'

const variantsOf = (message: string) => message.split(' | ')

/** A translation puts in the same values as the base, and no other. */
export function* samePlaces(project: Project): Iterable<Finding> {
  for (const text of project.texts.filter(({ language }) => language !== BASE)) {
    const base = inBase(project, text)
    if (base === undefined) continue
    const [wanted, there] = [placesIn(base), placesIn(text.value)].map((names) =>
      names.map((name) => `{${name}}`).join(' '),
    )
    if (wanted !== there)
      yield findingOn(
        text,
        `${text.path.join('.')} has ${there || 'no places'} where ${BASE} has ${wanted || 'none'}`,
        'use the same names in braces',
      )
  }
}

/** A message that counts has a variant for each plural form of its language, in the order of Intl.PluralRules. */
export function* pluralVariants(project: Project): Iterable<Finding> {
  for (const text of project.texts.filter(({ part }) => part.startsWith('ui/'))) {
    const counts = variantsOf(inBase(project, text) ?? text.value).length > 1
    const there = variantsOf(text.value).length
    const wanted = counts ? (project.knownLanguages[text.language]?.variants ?? 1) : 1
    if (there !== wanted)
      yield findingOn(
        text,
        `${text.path.join('.')} has ${there} of ${wanted} plural variants`,
        counts ? 'write them all, with " | " between them' : `write one, or give ${BASE} variants too`,
      )
  }
}

function inBase({ documents }: Project, { part, path }: Text): string | undefined {
  const base = documents.get(localeFile(BASE, part))
  const value = base && valueAt(base, path)
  return typeof value === 'string' ? value : undefined
}
