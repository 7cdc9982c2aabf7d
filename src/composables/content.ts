import { shallowRef, watch, type Ref } from 'vue'
import { currentLanguage } from '@/i18n'

/** What `load` reads for the current language; read again when the language changes. Undefined until first there. */
export function useContent<T>(load: (language: string) => Promise<T>): Readonly<Ref<T | undefined>> {
  const content = shallowRef<T>()
  watch(
    currentLanguage,
    async (language, _, onCleanup) => {
      let stale = false
      onCleanup(() => (stale = true))
      const loaded = await load(language)
      if (!stale) content.value = loaded
    },
    { immediate: true },
  )
  return content
}
