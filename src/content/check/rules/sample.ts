import { LENSES } from '@/shared/terms'
import { finding, isRecord, valueAt, type Path } from '../document'
import type { Finding } from '../problem'
import { BASE, leavesOf, localeFile } from '../project'
import { skillsOf, type SoundProject, type Structure } from '../structure'

const REFERENCE = /^@([\w.-]+)$/

/** Each reference of the sample engagement has its text, and each text is referred to. */
export function* sampleReferences({ structure, documents }: SoundProject): Iterable<Finding> {
  const { document, value } = structure.sample
  const texts = documents.get(localeFile(BASE, 'sample.json'))
  if (!texts || !isRecord(texts.value)) return
  const used = new Set<string>()
  for (const { path, value: text } of leavesOf(value)) {
    const key = REFERENCE.exec(text)?.[1]
    if (!key) continue
    used.add(key)
    if (!(key in texts.value))
      yield finding(
        document,
        path,
        `@${key} has no text`,
        `write it in ${texts.file} and every other language`,
      )
  }
  for (const key of Object.keys(texts.value).filter((key) => !used.has(key)))
    yield finding(
      texts,
      [key],
      `nothing refers to "${key}"`,
      `remove it in every language, or write "@${key}" in ${document.file}`,
    )
}

/** What a part of a collection's key stands for; `null` for what needs no check. */
type Part = 'rounds' | 'respondents' | 'skill' | 'lens' | 'action' | 'kpi' | null

/** The parts of the keys of each collection, which slashes join. src/shared/engagement.ts makes them. */
const KEYS: Readonly<Record<string, readonly Part[]>> = {
  answers: ['rounds', 'respondents', 'skill', 'lens'],
  agreed: ['rounds', 'skill', 'lens'],
  targets: ['skill', 'lens'],
  importance: ['skill'],
  actions: ['action'],
  kpis: ['kpi'],
  readings: ['kpi', null],
}

/** The sample speaks of skills, actions and measures that there are. */
export function* sampleIds({ structure }: SoundProject): Iterable<Finding> {
  const { document } = structure.sample
  const keysAt = (path: Path) => {
    const group = valueAt(document, path)
    return isRecord(group) ? Object.keys(group) : []
  }
  const known = knownIn(structure, keysAt)
  for (const [collection, parts] of Object.entries(KEYS)) {
    for (const key of keysAt([collection])) yield* unknownParts([collection, key], key.split('/'), parts)
  }
  for (const quarter of keysAt(['checkIns'])) {
    const path = ['checkIns', quarter, 'actions']
    for (const key of keysAt(path)) yield* unknownParts([...path, key], [key], ['action'])
  }

  function* unknownParts(path: Path, found: readonly string[], parts: readonly Part[]): Iterable<Finding> {
    for (const [index, part] of parts.entries()) {
      const id = found[index] ?? ''
      if (part && !known[part].has(id))
        yield finding(document, path, `${path.join('.')}: there is no "${id}"`, 'use an id that is there')
    }
  }
}

function knownIn(
  structure: Structure,
  keysAt: (path: Path) => string[],
): Record<Exclude<Part, null>, ReadonlySet<string>> {
  const own = keysAt(['actions']).filter((id) => id.startsWith('own-'))
  return {
    rounds: new Set(keysAt(['rounds'])),
    respondents: new Set(keysAt(['respondents'])),
    skill: new Set(skillsOf(structure)),
    lens: new Set(LENSES),
    action: new Set([...own, ...structure.actions.map(({ value }) => value.id)]),
    kpi: new Set(structure.kpis.map(({ value }) => value.id)),
  }
}
