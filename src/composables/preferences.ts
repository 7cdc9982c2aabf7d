import { computed, watchEffect } from 'vue'
import { followMedia } from './screen'
import { useStored } from './stored'

export type Theme = 'system' | 'light' | 'dark'

interface Preferences {
  /** Null: as the browser wishes. */
  language: string | null
  theme: Theme
  explorerOpen: boolean
}

const DEFAULTS: Preferences = { language: null, theme: 'system', explorerOpen: true }

/** This device's settings; they never travel with an engagement. */
export const preferences = useStored<Preferences>('sextant.preferences', DEFAULTS)

const prefersDark = followMedia('(prefers-color-scheme: dark)')

export const isDark = computed(() =>
  preferences.value.theme === 'system' ? prefersDark.value : preferences.value.theme === 'dark',
)

/** Keeps the page in the chosen theme. */
export function followTheme(): void {
  watchEffect(() => {
    document.documentElement.dataset.theme = isDark.value ? 'dark' : 'light'
  })
}
