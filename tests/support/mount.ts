import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { createPinia } from 'pinia'
import { afterEach } from 'vitest'
import { createApp, type App, type Component } from 'vue'
import { mount, type VueWrapper } from '@vue/test-utils'
import { palette } from '@/app/commands/palette'
import { closeDialog } from '@/app/dialogs'
import { router } from '@/app/router'
import { useNotices } from '@/composables/notices'
import { loadMessagesFile } from '@/content/load'
import { installLocale, loadMessages, setLanguage, type LanguageCode } from '@/i18n'
import type { Engagement } from '@/shared/engagement'
import { blankEngagement, useStorage, type EngagementHandle } from '@/storage'
import { settled } from './keys'

// A disk of its own for each test file: the storage in front of it is the app's own.
globalThis.indexedDB = new IDBFactory()
globalThis.IDBKeyRange = IDBKeyRange

// What waits for an idle moment comes at once.
globalThis.requestIdleCallback = (work) =>
  Number(setTimeout(() => work({ didTimeout: false, timeRemaining: () => 50 })))

// An error that a screen keeps to itself is one all the same: here it fails the test.
globalThis.reportError = (error) => console.error(error)

const ROOMS = ['shell', 'home', 'files', 'settings', 'assessment']
const locale = { install: (app: App) => installLocale(app, loadMessagesFile) }
const shown: VueWrapper[] = []
const opened: EngagementHandle[] = []

/** Makes the texts ready as the app does, in the language; everything shown follows. */
export async function speak(language: LanguageCode): Promise<void> {
  createApp({}).use(locale)
  await setLanguage(language)
  await loadMessages(...ROOMS)
}

interface Wish {
  props?: Record<string, unknown>
  language?: LanguageCode
  /** The address at which it is shown. */
  at?: string
}

/** Puts a component on the page with all that the app gives it: store, router, texts, storage. */
export async function show(
  component: Component,
  { props, language = 'en', at = '/' }: Wish = {},
): Promise<VueWrapper> {
  await speak(language)
  await router.replace(at)
  const wrapper = mount(component, {
    props,
    attachTo: document.body,
    global: { plugins: [createPinia(), router, locale] },
  })
  shown.push(wrapper)
  await settled()
  return wrapper
}

/** A new engagement on the disk, open until the test ends. */
export async function addEngagement(
  name: string,
  fill: (engagement: Engagement) => void = () => {},
): Promise<EngagementHandle> {
  const engagement = blankEngagement({ name, createdAt: '2026-01-05T08:00:00.000Z' }, '2026-Q1')
  fill(engagement)
  const { catalog, engagements } = useStorage()
  const handle = (await engagements.open(catalog.create(engagement)))!
  opened.push(handle)
  await handle.flush()
  return handle
}

/** An engagement in which one person can answer. */
export const addAnswerable = (name: string, lenses: Engagement['profile']['lenses'] = ['cx', 'ex']) =>
  addEngagement(name, (engagement) => {
    engagement.profile.lenses = lenses
    engagement.rounds.r1 = { name: '', openedAt: '2026-01-05T08:00:00.000Z', closedAt: null }
    engagement.respondents.p1 = { name: '', function: null, level: null, language: 'en' }
  })

/** Leaves the page, as a reload or a closed tab does; what was stored stays. */
export function leave(): void {
  for (const wrapper of shown.splice(0)) wrapper.unmount()
}

afterEach(async () => {
  leave()
  for (const handle of opened.splice(0)) handle.close()
  closeDialog()
  palette.value = null
  await router.replace('/')
  const { notices, dismiss } = useNotices()
  for (const { id } of [...notices]) dismiss(id)
  const { catalog, flush } = useStorage()
  await flush()
  for (const { id } of [...catalog.entries.value, ...catalog.deleted.value]) await catalog.purge(id)
  localStorage.clear()
  sessionStorage.clear()
  document.body.replaceChildren()
})
