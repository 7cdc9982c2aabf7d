import { tryOnScopeDispose } from '@vueuse/core'

/** Calls `act` once it has not been asked to for `delay` milliseconds, and never after its caller is gone. */
export function whenSettled(act: () => void, delay: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  tryOnScopeDispose(() => clearTimeout(timer))
  return () => {
    clearTimeout(timer)
    timer = setTimeout(act, delay)
  }
}
