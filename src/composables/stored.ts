import { ref, watch, type Ref } from 'vue'

/**
 * A small setting of this device, kept in localStorage. Where storage is refused, or holds something
 * unreadable, the setting lasts as long as the page.
 */
export function useStored<T extends object>(key: string, initial: T): Ref<T> {
  const value = ref({ ...initial, ...read(key) }) as Ref<T>
  watch(
    value,
    (now) => {
      try {
        localStorage.setItem(key, JSON.stringify(now))
      } catch {
        // Refused or full: see above.
      }
    },
    { deep: true },
  )
  return value
}

function read(key: string): object {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof stored === 'object' && stored !== null ? stored : {}
  } catch {
    return {}
  }
}
