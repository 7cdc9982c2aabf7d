import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import { createSharedComposable } from '@vueuse/core'
import { useStorage, type CatalogEntry, type EngagementHandle } from '@/storage'
import { useHandle } from './gate'

/** The engagement that the address names: the one that commands mean. */
export const useCurrentEngagement = createSharedComposable(() => {
  const route = useRoute()
  const id = computed(() => {
    const { engagement } = route.params
    return typeof engagement === 'string' && engagement ? engagement : null
  })
  const opened = useHandle(() => id.value)
  const handle: ComputedRef<EngagementHandle | null> = computed(() => opened.value ?? null)
  const entry: ComputedRef<CatalogEntry | null> = computed(
    () => useStorage().catalog.entries.value.find((candidate) => candidate.id === id.value) ?? null,
  )
  return { id, handle, entry }
})
