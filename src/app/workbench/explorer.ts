import { computed, ref } from 'vue'
import { preferences } from '@/composables/preferences'
import { useScreen } from '@/composables/screen'

const { isWide } = useScreen()

/** Where the explorer lies over the editors it opens for one errand; beside them it stays as it was left. */
const drawer = ref(false)

export const explorerOpen = computed({
  get: () => (isWide.value ? preferences.value.explorerOpen : drawer.value),
  set: (open) => {
    if (isWide.value) preferences.value.explorerOpen = open
    else drawer.value = open
  },
})

/** Folds the explorer away if it covers the editors. */
export function foldExplorer(): void {
  drawer.value = false
}
