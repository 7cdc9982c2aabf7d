import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languagesWithContent } from '@/content/load'
import { isLanguage } from '@/i18n/languages'
import { ROOT } from '../../scripts/prepare.mjs'
import { downloaded } from '../browser/download'
import { type AppServer, startServer } from '../browser/server'
import { extractLines } from '../support/pdftotext'
import { wordsIn } from '../support/words'
import { chosen, expectAt, SKILLS, tap } from './acts/answering'
import { holdDatabase } from './acts/database'
import { createEngagement, goTo, openSample } from './acts/engagements'
import { importFile, jsonFile } from './acts/files'
import { openPalette, runCommand } from './acts/palette'
import { showSection } from './acts/plan'
import { eventually, goOffline, notice, saveState, textOf, untilSaved, visit, type Visit } from './acts/visit'

/** Of each other format, what its files begin with: a package, a page or a calendar. */
const FIRST_BYTES = [
  ['pptx', 'PK'],
  ['html', '<!doctype html>'],
  ['xlsx', 'PK'],
  ['csv', 'PK'],
  ['ics', 'BEGIN:VCALENDAR'],
  ['svg', 'PK'],
] as const

describe.each(['en', 'he'] as const)(
  'after one visit to the first page in %s, with the server stopped',
  (language) => {
    let me: Visit
    let page: Page
    let t: Visit['words']['t']
    let id = ''

    beforeAll(async () => {
      me = await visit(language)
      page = me.page
      t = me.words.t
      await goOffline(me)
      await page.reload()
    })
    afterAll(() => me.app.close())

    const heading = (name: string) => page.getByRole('heading', { name, exact: true })

    it('opens the sample and every view of it', async () => {
      id = await openSample(me)
      await goTo(me, `/e/${id}/assess`)
      await heading(t('assessment.title')).waitFor()
      await goTo(me, `/e/${id}/plan`)
      await page.locator('.card-action').first().waitFor()
      for (const section of ['priorities', 'targets', 'settings'] as const) await showSection(me, section)
      await goTo(me, `/e/${id}/report`)
      await heading(t('export.contents')).waitFor()
      await goTo(me, '/settings')
      await heading(t('settings.storage.title')).waitFor()
    })

    it('opens the palette, the menus and the dialogs', async () => {
      await openPalette(page)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: t('shell.menu') }).click()
      await page.getByRole('menu').waitFor()
      await page.keyboard.press('Escape')
      for (const [keys, title] of [
        ['Alt+KeyN', 'shell.new.title'],
        ['Control+Slash', 'shell.command.shortcuts'],
      ] as const) {
        await page.keyboard.press(keys)
        const dialog = page.getByRole('dialog', { name: t(title) })
        await dialog.waitFor()
        await page.keyboard.press('Escape')
        await dialog.waitFor({ state: 'detached' })
      }
      await importFile(me, jsonFile('empty.json', ''))
      await page.getByText(t('files.empty')).waitFor()
      await page.keyboard.press('Escape')
    })

    it('writes the report in a language that was never opened', async () => {
      const other = await wordsIn(language === 'en' ? 'he' : 'en')
      await goTo(me, `/e/${id}/report`)
      await page.getByLabel(t('export.language')).selectOption(other.language)
      const { bytes } = await downloaded(page, () =>
        page.getByRole('button', { name: t('export.pdf') }).click(),
      )
      expect(extractLines(bytes)).toContain(other.t('report.kind.full.title'))
    })

    it('writes the figures for other programs', async () => {
      for (const [format, start] of FIRST_BYTES) {
        const name = t(`files-out.formats.${format}.name`)
        const button = page.getByRole('button', { name: t('files-out.save-as', { name }), exact: true })
        const file = await downloaded(page, () => button.click())
        expect(file.bytes.subarray(0, start.length).toString('latin1'), format).toBe(start)
      }
    })

    it('speaks every other language, everywhere', async () => {
      let before = me.words
      for (const other of languagesWithContent.filter(isLanguage).filter((code) => code !== language)) {
        const words = await wordsIn(other)
        await goTo(me, `/e/${id}/report`)
        await runCommand(page, before, words.t(`shell.command.language.${other}`))
        await eventually(rootAttributes).toEqual({ lang: other, dir: words.direction })
        await heading(words.t('export.title')).waitFor()
        await goTo(me, `/e/${id}/results`)
        await heading(words.t('results.title')).waitFor()
        await goTo(me, `/e/${id}/plan`)
        await page.getByRole('tab', { name: words.t('planner.section.roadmap'), exact: true }).waitFor()
        await goTo(me, '/')
        await heading(words.t('home.title')).waitFor()
        await createEngagement({ ...me, words }, `Offline, ${other}`)
        await expectAt({ ...me, words }, SKILLS[0]!)
        before = words
      }
    })

    const rootAttributes = () =>
      page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }))
  },
)

describe('a new version', () => {
  let folder = ''
  let server: AppServer
  let me: Visit

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sextant-next-'))
    await cp(join(ROOT, 'dist'), folder, { recursive: true })
    server = await startServer(folder)
    me = await visit('en', { touch: true, server })
  })
  afterAll(async () => {
    await me.app.close()
    await server.stop()
    await rm(folder, { recursive: true })
  })

  const version = () => me.page.evaluate(() => document.documentElement.dataset.version ?? 'first')

  it('is offered and not forced, and taking it loses nothing, not even what is not saved yet', async () => {
    const { page, words } = me
    await notice(page, words.t('shell.update.offlineReady')).waitFor({ timeout: 60_000 })
    await createEngagement(me, 'Before the update')
    await tap(me, 'cx', 3)
    await untilSaved(me)

    await publishNext(folder)
    await page.reload()
    const offer = notice(page, words.t('shell.update.offered'))
    await offer.waitFor({ timeout: 60_000 })
    await expect(version()).resolves.toBe('first')

    // While the disk is busy with the last answer, the update waits for it.
    const letGo = await holdDatabase(page)
    await tap(me, 'ex', 5)
    await offer.getByRole('button', { name: words.t('shell.update.accept') }).tap()
    await expect(textOf(saveState(page))).resolves.toBe(words.t('shell.save.saving'))
    await expect(version()).resolves.toBe('first')
    await letGo()
    await eventually(async () => version().catch(() => 'reloading')).toBe('next')
    await expectAt(me, SKILLS[0]!)
    expect(await chosen(me)).toEqual(['3', '5'])
  })
})

/** The same app as a later build would be: one file differs, and the service worker's list knows. */
async function publishNext(folder: string): Promise<void> {
  await change(join(folder, 'index.html'), /<html /, '<html data-version="next" ')
  await change(join(folder, 'sw.js'), /(url:"index.html",revision:)"\w+"/, '$1"next"')
}

async function change(path: string, what: RegExp, by: string): Promise<void> {
  const before = await readFile(path, 'utf8')
  const after = before.replace(what, by)
  if (after === before) throw new Error(`${path} has nothing like ${what}`)
  await writeFile(path, after)
}
