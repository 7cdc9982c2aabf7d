import { useStorage } from '@/storage'

/** Hurries what is not yet on the disk there, whenever the page may be about to go. */
export function keepSafe(): void {
  const storage = useStorage()
  const hurry = () => void storage.flush()
  addEventListener('pagehide', hurry)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') hurry()
  })
  addEventListener('beforeunload', (event) => {
    if (storage.status.value === 'saved') return
    hurry()
    // The browser asks whether to leave: what is on the screen is not on the disk yet.
    event.preventDefault()
  })
}
