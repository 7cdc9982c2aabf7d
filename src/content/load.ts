import model from '@content/model.json'
import type { CompetencyId, SkillId } from '@/shared/terms'
import type {
  ActionText,
  Framework,
  Kpi,
  KpiText,
  LibraryAction,
  Model,
  SkillText,
  StageDistribution,
  StatementTexts,
} from './types'

/** The questionnaire's bones: small, and needed by every screen. */
export const MODEL = model as unknown as Model

/** Texts by key, nested. */
export interface Messages {
  readonly [key: string]: string | Messages
}

type Loader<T> = () => Promise<T>
const json = <T>(files: Record<string, unknown>) => files as Record<string, Loader<T>>

const messages = json<Messages>(import.meta.glob('../../content/locales/*/ui/*.json', { import: 'default' }))
const frameworks = json<Framework>(
  import.meta.glob('../../content/locales/*/framework.json', { import: 'default' }),
)
const skillTexts = json<Record<SkillId, SkillText>>(
  import.meta.glob('../../content/locales/*/skills/*.json', { import: 'default' }),
)
const statements = json<Record<SkillId, StatementTexts>>(
  import.meta.glob('../../content/locales/*/statements/*.json', { import: 'default' }),
)
const actions = json<LibraryAction[]>(import.meta.glob('../../content/actions/*.json', { import: 'default' }))
const actionTexts = json<Record<string, ActionText>>(
  import.meta.glob('../../content/locales/*/actions/*.json', { import: 'default' }),
)
const kpis = json<Kpi[]>(import.meta.glob('../../content/kpis.json', { import: 'default' }))
const kpiTexts = json<Record<string, KpiText>>(
  import.meta.glob('../../content/locales/*/kpis.json', { import: 'default' }),
)
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
  readonly obstacles: readonly {
    readonly id: string
    readonly percent: number
    readonly year: number
    readonly n: number
  }[]
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

/** Languages whose names are there, hence can be offered; the content check sees that the rest is too. */
export const languagesWithContent = Object.keys(frameworks).map((path) => path.split('/').at(-2)!)

export const loadMessagesFile = (language: string, room: string) =>
  read(messages, `locales/${language}/ui/${room}.json`)

export const loadFramework = (language: string) => read(frameworks, `locales/${language}/framework.json`)

/** The questions and anchors of one competency: a screen shows one at a time, so only that much is fetched. */
export const loadSkillTexts = (language: string, competency: CompetencyId) =>
  read(skillTexts, `locales/${language}/skills/${competency}.json`)

export async function loadAllSkillTexts(language: string): Promise<Record<SkillId, SkillText>> {
  return Object.assign({}, ...(await readAll(skillTexts, `locales/${language}/skills/`)))
}

/** The deep form of one competency. */
export const loadStatements = (language: string, competency: CompetencyId) =>
  read(statements, `locales/${language}/statements/${competency}.json`)

export async function loadAllStatements(language: string): Promise<Record<SkillId, StatementTexts>> {
  return Object.assign({}, ...(await readAll(statements, `locales/${language}/statements/`)))
}

/** The whole action library, in the order of the competencies' files. */
export const loadActions = async () => (await readAll(actions, 'actions/')).flat()

export async function loadActionTexts(language: string): Promise<Record<string, ActionText>> {
  return Object.assign({}, ...(await readAll(actionTexts, `locales/${language}/actions/`)))
}

export const loadKpis = () => read(kpis, 'kpis.json')
export const loadKpiTexts = (language: string) => read(kpiTexts, `locales/${language}/kpis.json`)
export const loadBenchmarks = () => read(benchmarks, 'benchmarks.json')
export const loadBenchmarkTexts = (language: string) =>
  read(benchmarkTexts, `locales/${language}/benchmarks.json`)
export const loadSample = () => read(sample, 'sample-engagement.json')
export const loadSampleTexts = (language: string) => read(sampleTexts, `locales/${language}/sample.json`)
