import type { Pack } from '@/content/pack/types'
import type { Lens } from '@/shared/terms'
import type { Base, Fields, FieldValue, Kind } from './types'

/** The texts of a skill that are several, each of which is a field of its own. */
export const LISTED = { anchors: 5, statements: 3 } as const
type Listed = keyof typeof LISTED

/** What marks an entry that is not Sextant's as being there: removed in one tab, it stays so, whatever another writes. */
const MARK = { skills: 'competency', actions: 'skill', kpis: 'kind' } as const satisfies Record<Kind, string>

type Tree = { [name: string]: Tree | FieldValue }

/** The fields of a new draft over Sextant's own pack. */
export const newFields = (name: string, language: string): Fields => ({
  languages: [language],
  [`name/${language}`]: name,
})

/** A pack's fields; what only its publication gives it (version, base, retired ids, where a meaning changed) is none. */
export function fieldsOf(pack: Pack): Fields {
  const fields: Record<string, FieldValue> = { languages: pack.languages }
  for (const [language, name] of Object.entries(pack.name)) fields[`name/${language}`] = name
  for (const kind of ['skills', 'actions', 'kpis'] as const) {
    for (const [id, entry] of Object.entries(pack[kind])) {
      const { texts, changedIn, ...values } = entry as Tree & { texts?: Record<string, Tree> }
      void changedIn
      for (const [name, value] of Object.entries(values))
        fields[`${kind}/${id}/${name}`] = value as FieldValue
      for (const [language, text] of Object.entries(texts ?? {}))
        Object.assign(fields, textFields(`${kind}/${id}/texts/${language}`, text))
    }
  }
  return fields
}

function textFields(place: string, text: Tree): Fields {
  const fields: Record<string, FieldValue> = {}
  for (const [name, value] of Object.entries(text)) {
    if (!(name in LISTED)) fields[`${place}/${name}`] = value as FieldValue
    else
      for (const [lens, list] of Object.entries(value as Record<string, readonly string[]>))
        list.forEach((one, index) => (fields[`${place}/${name}/${lens}/${index}`] = one))
  }
  return fields
}

/**
 * The pack that the fields make: what would be published as the version after `last`. Texts that are empty are left
 * out, and where some of a list are the draft's own, the others are Sextant's.
 */
export function packOf(id: string, fields: Fields, base: Base, last: Pack | null): Pack {
  const tree: Tree = {}
  for (const [path, typed] of Object.entries(fields)) {
    const value = tidy(typed)
    if (value !== '') plant(tree, path.split('/'), value)
  }
  const entries = (kind: Kind) => {
    const own = ownIds(kind, base)
    const all = Object.entries((tree[kind] ?? {}) as Record<string, Tree>)
    return Object.fromEntries(all.filter(([entry, value]) => own.has(entry) || MARK[kind] in value))
  }
  const skills = entries('skills')
  for (const [skill, entry] of Object.entries(skills)) completeLists(skill, entry, base)
  return {
    format: 'sextant-pack',
    formatVersion: 1,
    id,
    version: (last?.version ?? 0) + 1,
    // Sextant's own as it is now: what a draft is written and checked against.
    base: { id: base.model.id, version: base.model.version },
    languages: tree.languages,
    name: tree.name ?? {},
    skills,
    actions: entries('actions'),
    kpis: entries('kpis'),
    retired: last?.retired ?? [],
  } as unknown as Pack
}

export function ownIds(kind: Kind, base: Pick<Base, 'model' | 'actions' | 'kpis'>): ReadonlySet<string> {
  if (kind === 'skills') return new Set(base.model.competencies.flatMap(({ skills }) => skills))
  return new Set(base[kind].map(({ id }) => id))
}

/** Without the spaces and empty lines that typing leaves. */
function tidy(value: FieldValue): FieldValue {
  if (typeof value === 'string') return value.trim()
  return Array.isArray(value) ? value.map(tidy).filter((one) => one !== '') : value
}

function plant(tree: Tree, [first = '', ...rest]: string[], value: FieldValue) {
  if (rest.length === 0) tree[first] = value
  else plant((tree[first] ??= {}) as Tree, rest, value)
}

function completeLists(skill: string, { texts }: Tree, base: Base) {
  for (const [language, text] of Object.entries((texts ?? {}) as Record<string, Tree>)) {
    for (const [listed, length] of Object.entries(LISTED)) {
      const lenses = (text[listed] ?? {}) as Record<string, FieldValue>
      for (const [lens, given] of Object.entries(lenses)) {
        const below = baseList(base, language, skill, listed as Listed, lens as Lens)
        const own = given as Readonly<Record<string, string>>
        lenses[lens] = Array.from({ length }, (_, index) => own[index] ?? below[index] ?? '')
      }
    }
  }
}

function baseList(
  base: Base,
  language: string,
  skill: string,
  listed: Listed,
  lens: Lens,
): readonly string[] {
  const texts = base.texts[language]
  return (listed === 'anchors' ? texts?.skills[skill]?.anchors[lens] : texts?.statements[skill]?.[lens]) ?? []
}

/** Sextant's own text at a path, where it has one. */
export function baseAt(base: Base, path: string): FieldValue | undefined {
  const [kind = '', id = '', ...rest] = path.split('/')
  if (rest[0] !== 'texts') return baseValue(base, kind, id, rest[0] ?? '')
  const [, language = '', name = '', lens, index] = rest
  const texts = base.texts[language]
  if (lens !== undefined) return baseList(base, language, id, name as Listed, lens as Lens)[Number(index)]
  if (kind === 'skills')
    return valueIn(name === 'name' || name === 'meaning' ? texts?.names[id] : texts?.skills[id], name)
  return valueIn(kind === 'actions' ? texts?.actions[id] : texts?.kpis[id], name)
}

function baseValue(base: Base, kind: string, id: string, name: string): FieldValue | undefined {
  if (kind === 'skills') return name === 'weight' ? 1 : undefined
  return valueIn(
    (kind === 'actions' ? base.actions : base.kpis).find((entry) => entry.id === id),
    name,
  )
}

const valueIn = (entry: object | undefined, name: string) =>
  entry && (entry as Readonly<Record<string, FieldValue>>)[name]

/** Whether two packs say the same, whatever their versions. */
export const sameContent = (one: Pack, other: Pack) => contentOf(one) === contentOf(other)

const contentOf = ({ name, languages, skills, actions, kpis }: Pack) =>
  canonical({ name, languages, skills, actions, kpis })

/** As text, whatever the order of its names, and whether it was published since. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'changedIn') return undefined
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
