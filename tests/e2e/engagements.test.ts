import type { Locator, Page } from 'playwright'
import { beforeAll, describe, expect, it } from 'vitest'
import { createEngagement, goTo, openSample } from './acts/engagements'
import { openPalette, runCommand } from './acts/palette'
import { eventually, notice, textOf, visit, type Visit } from './acts/visit'

const focusIsOn = (place: Locator) => place.evaluate((element) => element === document.activeElement)

describe('engagements, side by side', () => {
  let me: Visit
  let page: Page
  let t: Visit['words']['t']

  beforeAll(async () => {
    me = await visit('en')
    page = me.page
    t = me.words.t
  })

  const cards = () => page.locator('.cards article')
  const card = (name: string) => cards().filter({ has: page.getByRole('link', { name, exact: true }) })
  const names = () => cards().locator('h3').allTextContents()
  const home = () => goTo(me, '/')

  async function choose(name: string, verb: string) {
    await card(name)
      .getByRole('button', { name: t('shell.engagement.menu', { name }) })
      .click()
    await page.getByRole('menuitem', { name: t(verb), exact: true }).click()
  }

  it('opens the complete sample with one click, and keeps others beside it', async () => {
    await openSample(me)
    await expect(textOf(page.locator('.standing .score .numeral'))).resolves.toMatch(/^[1-5]\.\d$/)
    for (const name of ['Alder Bank', 'Birch Clinics']) {
      await home()
      await createEngagement(me, name)
      await page.keyboard.press('Escape')
      await page.locator('.assess').waitFor()
    }
    await home()
    await eventually(() => cards().count()).toBe(3)
    expect(await names()).toEqual(['Birch Clinics', 'Alder Bank', expect.any(String)])
    await expect(cards().nth(2).getByText(t('home.isSample')).count()).resolves.toBe(1)
  })

  it('renames by its menu, and by F2 wherever it is open', async () => {
    await choose('Alder Bank', 'shell.command.rename')
    const field = page.getByRole('dialog').getByLabel(t('shell.engagement.name'))
    await field.fill('Ash Bank')
    await field.press('Enter')
    await card('Ash Bank').waitFor()

    await card('Ash Bank')
      .getByRole('link', { name: t('shell.view.assess') })
      .click()
    await page.locator('.assess').waitFor()
    await page.keyboard.press('F2')
    await field.fill('Aspen Bank')
    await field.press('Enter')
    await eventually(() => textOf(page.locator('.assess .eyebrow'))).toBe('Aspen Bank')
    await home()
    await card('Aspen Bank').waitFor()
  })

  it('duplicates, with everything in it', async () => {
    const sample = (await names()).find((name) => !['Aspen Bank', 'Birch Clinics'].includes(name))!
    const copy = t('shell.engagement.copyOf', { name: sample })
    await choose(sample, 'shell.command.duplicate')
    await card(copy).waitFor()
    const scores: string[] = []
    for (const name of [sample, copy]) {
      await home()
      await card(name)
        .getByRole('link', { name: t('shell.view.results') })
        .click()
      await page.getByRole('tabpanel').getByText(name, { exact: true }).waitFor()
      scores.push(await textOf(page.locator('.standing .score .numeral')))
    }
    expect(scores[1]).toBe(scores[0])
    await home()
  })

  it('archives, and takes it back with Undo', async () => {
    await choose('Birch Clinics', 'shell.command.archive')
    await card('Birch Clinics').waitFor({ state: 'detached' })
    await notice(page, t('shell.engagement.archived', { name: 'Birch Clinics' }))
      .getByRole('button', { name: t('shell.command.undo') })
      .click()
    await card('Birch Clinics').waitFor()
  })

  it('[ST13] deletes, takes it back with Undo, and restores it from the home page after a reload', async () => {
    await choose('Birch Clinics', 'shell.command.delete')
    await card('Birch Clinics').waitFor({ state: 'detached' })
    await notice(page, t('shell.engagement.deleted', { name: 'Birch Clinics' }))
      .getByRole('button', { name: t('shell.command.undo') })
      .click()
    await card('Birch Clinics').waitFor()

    await choose('Birch Clinics', 'shell.command.delete')
    await card('Birch Clinics').waitFor({ state: 'detached' })
    await page.reload()
    await page.getByText(t('home.deleted', { count: 1 }, 1)).click()
    await page.getByRole('button', { name: t('home.restore') }).click()
    await card('Birch Clinics').waitFor()
  })
})

