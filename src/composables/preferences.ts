import { computed, watchEffect } from 'vue'
import { useLocalStorage, usePreferredDark } from '@vueuse/core'

export type Theme = 'system' | 'light' | 'dark'

interface Preferences {
  /** Null: as the browser wishes. */
  language: string | null
  theme: Theme
  explorerOpen: boolean
}

const DEFAULTS: Preferences = { language: null, theme: 'system', explorerOpen: true }

/** This device's settings; they never travel with an engagement. */
export const preferences = useLocalStorage<Preferences>('sextant.preferences', DEFAULTS, {
  mergeDefaults: true,
  // A device that refuses storage still works, with settings that last as long as the page.
  onError: () => {},
})

const prefersDark = usePreferredDark()

export const isDark = computed(() =>
  preferences.value.theme === 'system' ? prefersDark.value : preferences.value.theme === 'dark',
)

/** Keeps the page in the chosen theme. */
export function followTheme(): void {
  watchEffect(() => {
    document.documentElement.dataset.theme = isDark.value ? 'dark' : 'light'
  })
}
