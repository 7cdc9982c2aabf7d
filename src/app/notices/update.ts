import { registerSW } from 'virtual:pwa-register'
import { say } from '@/composables/notices'
import { translate } from '@/i18n'
import { useStorage } from '@/storage'

const HOURLY = 60 * 60 * 1000

/** Makes the app work offline, and offers a new version when there is one: never forced, never before all is saved. */
export function watchForUpdates(): void {
  const update = registerSW({
    onOfflineReady: () => say(translate('shell.update.offlineReady')),
    onNeedRefresh: () =>
      say(translate('shell.update.offered'), {
        lasting: true,
        action: { label: translate('shell.update.accept'), run: accept },
      }),
    onRegisteredSW: (_, registration) => {
      if (registration) setInterval(() => void registration.update().catch(() => {}), HOURLY)
    },
  })

  async function accept() {
    // Accepting reloads every open tab.
    if (await useStorage().flush()) await update(true)
    else say(translate('shell.update.notSaved'), { tone: 'problem' })
  }
}
