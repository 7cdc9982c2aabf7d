import type { Page } from 'playwright'
import type { Words } from '../../support/words'

const searchField = (page: Page) => page.getByRole('dialog').locator('input')

/** Opens the list of all commands by its shortcut. */
export async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+KeyP')
  await searchField(page).waitFor()
}

/** Runs a command by keyboard alone: part of its name, the only one that fits, Enter. */
export async function runCommand(page: Page, { t }: Words, name: string): Promise<void> {
  await openPalette(page)
  await page.getByRole('heading', { name: t('shell.palette.commands') }).waitFor({ state: 'attached' })
  await page.keyboard.type(name)
  await page.getByRole('option', { name }).first().waitFor()
  await page.keyboard.press('Enter')
  await searchField(page).waitFor({ state: 'detached' })
}
