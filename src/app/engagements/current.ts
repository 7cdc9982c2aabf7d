import { computed, effectScope, type ComputedRef } from 'vue'
import { useStorage, type CatalogEntry, type EngagementHandle } from '@/storage'
import { router } from '../router'
import { useHandle } from './gate'

function follow() {
  const id = computed(() => {
    const { engagement } = router.currentRoute.value.params
    return typeof engagement === 'string' && engagement ? engagement : null
  })
  const opened = useHandle(() => id.value)
  const handle: ComputedRef<EngagementHandle | null> = computed(() => opened.value ?? null)
  const entry: ComputedRef<CatalogEntry | null> = computed(
    () => useStorage().catalog.entries.value.find((candidate) => candidate.id === id.value) ?? null,
  )
  return { id, handle, entry }
}

let current: ReturnType<typeof follow> | undefined

/** The engagement that the address names: the one that commands mean. Opened once for the whole page. */
export function useCurrentEngagement() {
  current ??= effectScope(true).run(follow)!
  return current
}
