import { assessRound } from '@/assessment/assess'
import { compareRounds } from '@/assessment/comparison'
import { latestAssessment } from '@/assessment/latest'
import { roundsOf } from '@/assessment/rounds'
import { libraryOfRound, namesIn } from '@/content/library'
import { loadMessagesFile } from '@/content/load'
import { loadBenchmarks, loadBenchmarkTexts } from '@/content/load-later'
import type { Library } from '@/content/types'
import type { LanguageCode } from '@/i18n/languages'
import { createTranslator } from '@/i18n/translator'
import type { TablesInput } from '@/report/tables'
import type { Engagement } from '@/shared/engagement'
import { roadmapOf } from './roadmap'

export interface ReportWish {
  readonly language: LanguageCode
  readonly now: Date
}

/** What the app's report screen makes everything from. */
export async function reportInput(
  engagement: Engagement,
  { language, now }: ReportWish,
): Promise<TablesInput> {
  const rounds = roundsOf(engagement).map(({ id }) => id)
  const scored = latestAssessment(engagement)
  const library = libraryOfRound(engagement, scored?.round ?? rounds.at(-1) ?? null)
  const assessment = scored ?? assessRound(engagement, rounds.at(-1) ?? '', library.model)
  const before = rounds[rounds.indexOf(assessment.round) - 1]
  return {
    engagement,
    assessment,
    comparison: before ? compareRounds(engagement, { before, after: assessment.round }) : null,
    roadmap: scored && (await roadmapOf(engagement, scored, now)),
    ...(await textsIn(language, library, engagement)),
    now: now.toISOString(),
  }
}

async function textsIn(language: LanguageCode, library: Library, engagement: Engagement) {
  return {
    translator: createTranslator(language, {
      report: await loadMessagesFile(language, 'report'),
      'files-out': await loadMessagesFile(language, 'files-out'),
    }),
    framework: await namesIn(engagement, library, language),
    actionTexts: await library.actionTexts(language),
    benchmarks: await loadBenchmarks(),
    benchmarkTexts: await loadBenchmarkTexts(language),
    kpis: await library.kpis(),
    kpiTexts: await library.kpiTexts(language),
  }
}
