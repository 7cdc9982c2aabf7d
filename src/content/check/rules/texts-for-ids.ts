import { STAGES } from '@/shared/terms'
import { finding, isRecord, valueAt, type Path } from '../document'
import type { Finding } from '../problem'
import { BASE, localeFile } from '../project'
import { competencyOfActions, type SoundProject, type Structure } from '../structure'

/** Every id of the structure has its texts in the base language, and no other id has. */
export function* textsForIds({ documents, structure, unreadable }: SoundProject): Iterable<Finding> {
  for (const { part, path, ids, from } of wantedTexts(structure)) {
    const file = localeFile(BASE, part)
    const document = documents.get(file)
    if (!document) {
      if (!unreadable.some((one) => one.file === file))
        yield { file, line: 1, what: 'the file is not there', mend: `write the texts of ${from}` }
      continue
    }
    const group = valueAt(document, path)
    const there = isRecord(group) ? Object.keys(group) : []
    for (const id of ids.filter((id) => !there.includes(id)))
      yield finding(
        document,
        path,
        `${[...path, id].join('.')} is missing`,
        `write the texts of ${id} (${from})`,
      )
    for (const id of there.filter((id) => !ids.includes(id)))
      yield finding(
        document,
        [...path, id],
        `${[...path, id].join('.')} has texts but is not in ${from}`,
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

function wantedTexts(structure: Structure): Wanted[] {
  const { competencies } = structure.model.value
  const { benchmarks } = structure
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
  const [model, figures] = [structure.model.document.file, benchmarks.document.file]
  const actionsOf = (competency: string) =>
    structure.actions
      .filter(({ document }) => competencyOfActions(document) === competency)
      .map(({ value }) => value)
  return [
    { part: 'framework.json', path: ['stages'], ids: STAGES, from: 'src/shared/terms.ts' },
    { part: 'framework.json', path: ['competencies'], ids: idsOf(competencies), from: model },
    {
      part: 'framework.json',
      path: ['skills'],
      ids: competencies.flatMap(({ skills }) => skills),
      from: model,
    },
    ...competencies.map(({ id, skills }) => ({
      part: `skills/${id}.json`,
      path: [],
      ids: skills,
      from: model,
    })),
    ...competencies.map(({ id }) => ({
      part: `actions/${id}.json`,
      path: [],
      ids: idsOf(actionsOf(id)),
      from: `content/actions/${id}.json`,
    })),
    {
      part: 'kpis.json',
      path: [],
      ids: structure.kpis.map(({ value }) => value.id),
      from: 'content/kpis.json',
    },
    { part: 'benchmarks.json', path: ['obstacles'], ids: idsOf(benchmarks.value.obstacles), from: figures },
    { part: 'benchmarks.json', path: ['findings'], ids: idsOf(benchmarks.value.findings), from: figures },
  ]
}
