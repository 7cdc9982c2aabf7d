import model from '@content/model.json'
import type { ActionText, Kpi, KpiText, LibraryAction, Model, Questionnaire, StageDistribution } from './types'

/** The questionnaire's bones: small, and needed by every screen. */
export const MODEL = model as unknown as Model

type Loader<T> = () => Promise<T>
const json = <T>(files: Record<string, unknown>) => files as Record<string, Loader<T>>

const messages = json<Record<string, unknown>>(
  import.meta.glob('../../content/locales/*/ui/*.json', { import: 'default' }),
)
const questionnaires = json<Questionnaire>(
  import.meta.glob('../../content/locales/*/questionnaire.json', { import: 'default' }),
)
const actions = json<LibraryAction[]>(import.meta.glob('../../content/actions/*.json', { import: 'default' }))
const actionTexts = json<Record<string, ActionText>>(
  import.meta.glob('../../content/locales/*/actions/*.json', { import: 'default' }),
)
const kpis = json<Kpi[]>(import.meta.glob('../../content/kpis.json', { import: 'default' }))
const kpiTexts = json<Record<string, KpiText>>(import.meta.glob('../../content/locales/*/kpis.json', { import: 'default' }))
const benchmarks = json<Benchmarks>(import.meta.glob('../../content/benchmarks.json', { import: 'default' }))
const benchmarkTexts = json<Record<string, unknown>>(
  import.meta.glob('../../content/locales/*/benchmarks.json', { import: 'default' }),
)
const sample = json<unknown>(import.meta.glob('../../content/sample-engagement.json', { import: 'default' }))
const sampleTexts = json<Record<string, string>>(
  import.meta.glob('../../content/locales/*/sample.json', { import: 'default' }),
)

export interface Benchmarks {
  readonly stages: readonly StageDistribution[]
  readonly obstacles: readonly { readonly id: string; readonly percent: number; readonly year: number; readonly n: number }[]
}

const at = (path: string) => `../../content/${path}`

function read<T>(files: Record<string, Loader<T>>, path: string): Promise<T> {
  const loader = files[at(path)]
  if (!loader) throw new Error(`content/${path} does not exist`)
  return loader()
}

async function readAll<T>(files: Record<string, Loader<T>>, folder: string): Promise<T[]> {
  const paths = Object.keys(files).filter((path) => path.startsWith(at(folder)))
  return Promise.all(paths.map((path) => files[path]!()))
}

/** Languages that have a questionnaire, hence can be offered. */
export const languagesWithContent = Object.keys(questionnaires).map((path) => path.split('/').at(-2)!)

export const loadMessagesFile = (language: string, room: string) => read(messages, `locales/${language}/ui/${room}.json`)

export const loadQuestionnaire = (language: string) => read(questionnaires, `locales/${language}/questionnaire.json`)

/** The whole action library, in the order of the competencies' files. */
export const loadActions = async () => (await readAll(actions, 'actions/')).flat()

export async function loadActionTexts(language: string): Promise<Record<string, ActionText>> {
  return Object.assign({}, ...(await readAll(actionTexts, `locales/${language}/actions/`)))
}

export const loadKpis = () => read(kpis, 'kpis.json')
export const loadKpiTexts = (language: string) => read(kpiTexts, `locales/${language}/kpis.json`)
export const loadBenchmarks = () => read(benchmarks, 'benchmarks.json')
export const loadBenchmarkTexts = (language: string) => read(benchmarkTexts, `locales/${language}/benchmarks.json`)
export const loadSample = () => read(sample, 'sample-engagement.json')
export const loadSampleTexts = (language: string) => read(sampleTexts, `locales/${language}/sample.json`)
