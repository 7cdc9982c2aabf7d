import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { useStorage, type EngagementHandle } from '@/storage'

/** The engagement by an id, opened while the caller's scope lives. `null`: there is none; undefined: not yet known. */
export function useHandle(id: () => string | null): Readonly<Ref<EngagementHandle | null | undefined>> {
  const handle = shallowRef<EngagementHandle | null>()
  const release = () => handle.value?.close()

  watch(
    id,
    async (wanted, _, onCleanup) => {
      let stale = false
      onCleanup(() => (stale = true))
      const opened = wanted === null ? null : await useStorage().engagements.open(wanted)
      if (stale) return opened?.close()
      release()
      handle.value = opened
    },
    { immediate: true },
  )
  onScopeDispose(release)
  return handle
}
