import type { Kpi, LibraryAction, Model } from '../types'
import { finding, type Document, type Path } from './document'
import type { Finding } from './problem'
import type { Project } from './project'

/** A value with its place. */
export interface Entry<T> {
  readonly document: Document
  readonly path: Path
  readonly value: T
}

export interface PublishedFigures {
  readonly stages: readonly { readonly id: string }[]
  readonly obstacles: readonly { readonly id: string }[]
  readonly findings: readonly { readonly id: string }[]
}

/** What the content is made of, apart from its words. */
export interface Structure {
  readonly model: Entry<Model>
  readonly actions: readonly Entry<LibraryAction>[]
  readonly kpis: readonly Entry<Kpi>[]
  readonly benchmarks: Entry<PublishedFigures>
  readonly sample: Entry<unknown>
}

/** A project whose structure can be relied on. */
export interface SoundProject extends Project {
  readonly structure: Structure
}

const FILES = ['model', 'kpis', 'benchmarks', 'sample-engagement'].map((name) => `content/${name}.json`)
const ACTIONS = /^content\/actions\/([^/]+)\.json$/

/** True for the files that hold the structure. */
export const isStructural = (file: string) => FILES.includes(file) || ACTIONS.test(file)

/** The structural files that are not there. */
export const missingStructure = ({ documents }: Project) => FILES.filter((file) => !documents.has(file))

/** The competency whose actions a file holds. */
export const competencyOfActions = ({ file }: Document) => ACTIONS.exec(file)?.[1]

/** Reads the structure of files that are there and in shape. */
export function withStructure(project: Project): SoundProject {
  const { documents } = project
  const whole = <T>(file: string): Entry<T> => {
    const document = documents.get(file)
    if (!document) throw new Error(`${file} is not there`)
    return { document, path: [], value: document.value as T }
  }
  const each = <T>({ document, value }: Entry<readonly T[]>): Entry<T>[] =>
    value.map((item, index) => ({ document, path: [index], value: item }))
  const [model = '', kpis = '', benchmarks = '', sample = ''] = FILES
  const actionFiles = [...documents.keys()].filter((file) => ACTIONS.test(file))
  return {
    ...project,
    structure: {
      model: whole(model),
      actions: actionFiles.flatMap((file) => each(whole<LibraryAction[]>(file))),
      kpis: each(whole<Kpi[]>(kpis)),
      benchmarks: whole(benchmarks),
      sample: whole(sample),
    },
  }
}

/** Something to say about an entry, or a value in it. */
export const findingAt = (
  { document, path }: Entry<unknown>,
  inner: Path,
  what: string,
  mend: string,
): Finding => finding(document, [...path, ...inner], what, mend)

export const skillsOf = ({ model }: Structure) => model.value.competencies.flatMap(({ skills }) => skills)
