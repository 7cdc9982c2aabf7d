import { useMediaQuery } from '@vueuse/core'

const isPhone = useMediaQuery('(width < 40rem)')
const isWide = useMediaQuery('(width >= 70rem)')

/** The three ways in which the workbench is folded; the same widths as in its styles. */
export function useScreen() {
  return { isPhone, isWide }
}
