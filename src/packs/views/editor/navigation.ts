import { computed, nextTick, ref, type Ref } from 'vue'
import { useStored } from '@/composables/stored'
import type { Draft } from './use-draft'

/** A part of the editor: `about`, `measures`, `check` or `skill/<id>`. */
export type Page = string

export interface Navigation {
  /** Null at first; on a phone then the list of parts is shown. */
  readonly page: Ref<Page | null>
  /** The path that was gone to: what it is in unfolds. */
  readonly target: Ref<string | null>
  /** Opens the part in which the path is, and goes to its field. */
  goTo(path: string): Promise<void>
}

export const fieldId = (path: string) => `field:${path}`

export function useNavigation(pack: string, { language, valueAt }: Draft): Navigation {
  // Where each draft was left on this device.
  const pages = useStored<Record<string, Page | null>>('sextant.pack-pages', {})
  const page = computed({
    get: () => pages.value[pack] ?? null,
    set: (to) => (pages.value = { ...pages.value, [pack]: to }),
  })
  const target = ref<string | null>(null)

  function pageOf(path: string): Page {
    const [kind, id = ''] = path.split('/')
    if (kind === 'skills') return `skill/${id}`
    if (kind === 'actions') return `skill/${String(valueAt(`actions/${id}/skill`))}`
    return kind === 'kpis' ? 'measures' : 'about'
  }

  return {
    page,
    target,
    async goTo(path) {
      const [, , texts, code] = path.split('/')
      page.value = pageOf(path)
      if (texts === 'texts' && code) language.value = code
      target.value = path
      // The part is shown first, and then what unfolds in it.
      await nextTick()
      await nextTick()
      const field = fieldAt(path)
      field?.scrollIntoView({ block: 'center' })
      field?.focus({ preventScroll: true })
    },
  }
}

/** The field at a path, else the first within it, else that of what it is in. */
function fieldAt(path: string): HTMLElement | null {
  const within = `[id^="${CSS.escape(fieldId(path))}/"]:is(input, textarea, select)`
  const field = document.getElementById(fieldId(path)) ?? document.querySelector<HTMLElement>(within)
  const isEntry = path.split('/').length <= 2
  return field || isEntry ? field : fieldAt(path.slice(0, path.lastIndexOf('/')))
}
