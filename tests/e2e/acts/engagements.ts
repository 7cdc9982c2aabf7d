import type { QuestionnaireForm } from '@/shared/engagement'
import type { Visit } from './visit'

export const ENGAGEMENT_ID = /#\/e\/([^/]+)/

/** Makes an engagement with the dialog's own defaults: both lenses, the quick form. Ends at the first question. */
export async function createEngagement(
  { page, words: { t } }: Visit,
  name: string,
  form?: QuestionnaireForm,
): Promise<string> {
  await page
    .getByRole('button', { name: t('home.new') })
    .first()
    .click()
  await page.getByRole('textbox', { name: t('shell.engagement.name') }).fill(name)
  if (form)
    await page
      .locator('dialog')
      .getByLabel(t(`assessment.form.${form}.name`))
      .check()
  await page.getByRole('button', { name: t('shell.new.create') }).click()
  await page.locator('.skill h1').waitFor()
  return engagementAt(page.url())
}

/** Opens the sample with the one click that the empty home page offers. */
export async function openSample({ page, words: { t } }: Visit): Promise<string> {
  await page.getByRole('button', { name: t('home.sample') }).click()
  await page.locator('.standing').waitFor()
  return engagementAt(page.url())
}

function engagementAt(url: string): string {
  const [, id] = ENGAGEMENT_ID.exec(url) ?? []
  if (!id) throw new Error(`${url} is about no engagement`)
  return id
}

/** Goes by the address, as a bookmark does. */
export async function goTo({ page }: Visit, place: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), place)
}
