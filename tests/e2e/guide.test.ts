import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LanguageCode, LANGUAGES } from '@/i18n/languages'
import { eventually, visit, type Visit } from './acts/visit'

describe.each(Object.keys(LANGUAGES) as LanguageCode[])('the guide in %s', (language) => {
  let me: Visit

  beforeAll(async () => {
    me = await visit(language)
    await me.page.setViewportSize({ width: 1024, height: 768 })
  })
  afterAll(() => me.app.close())

  it('is one step from Home, and tells of total experience on one screen of a tablet', async () => {
    const { page, words } = me
    await page.getByRole('link', { name: words.t('home.guide') }).press('Enter')
    await page.getByRole('heading', { level: 1, name: words.t('guide.tx.title') }).waitFor()
    const lastStep = page.getByText(words.t('guide.path.steps.loop.text'))
    const statusBar = page.getByRole('contentinfo')
    await eventually(async () => {
      const [step, bar] = await Promise.all([lastStep.boundingBox(), statusBar.boundingBox()])
      return step !== null && bar !== null && step.y + step.height <= bar.y
    }).toBe(true)
  })

  it('names the five stages, the six competencies and the 20 skills', async () => {
    const { page } = me
    await eventually(() => page.locator('.stages li').count()).toBe(5)
    expect(await page.locator('.competencies article').count()).toBe(6)
    expect(await page.locator('.competencies dt').count()).toBe(20)
  })
})
