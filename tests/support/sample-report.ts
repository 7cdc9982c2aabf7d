import { assessRound } from '@/assessment/assess'
import { compareRounds } from '@/assessment/comparison'
import { loadFramework, MODEL } from '@/content/load'
import {
  loadActions,
  loadActionTexts,
  loadBenchmarks,
  loadBenchmarkTexts,
  loadKpis,
  loadKpiTexts,
  loadSample,
  loadSampleTexts,
} from '@/content/load-later'
import { sampleEngagement } from '@/content/sample'
import type { LanguageCode } from '@/i18n/languages'
import { shownRoadmap } from '@/planner/placements'
import type { ReportInput, ReportKind } from '@/report/model'
import { translatorFor } from './translator'

/** Everything that a report on the sample engagement is made from. */
export async function sampleReportInput(
  language: LanguageCode,
  kind: ReportKind = 'full',
): Promise<ReportInput> {
  const engagement = sampleEngagement(await loadSample(), await loadSampleTexts(language), '2026-Q4')
  const rounds = Object.entries(engagement.rounds).sort(([, a], [, b]) =>
    a.openedAt.localeCompare(b.openedAt),
  )
  const [before, after] = rounds.slice(-2).map(([id]) => id)
  const assessment = assessRound(engagement, after!, MODEL)
  return {
    kind,
    engagement,
    assessment,
    comparison: compareRounds(engagement, { before: before!, after: after! }),
    roadmap: shownRoadmap({
      engagement,
      assessment,
      model: MODEL,
      library: await loadActions(),
      now: '2026-Q4',
    }),
    framework: await loadFramework(language),
    actionTexts: await loadActionTexts(language),
    benchmarks: await loadBenchmarks(),
    benchmarkTexts: await loadBenchmarkTexts(language),
    kpis: await loadKpis(),
    kpiTexts: await loadKpiTexts(language),
    translator: await translatorFor(language),
    now: '2026-11-22T08:00:00.000Z',
  }
}
