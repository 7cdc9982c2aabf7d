import { computed } from 'vue'
import { assessRound } from '@/assessment/assess'
import { compareRounds } from '@/assessment/comparison'
import { roundsOf } from '@/assessment/rounds'
import { useContent } from '@/composables/content'
import {
  loadActionTexts,
  loadBenchmarks,
  loadBenchmarkTexts,
  loadFramework,
  loadKpis,
  loadKpiTexts,
  MODEL,
} from '@/content/load'
import { loadTranslator, type LanguageCode } from '@/i18n'
import { useRoadmap } from '@/planner/store'
import type { EngagementHandle } from '@/storage'
import type { ReportInput } from '../model'

/**
 * What any document about the engagement is made from as it stands, in a language of its own; undefined until
 * its texts are there. It goes by the roadmap screen's own round and roadmap, so that both show the same plan.
 */
export function useReportInput(handle: () => EngagementHandle, language: () => LanguageCode) {
  const { assessment, roadmap, library } = useRoadmap(handle)
  const texts = useContent(() => loadTexts(language()))
  const isReady = computed(() => texts.value !== undefined && library.value !== undefined)

  const input = computed((): Omit<ReportInput, 'kind'> | undefined => {
    if (!texts.value || !library.value) return undefined
    const engagement = handle().data
    const rounds = roundsOf(engagement).map(({ id }) => id)
    const latest = assessment.value ?? assessRound(engagement, rounds.at(-1) ?? '', MODEL)
    const before = rounds[rounds.indexOf(latest.round) - 1]
    return {
      engagement,
      assessment: latest,
      comparison: before ? compareRounds(engagement, { before, after: latest.round }, MODEL) : null,
      roadmap: roadmap.value,
      ...texts.value,
      now: new Date().toISOString(),
    }
  })
  return { input, isReady }
}

async function loadTexts(language: LanguageCode) {
  const [translator, framework, actionTexts, benchmarks, benchmarkTexts, kpis, kpiTexts] = await Promise.all([
    loadTranslator(language, 'report', 'files-out'),
    loadFramework(language),
    loadActionTexts(language),
    loadBenchmarks(),
    loadBenchmarkTexts(language),
    loadKpis(),
    loadKpiTexts(language),
  ])
  return { translator, framework, actionTexts, benchmarks, benchmarkTexts, kpis, kpiTexts }
}
