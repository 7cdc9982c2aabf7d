import type { Locator, Page } from 'playwright'
import { expect, vi } from 'vitest'
import { type LanguageCode, LANGUAGES } from '@/i18n/languages'
import { type App, type OpenOptions, openApp } from '../../browser/app'
import { wordsIn, type Words } from '../../support/words'

/** One person at the app, and the words that the app has for them. */
export interface Visit {
  readonly app: App
  readonly page: Page
  readonly words: Words
}

const PATIENCE = 30_000

/** Opens the app for a person whose browser asks for the language. */
export async function visit(language: LanguageCode, options: OpenOptions = {}): Promise<Visit> {
  const words = await wordsIn(language)
  const app = await openApp({ locale: LANGUAGES[language].locale.slice(0, 5), ...options })
  app.context.setDefaultTimeout(PATIENCE)
  // File choosers are taken over only while somebody listens; one who starts right before may come too late.
  app.page.on('filechooser', () => {})
  return { app, page: app.page, words }
}

/** Waits until what is found is as it should be; unlike `expect.poll` also while a suite is prepared. */
export function eventually<T>(find: () => T | Promise<T>) {
  const until = (check: (found: T) => void) =>
    vi.waitFor(async () => check(await find()), { timeout: PATIENCE, interval: 40 })
  return {
    toBe: (value: T) => until((found) => expect(found).toBe(value)),
    toEqual: (value: T) => until((found) => expect(found).toEqual(value)),
    toMatch: (pattern: RegExp) => until((found) => expect(found).toMatch(pattern)),
  }
}

export const textOf = async (place: Locator) => plain((await place.textContent()) ?? '')

/** Without what is never seen: the controls that keep numbers and names in their own direction. */
const plain = (text: string) =>
  text
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

export const saveState = (page: Page) => page.locator('[data-status]')

/** Waits for the words that promise: it is on the disk. */
export async function untilSaved({ page, words }: Visit): Promise<void> {
  await eventually(() => textOf(saveState(page).first())).toBe(words.t('shell.save.saved'))
}

/** Waits for one of the notices in the corner. */
export const notice = (page: Page, text: string) => page.locator('.notice').filter({ hasText: text })

/** Waits until the app itself says that it needs no network, then takes the network away. */
export async function goOffline({ app, page, words }: Visit): Promise<void> {
  await notice(page, words.t('shell.update.offlineReady')).waitFor({ timeout: 60_000 })
  await app.goOffline()
}
