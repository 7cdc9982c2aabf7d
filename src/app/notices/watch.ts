import { watch } from 'vue'
import { say } from '@/composables/notices'
import { currentLanguage, translate } from '@/i18n'
import { formatterFor } from '@/i18n/format'
import { useStorage } from '@/storage'

/** Says, once each, what a person should know about their data and the app. */
export function sayWhatMatters(): void {
  const { catalog, restored } = useStorage()

  watch(
    restored,
    (found) => {
      if (found.length === 0) return
      const names = formatterFor(currentLanguage.value).list(found.map(({ name }) => name))
      say(translate('shell.storage.restored', { names }, found.length), { lasting: true })
    },
    { immediate: true },
  )
  watch(
    catalog.failure,
    (failure) => {
      if (failure) say(translate(`shell.storage.${failure}`), { lasting: true, tone: 'problem' })
    },
    { immediate: true },
  )
  void import('./update').then(({ watchForUpdates }) => watchForUpdates())
}
