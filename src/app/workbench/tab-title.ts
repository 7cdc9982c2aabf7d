import { placeNames } from '@/composables/place-names'
import { useLocale } from '@/i18n'
import { useStorage } from '@/storage'
import { VIEWS } from '../views'
import type { Place } from './layout'

/** A tab's name, and the engagement that it is about. */
export function useTabTitle(): (place: Place) => { title: string; about: string } {
  const { t } = useLocale()
  const { catalog } = useStorage()
  return ({ view, engagement, pack }) => ({
    title: t(VIEWS[view].title),
    about:
      catalog.entries.value.find(({ id }) => id === engagement)?.name ?? placeNames.get(pack ?? '') ?? '',
  })
}
