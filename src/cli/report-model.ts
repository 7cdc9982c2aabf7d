import { assessRound } from '@/assessment/assess'
import { compareRounds } from '@/assessment/comparison'
import { latestAssessment, roundsOf } from '@/assessment/rounds'
import {
  loadActionTexts,
  loadBenchmarks,
  loadBenchmarkTexts,
  loadFramework,
  loadKpis,
  loadKpiTexts,
  loadMessagesFile,
  MODEL,
} from '@/content/load'
import type { LanguageCode } from '@/i18n/languages'
import { createTranslator } from '@/i18n/translator'
import { buildReport, type ReportKind, type ReportModel } from '@/report/model'
import type { Engagement } from '@/shared/engagement'
import { roadmapOf } from './roadmap'

export interface ReportWish {
  readonly kind: ReportKind
  readonly language: LanguageCode
  readonly now: Date
}

/** What the app's report screen would say of the engagement. */
export async function reportModel(engagement: Engagement, wish: ReportWish): Promise<ReportModel> {
  const { kind, language, now } = wish
  const rounds = roundsOf(engagement).map(({ id }) => id)
  const scored = latestAssessment(engagement, MODEL)
  const assessment = scored ?? assessRound(engagement, rounds.at(-1) ?? '', MODEL)
  const before = rounds[rounds.indexOf(assessment.round) - 1]
  return buildReport({
    kind,
    engagement,
    assessment,
    comparison: before ? compareRounds(engagement, { before, after: assessment.round }, MODEL) : null,
    roadmap: scored && (await roadmapOf(engagement, scored, now)),
    ...(await textsIn(language)),
    now: now.toISOString(),
  })
}

async function textsIn(language: LanguageCode) {
  return {
    translator: createTranslator(language, { report: await loadMessagesFile(language, 'report') }),
    framework: await loadFramework(language),
    actionTexts: await loadActionTexts(language),
    benchmarks: await loadBenchmarks(),
    benchmarkTexts: await loadBenchmarkTexts(language),
    kpis: await loadKpis(),
    kpiTexts: await loadKpiTexts(language),
  }
}
