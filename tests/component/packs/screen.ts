import App from '@/app/App.vue'
import { router } from '@/app/router'
import { loadMessages, type LanguageCode } from '@/i18n'
import { useNotices } from '@/composables/notices'
import { usePacks, type PackHandle } from '@/storage/packs'
import { settled, until } from '../../support/keys'
import { leave, show } from '../../support/mount'
import { byRole, findByRole } from '../../support/roles'

/** The list of questionnaires in the app, as a person sees it. */
export async function openList(language: LanguageCode = 'en'): Promise<void> {
  await show(App, { at: '/packs', language })
  await loadMessages('packs', 'planner')
  await findByRole('heading', language === 'en' ? 'Questionnaires' : /./)
}

/** A new questionnaire, open to be written. */
export async function openNew(): Promise<PackHandle> {
  await openList()
  await tap(byRole('button', 'New questionnaire'))
  await findByRole('heading', 'Name and languages')
  return current()
}

export async function current(): Promise<PackHandle> {
  const packs = await usePacks()
  return packs.get(String(router.currentRoute.value.params.pack))!
}

/** Opens a part of the questionnaire by its name at the side. */
export async function openPart(name: RegExp): Promise<void> {
  await tap(byRole('button', name, byRole('navigation', 'Parts of the questionnaire')))
}

export async function tap(target: HTMLElement): Promise<void> {
  target.click()
  await settled()
}

export async function type(field: HTMLElement, value: string): Promise<void> {
  ;(field as HTMLInputElement).value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await settled()
}

export async function choose(field: HTMLElement, value: string): Promise<void> {
  const select = field as HTMLSelectElement
  select.selectedIndex = [...select.options].findIndex((option) => option.text === value)
  select.dispatchEvent(new Event('change', { bubbles: true }))
  await settled()
}

export const lastNotice = () => useNotices().notices.at(-1)
export const untilSaved = async () => until(async () => (await usePacks()).flush())

/** Each test has its own list. */
export async function forgetAll(): Promise<void> {
  leave()
  const packs = await usePacks()
  for (const handle of packs.list.value) handle.setDeleted('2026-01-01T00:00:00.000Z')
  await packs.flush()
}
