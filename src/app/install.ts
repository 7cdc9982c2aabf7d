import { shallowRef } from 'vue'

/** What Chromium hands over when the app could be installed; other browsers have their own menu for it. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>
}

const offer = shallowRef<InstallOffer | null>(null)

addEventListener('beforeinstallprompt', (event) => {
  // Kept for the person to ask for, instead of a banner nobody asked for.
  event.preventDefault()
  offer.value = event as InstallOffer
})
addEventListener('appinstalled', () => (offer.value = null))

export const canInstall = () => offer.value !== null

export async function install(): Promise<void> {
  await offer.value?.prompt()
  offer.value = null
}
