import { shallowRef, watch, type Ref } from 'vue'
import { currentLanguage } from '@/i18n'

/**
 * What `load` reads for the current language. Read again when the language changes, or whatever else
 * `load` looks at before it first waits. Undefined until first there.
 */
export function useContent<T>(load: (language: string) => Promise<T>): Readonly<Ref<T | undefined>> {
  const content = shallowRef<T>()
  watch(
    () => load(currentLanguage.value),
    async (loading, _, onCleanup) => {
      let stale = false
      onCleanup(() => (stale = true))
      const loaded = await loading
      if (!stale) content.value = loaded
    },
    { immediate: true },
  )
  return content
}
