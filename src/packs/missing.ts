import type { Fields } from './types'

const TEXT = /^((?:skills|actions|kpis)\/[^/]+\/texts)\/([^/]+)\/(.+)$/

/** By language, the texts that were written in another of the pack's languages and not in this one. */
export function missingTexts(
  fields: Fields,
  languages: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  const written = new Set(Object.keys(fields).filter((path) => fields[path] !== ''))
  const texts = new Map<string, readonly [place: string, name: string]>()
  for (const path of written) {
    const [, place = '', , name = ''] = TEXT.exec(path) ?? []
    if (place) texts.set(`${place} ${name}`, [place, name])
  }
  return Object.fromEntries(
    languages.map((language) => {
      const paths = [...texts.values()].map(([place, name]) => `${place}/${language}/${name}`)
      return [language, paths.filter((path) => !written.has(path))]
    }),
  )
}
