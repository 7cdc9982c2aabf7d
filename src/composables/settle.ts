import { tryOnScopeDispose, useEventListener } from '@vueuse/core'

/**
 * Calls `act` once it has not been asked to for `delay` milliseconds, or as soon as the page may be about to go;
 * never after its caller is gone.
 */
export function whenSettled(act: () => void, delay: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined

  function stop() {
    clearTimeout(timer)
    timer = undefined
  }
  function actNow() {
    if (timer === undefined) return
    stop()
    act()
  }
  // Before the listeners that hurry what is unsaved to the disk.
  useEventListener('pagehide', actNow, { capture: true })
  useEventListener(document, 'visibilitychange', actNow, { capture: true })
  tryOnScopeDispose(stop)

  return () => {
    clearTimeout(timer)
    timer = setTimeout(actNow, delay)
  }
}