describe('the workbench by keyboard', () => {
  let me: Visit
  let page: Page
  let t: Visit['words']['t']

  beforeAll(async () => {
    me = await visit('en', { viewport: { width: 1440, height: 900 } })
    page = me.page
    t = me.words.t
    await openSample(me)
  })

  const groups = () => page.locator('.editors > section')
  const tabs = (group: number) => groups().nth(group).getByRole('tab')
  const titles = (group: number) => tabs(group).locator('.name').allTextContents()
  const selected = (group: number) =>
    groups().nth(group).getByRole('tab', { selected: true }).locator('.name').textContent()

  it('opens places with Alt and a digit, and splits them side by side', async () => {
    await page.keyboard.press('Alt+Digit4')
    await page.locator('.plan').waitFor()
    expect(await titles(0)).toEqual(['home', 'results', 'plan'].map((view) => t(`shell.view.${view}`)))
    await page.keyboard.press('Control+Backslash')
    await eventually(() => groups().count()).toBe(2)
    await page.keyboard.press('Control+Digit1')
    await page.keyboard.press('Alt+Digit3')
    await eventually(() => selected(0)).toBe(t('shell.view.results'))
    await expect(selected(1)).resolves.toBe(t('shell.view.plan'))
    await expect(page.locator('.results').isVisible()).resolves.toBe(true)
    await expect(page.locator('.plan').isVisible()).resolves.toBe(true)
  })

  it('keeps the arrangement over a reload', async () => {
    await page.reload()
    await eventually(() => groups().count()).toBe(2)
    await expect(selected(0)).resolves.toBe(t('shell.view.results'))
    await expect(selected(1)).resolves.toBe(t('shell.view.plan'))
  })

  it('walks along the tabs with arrows, opens one with Enter and closes one with Delete', async () => {
    await tabs(0).nth(1).focus()
    await page.keyboard.press('ArrowLeft')
    await eventually(() => focusIsOn(tabs(0).nth(0))).toBe(true)
    await page.keyboard.press('Enter')
    await eventually(() => selected(0)).toBe(t('shell.view.home'))
    await page.keyboard.press('End')
    await page.keyboard.press('Delete')
    await eventually(() => titles(0)).toEqual(['home', 'results'].map((view) => t(`shell.view.${view}`)))
  })

  it('joins the two sides again, with each tab once', async () => {
    await page.keyboard.press('Control+Backslash')
    await eventually(() => groups().count()).toBe(1)
    expect(await titles(0)).toEqual(['home', 'results', 'plan'].map((view) => t(`shell.view.${view}`)))
    await page.keyboard.press('Alt+KeyW')
    await eventually(() => tabs(0).count()).toBe(2)
  })

  it('finds commands and places by a few letters, and gives the focus back', async () => {
    await page.keyboard.press('Alt+Digit3')
    const start = page.getByRole('button', { name: t('shell.menu') })
    await start.focus()
    await openPalette(page)
    await page.keyboard.press('Escape')
    await eventually(() => focusIsOn(start)).toBe(true)

    await runCommand(page, me.words, t('shell.command.shortcuts'))
    const shortcuts = page.getByRole('dialog', { name: t('shell.command.shortcuts') })
    await shortcuts.getByText(t('shell.command.quickOpen')).waitFor()
    await page.keyboard.press('Escape')
    await shortcuts.waitFor({ state: 'detached' })
    await eventually(() => focusIsOn(start)).toBe(true)

    await page.keyboard.press('Control+KeyP')
    await page.getByRole('dialog').locator('input').waitFor()
    await page.keyboard.type(t('shell.view.report'))
    await page
      .getByRole('option', { name: t('shell.view.report') })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: t('export.title') }).waitFor()
  })

  it('opens a menu, walks it and leaves it by keyboard', async () => {
    const menu = page.getByRole('button', { name: t('shell.language') })
    await menu.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitemradio').first().waitFor()
    await page.keyboard.press('Escape')
    await eventually(() => focusIsOn(menu)).toBe(true)
  })

  it('keeps the focus within a dialog, and gives it back when the dialog closes', async () => {
    await page.keyboard.press('Alt+Digit1')
    const start = page.getByRole('tabpanel').getByRole('button', { name: t('home.new') })
    await start.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: t('shell.new.title') })
    await dialog.waitFor()
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab')
      const isInside = await page.evaluate(
        () => document.activeElement === document.body || Boolean(document.activeElement?.closest('dialog')),
      )
      expect(isInside).toBe(true)
    }
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await eventually(() => focusIsOn(start)).toBe(true)
  })
})

describe('a new engagement in Hebrew', () => {
  it('is asked for by a field whose example runs as the page does, and whose text as its letters do', async () => {
    const { app, page, words } = await visit('he')
    await page.getByRole('button', { name: words.t('home.new') }).press('Enter')
    const field = page.getByRole('textbox', { name: words.t('shell.engagement.name') })
    await field.waitFor()
    await eventually(() => focusIsOn(field)).toBe(true)
    const direction = () => field.evaluate((element) => getComputedStyle(element).direction)
    expect(await direction()).toBe('rtl')
    await page.keyboard.type('Northgate')
    expect(await direction()).toBe('ltr')
    await app.close()
  })
})
