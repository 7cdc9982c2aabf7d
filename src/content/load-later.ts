import type { CompetencyId, SkillId } from '@/shared/terms'
import { json, read, readAll } from './files'
import type { ActionText, Kpi, KpiText, LibraryAction, StageDistribution, StatementTexts } from './types'

/*
 * What no first question needs. Even the list of these files weighs something, so that whatever a newcomer passes
 * through fetches this module when it comes to that.
 */

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
