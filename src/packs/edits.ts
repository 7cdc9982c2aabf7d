import type { CompetencyId, SkillId } from '@/shared/terms'
import { baseAt } from './draft'
import type { Base, Changes, Fields, FieldValue, Kind } from './types'

/** What a person can do to a draft, as the changes of its fields. */

export const entryPath = (kind: Kind, id: string) => `${kind}/${id}`
export const textPath = (entry: string, language: string, name: string) =>
  `${entry}/texts/${language}/${name}`

/** Sets one field; a value that is Sextant's own is no change, and is not kept as one. */
export function set(base: Base, path: string, value: FieldValue): Changes {
  return { [path]: same(value, baseAt(base, path)) ? undefined : value }
}

export const same = (one: FieldValue | undefined, other: FieldValue | undefined) =>
  JSON.stringify(one) === JSON.stringify(other)

export const hide = (kind: Kind, id: string, hidden: boolean): Changes => ({
  [`${entryPath(kind, id)}/hidden`]: hidden || undefined,
})

/** Takes away all that the draft says of a thing of Sextant's. */
export const restore = (fields: Fields, entry: string): Changes => without(fields, `${entry}/`)

export const addSkill = (id: SkillId, competency: CompetencyId, after: SkillId | null): Changes => ({
  [`skills/${id}/competency`]: competency,
  [`skills/${id}/after`]: after,
})

export const addAction = (id: string, skill: SkillId, from: number): Changes =>
  under(entryPath('actions', id), {
    skill,
    from,
    lenses: ['cx', 'ex'],
    owner: 'cx',
    effort: { low: 5, likely: 10, high: 20 },
    durationWeeks: 8,
    requires: [],
    tags: [],
    journeyStages: [],
    kpis: [],
  })

export const addKpi = (id: string): Changes =>
  under(entryPath('kpis', id), {
    kind: 'x',
    lenses: ['cx'],
    unit: 'percent',
    good: 'up',
    cadence: 'quarterly',
    owner: 'cx',
    pairs: [],
  })

/** Takes away something that the pack added, and what only made sense with it. */
export function remove(fields: Fields, kind: Kind, id: string): Changes {
  const changes = { ...without(fields, `${entryPath(kind, id)}/`), ...withoutMention(fields, id) }
  if (kind !== 'skills') return changes
  const place = fields[`skills/${id}/after`] ?? null
  for (const [path, value] of Object.entries(fields)) {
    const [of, other = '', name] = path.split('/')
    if (of === 'actions' && name === 'skill' && value === id)
      Object.assign(changes, remove(fields, of, other))
    // What stood after it now stands where it stood.
    if (of === 'skills' && name === 'after' && value === id) Object.assign(changes, { [path]: place })
  }
  return changes
}

export const addLanguage = (languages: readonly string[], language: string): Changes => ({
  languages: [...languages, language],
})

export function removeLanguage(fields: Fields, languages: readonly string[], language: string): Changes {
  const texts = Object.keys(fields).filter(
    (path) => path.split('/')[3] === language && path.includes('/texts/'),
  )
  return {
    languages: languages.filter((other) => other !== language),
    [`name/${language}`]: undefined,
    ...Object.fromEntries(texts.map((path) => [path, undefined])),
  }
}

const under = (entry: string, values: Changes): Changes =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${entry}/${name}`, value]))

const without = (fields: Fields, start: string): Changes =>
  Object.fromEntries(
    Object.keys(fields)
      .filter((path) => path.startsWith(start))
      .map((path) => [path, undefined]),
  )

/** Lists of ids in which something that goes was named, without it. */
function withoutMention(fields: Fields, id: string): Changes {
  const lists = Object.entries(fields).filter(
    ([path, value]) => /\/(requires|kpis|pairs)$/.test(path) && Array.isArray(value) && value.includes(id),
  )
  return Object.fromEntries(
    lists.map(([path, value]) => [path, (value as readonly string[]).filter((one) => one !== id)]),
  )
}
