import { packKey } from '@/shared/engagement'
import { found, type PackProblem } from '../problem'
import { KINDS, type Sound } from '../sound'

/** The pack as a whole: its id, what it is laid over, its languages. */
export function* wholePack({ pack, base: { model } }: Sound): Iterable<PackProblem> {
  if (pack.id === model.id) yield found('id-own', ['id'], { id: pack.id })
  const known = packKey(model)
  // An empty id says that the file's own could not be read.
  if (pack.base.id && packKey(pack.base) !== known)
    yield found('unknown-base', ['base'], { base: packKey(pack.base), known })
  for (const [index, language] of pack.languages.entries())
    if (!isLanguage(language))
      yield found('bad-language', ['languages', index], { language, example: 'en, pt-BR' })
}

function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code)[0] === code
  } catch {
    return false
  }
}

/** What the ids of actions begin with that teams add to their own roadmap. */
const TEAMS_OWN = 'own-'

/** Ids that stand for one thing only, now and in every version. */
export function* uniqueIds({ pack, base, own }: Sound): Iterable<PackProblem> {
  const retired = new Set([...base.model.retired, ...pack.retired])
  for (const kind of KINDS) {
    const others = KINDS.filter((other) => other !== kind)
    for (const id of Object.keys(pack[kind])) {
      if (own[kind].has(id)) continue
      const path = [kind, id]
      if (retired.has(id)) yield found('id-retired', path, { id })
      if (others.some((other) => own[other].has(id) || Object.hasOwn(pack[other], id)))
        yield found('id-clash', path, { id })
      if (kind === 'actions' && id.startsWith(TEAMS_OWN))
        yield found('own-prefix', path, { id, prefix: TEAMS_OWN })
    }
  }
  for (const [index, id] of pack.retired.entries())
    if (KINDS.some((kind) => own[kind].has(id))) yield found('retired-foreign', ['retired', index], { id })
}

/** What the pack adds has to have: the first of them also tells that it is meant to be added. */
const PARTS = {
  skills: ['competency'],
  actions: [
    'skill',
    'from',
    'lenses',
    'owner',
    'effort',
    'durationWeeks',
    'requires',
    'tags',
    'journeyStages',
    'kpis',
  ],
  kpis: ['kind', 'lenses', 'unit', 'good', 'cadence', 'owner', 'pairs'],
} as const

export function* wholeEntries({ pack, own }: Sound): Iterable<PackProblem> {
  for (const kind of KINDS) {
    const [mark] = PARTS[kind]
    for (const [id, entry] of Object.entries(pack[kind])) {
      if (own[kind].has(id)) continue
      const path = [kind, id]
      if (!(mark in entry)) yield found('unknown-entry', path, { id, field: mark })
      else
        for (const field of PARTS[kind])
          if (!(field in entry)) yield found('missing', [...path, field], { field })
    }
  }
}
