/** Calls `act` once it has not been asked to for `delay` milliseconds. */
export function whenSettled(act: () => void, delay: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return () => {
    clearTimeout(timer)
    timer = setTimeout(act, delay)
  }
}
