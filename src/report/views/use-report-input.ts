import { computed } from 'vue'
import { assessRound } from '@/assessment/assess'
import { compareRounds } from '@/assessment/comparison'
import { roundsOf } from '@/assessment/rounds'
import { useContent } from '@/composables/content'
import { namesIn } from '@/content/library'
import { loadBenchmarks, loadBenchmarkTexts } from '@/content/load-later'
import type { Library } from '@/content/types'
import { loadTranslator, type LanguageCode } from '@/i18n'
import { useRoadmap } from '@/planner/store'
import type { Engagement } from '@/shared/engagement'
import type { EngagementHandle } from '@/storage'
import type { ReportInput } from '../model'

/**
 * What any document about the engagement is made from as it stands, in a language of its own; undefined until
 * its texts are there. It goes by the roadmap screen's own round and roadmap, so that both show the same plan.
 */
export function useReportInput(handle: () => EngagementHandle, language: () => LanguageCode) {
  const { assessment, roadmap, library, actions } = useRoadmap(handle)
  const texts = useContent(() => loadTexts(language(), library.value, handle().data))
  const isReady = computed(() => texts.value !== undefined && actions.value !== undefined)

  const input = computed((): Omit<ReportInput, 'kind'> | undefined => {
    if (!texts.value || !actions.value) return undefined
    const engagement = handle().data
    const rounds = roundsOf(engagement).map(({ id }) => id)
    const latest = assessment.value ?? assessRound(engagement, rounds.at(-1) ?? '', library.value.model)
    const before = rounds[rounds.indexOf(latest.round) - 1]
    return {
      engagement,
      assessment: latest,
      comparison: before ? compareRounds(engagement, { before, after: latest.round }) : null,
      roadmap: roadmap.value,
      ...texts.value,
      now: new Date().toISOString(),
    }
  })
  return { input, isReady }
}

async function loadTexts(language: LanguageCode, library: Library, engagement: Engagement) {
  const [translator, framework, actionTexts, benchmarks, benchmarkTexts, kpis, kpiTexts] = await Promise.all([
    loadTranslator(language, 'report', 'files-out'),
    namesIn(engagement, library, language),
    library.actionTexts(language),
    loadBenchmarks(),
    loadBenchmarkTexts(language),
    library.kpis(),
    library.kpiTexts(language),
  ])
  return { translator, framework, actionTexts, benchmarks, benchmarkTexts, kpis, kpiTexts }
}
