import { ref, type Ref } from 'vue'

/** Whether a media query holds; for as long as the page lives. */
export function followMedia(query: string): Readonly<Ref<boolean>> {
  const media = matchMedia(query)
  const matches = ref(media.matches)
  media.addEventListener('change', (event) => (matches.value = event.matches))
  return matches
}

const isPhone = followMedia('(width < 40rem)')
const isWide = followMedia('(width >= 70rem)')

/** The three ways in which the workbench is folded; the same widths as in its styles. */
export function useScreen() {
  return { isPhone, isWide }
}
