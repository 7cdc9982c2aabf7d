import { shallowRef } from 'vue'
import { assessRound } from '@/assessment/assess'
import { compareRounds } from '@/assessment/comparison'
import { roundsOf } from '@/assessment/store'
import { loadActions, loadActionTexts, loadBenchmarks, loadBenchmarkTexts, loadFramework, MODEL } from '@/content/load'
import { loadTranslator, type LanguageCode } from '@/i18n'
import { planRoadmap } from '@/planner/plan'
import type { EngagementHandle } from '@/storage'
import { buildReport, type ReportModel } from '../model'
import { exportReport } from '../pdf/export-report'

export type ReportState =
  | { readonly step: 'idle' }
  | { readonly step: 'writing'; readonly share: number; readonly abort: AbortController }
  | { readonly step: 'done'; readonly file: Blob; readonly model: ReportModel }
  | { readonly step: 'failed'; readonly code: 'fonts-unavailable' | 'failed' }

/** What the report says of the engagement as it stands, in a language of its own. */
export async function reportOf(handle: EngagementHandle, language: LanguageCode): Promise<ReportModel> {
  const engagement = handle.data
  const [translator, framework, library, actionTexts, benchmarks, benchmarkTexts] = await Promise.all([
    loadTranslator(language, 'report'),
    loadFramework(language),
    loadActions(),
    loadActionTexts(language),
    loadBenchmarks(),
    loadBenchmarkTexts(language),
  ])
  const rounds = roundsOf(handle).map(({ id }) => id)
  const rated = rounds.filter((round) => Object.keys(engagement.answers).some((key) => key.startsWith(`${round}/`)))
  const round = rated.at(-1) ?? rounds.at(-1) ?? ''
  const before = rated.at(-2)
  const assessment = assessRound(engagement, round, MODEL)
  return buildReport({
    engagement,
    assessment,
    comparison: before ? compareRounds(engagement, { before, after: round }, MODEL) : null,
    roadmap: planRoadmap({ engagement, assessment, model: MODEL, library, keepPlaced: true }),
    framework,
    actionTexts,
    benchmarks,
    benchmarkTexts,
    translator,
    now: new Date().toISOString(),
  })
}

/** Writes the PDF in a worker, and says how far it is. */
export function useReportExport() {
  const state = shallowRef<ReportState>({ step: 'idle' })

  async function write(handle: EngagementHandle, language: LanguageCode) {
    const abort = new AbortController()
    state.value = { step: 'writing', share: 0, abort }
    try {
      const model = await reportOf(handle, language)
      const onProgress = (share: number) => (state.value = { step: 'writing', share, abort })
      const file = await exportReport(model, { onProgress, signal: abort.signal })
      state.value = { step: 'done', file, model }
    } catch (error) {
      if (abort.signal.aborted) state.value = { step: 'idle' }
      else state.value = { step: 'failed', code: isFontError(error) ? 'fonts-unavailable' : 'failed' }
    }
  }

  return { state, write }
}

const isFontError = (error: unknown) => (error as { code?: string } | null)?.code === 'fonts-unavailable'
