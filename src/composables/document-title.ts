import { watchEffect } from 'vue'

/** Names the browser's tab and window after what is on screen: the parts that are there, then the app. */
export function useDocumentTitle(parts: () => readonly string[]): void {
  watchEffect(() => {
    document.title = [...parts().filter(Boolean), 'Sextant'].join(' · ')
  })
}
