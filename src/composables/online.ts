import { readonly, ref } from 'vue'

const online = ref(navigator.onLine)
addEventListener('online', () => (online.value = true))
addEventListener('offline', () => (online.value = false))

/** Whether the device thinks it has a network. Nothing depends on it; people like to know. */
export function useOnline() {
  return readonly(online)
}
