import { computed } from 'vue'
import { useLocale } from '@/i18n'
import { useStorage } from '@/storage'
import { router, routeTo } from '../router'
import { ACTIVITIES, VIEWS } from '../views'

export interface Openable {
  readonly id: string
  readonly name: string
  /** The engagement that the place belongs to. */
  readonly about: string
  readonly open: () => unknown
}

/** Every place that quick open can go to: each view of each engagement, the last changed first. */
export function useOpenables() {
  const { t } = useLocale()
  const { catalog } = useStorage()
  const views = ACTIVITIES.filter((view) => VIEWS[view].aboutEngagement)

  return computed<Openable[]>(() =>
    catalog.entries.value.flatMap((entry) =>
      views.map((view) => ({
        id: `${entry.id}/${view}`,
        name: t(VIEWS[view].title),
        about: entry.name,
        open: () => router.push(routeTo({ view, engagement: entry.id, round: null })),
      })),
    ),
  )
}
