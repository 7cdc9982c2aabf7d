import { computed, shallowRef, watch } from 'vue'
import { defineStore } from 'pinia'
import { useStorage } from '@/storage'
import * as layouts from './layout'

const KEY = 'sextant.layout'

/**
 * What the editor area shows: at first the arrangement of this browser tab's last visit, without what no longer
 * exists. Kept per browser tab, so that two windows can be arranged differently.
 */
export const useWorkbench = defineStore('workbench', () => {
  const layout = shallowRef(layouts.repair(readStored(), useStorage().catalog.has))
  const place = computed(() => layouts.currentPlace(layout.value))
  const isSplit = computed(() => layout.value.groups.length > 1)

  watch(layout, store)

  return {
    layout,
    place,
    isSplit,
    show: (to: layouts.Place) => void (layout.value = layouts.open(layout.value, to)),
    close: (group: number, tab: number) => void (layout.value = layouts.close(layout.value, group, tab)),
    closeEngagement: (id: string) => void (layout.value = layouts.closeEngagement(layout.value, id)),
    focus: (group: number, tab?: number) => void (layout.value = layouts.focus(layout.value, group, tab)),
    split: () => void (layout.value = layouts.split(layout.value)),
    join: () => void (layout.value = layouts.join(layout.value)),
  }
})

function readStored(): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
  } catch {
    return null
  }
}

function store(layout: layouts.Layout) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(layout))
  } catch {
    // Storage is refused: the arrangement lasts as long as the page.
  }
}
