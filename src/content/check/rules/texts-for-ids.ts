import { STAGES } from '@/shared/terms'
import { finding, isRecord, valueAt, type Document, type Path } from '../document'
import type { Finding } from '../problem'
import { BASE, localeFile, partsOf } from '../project'
import { competencyOfActions, type SoundProject, type Structure } from '../structure'

/** Every id of the structure has its texts in the base language, and no other id has. */
export function* textsForIds({ documents, structure, unreadable }: SoundProject): Iterable<Finding> {
  const wanted = wantedTexts(structure)
  for (const part of new Set(wanted.map((one) => one.part))) {
    const file = localeFile(BASE, part)
    const groups = wanted.filter((one) => one.part === part)
    const document = documents.get(file)
    if (document) yield* groups.flatMap((group) => [...textsOf(document, group)])
    else if (!unreadable.some((one) => one.file === file))
      yield { file, line: 1, what: 'the file is not there', mend: `write the texts of ${groups[0]?.from}` }
  }
  for (const [part, document] of partsOf(documents, BASE)) {
    if (/^(skills|statements|actions)\//.test(part) && !wanted.some((one) => one.part === part))
      yield finding(document, [], 'no competency has this name', `remove the file, or add it to ${MODEL}`)
  }
}

function* textsOf(document: Document, { path, ids, from }: Wanted): Iterable<Finding> {
  const group = valueAt(document, path)
  const there = isRecord(group) ? Object.keys(group) : []
  for (const id of ids.filter((id) => !there.includes(id))) {
    const name = [...path, id].join('.')
    yield finding(document, path, `${name} is missing`, `write the texts of ${id} (${from})`)
  }
  for (const id of there.filter((id) => !ids.includes(id))) {
    const name = [...path, id].join('.')
    yield finding(
      document,
      [...path, id],
      `${name} has texts but is not in ${from}`,
      'correct the id, or remove them',
    )
  }
}

interface Wanted {
  readonly part: string
  readonly path: Path
  readonly ids: readonly string[]
  /** The file that names the ids. */
  readonly from: string
}

const MODEL = 'content/model.json'
const FIGURES = 'content/benchmarks.json'

function wantedTexts({ model, actions, kpis, benchmarks }: Structure): Wanted[] {
  const { competencies } = model.value
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
  const inFramework = (key: string, ids: readonly string[], from = MODEL) => ({
    part: 'framework.json',
    path: [key],
    ids,
    from,
  })
  const actionsOf = (id: string) => actions.filter(({ document }) => competencyOfActions(document) === id)
  return [
    inFramework('stages', STAGES, 'src/shared/terms.ts'),
    inFramework('competencies', idsOf(competencies)),
    inFramework(
      'skills',
      competencies.flatMap(({ skills }) => skills),
    ),
    ...competencies.flatMap(({ id, skills }) =>
      ['skills', 'statements'].map((folder) => ({
        part: `${folder}/${id}.json`,
        path: [],
        ids: skills,
        from: MODEL,
      })),
    ),
    ...competencies.map(({ id }) => ({
      part: `actions/${id}.json`,
      path: [],
      ids: idsOf(actionsOf(id).map(({ value }) => value)),
      from: `content/actions/${id}.json`,
    })),
    { part: 'kpis.json', path: [], ids: idsOf(kpis.map(({ value }) => value)), from: 'content/kpis.json' },
    ...(['obstacles', 'findings'] as const).map((key) => ({
      part: 'benchmarks.json',
      path: [key],
      ids: idsOf(benchmarks.value[key]),
      from: FIGURES,
    })),
  ]
}
