import type { Page } from 'playwright'
import { beforeEach, describe, expect, it } from 'vitest'
import { answerByKeys, chosen, dots, expectAt, lensOf, SKILLS, tap } from './acts/answering'
import { besideTheApp, holdDatabase } from './acts/database'
import { createEngagement } from './acts/engagements'
import { eventually, saveState, textOf, untilSaved, visit, type Visit } from './acts/visit'

describe('one engagement in several tabs', () => {
  let first: Visit
  let id = ''

  beforeEach(async () => {
    first = await visit('en', { touch: true })
    id = await createEngagement(first, 'Two tabs')
    await untilSaved(first)
  })

  const answering = (skill: string) => `/#/e/${id}/answer/${skill}`
  const stateOf = (visit: Visit, index: number) => dots(visit).nth(index).getAttribute('data-state')

  async function anotherTab(skill: string): Promise<Visit> {
    const page = await first.app.context.newPage()
    await page.goto(answering(skill))
    const tab = { ...first, page }
    await expectAt(tab, skill)
    return tab
  }

  it('[ST12] shows in each what was answered in the other, and keeps both', async () => {
    const second = await anotherTab(SKILLS[1]!)
    await answerByKeys(first, SKILLS[0]!, [3, 2])
    await answerByKeys(second, SKILLS[1]!, [4, 'dk'])
    for (const tab of [first, second]) {
      await eventually(() => stateOf(tab, 0)).toBe('answered')
      await eventually(() => stateOf(tab, 1)).toBe('answered')
      await untilSaved(tab)
    }
    await first.page.goto(answering(SKILLS[1]!))
    await first.page.reload()
    await expectAt(first, SKILLS[1]!)
    expect(await chosen(first)).toEqual(['4', 'dk'])
    await first.app.close()
  })

  it('[ST12] keeps both lenses of one skill, each answered in another tab', async () => {
    const second = await anotherTab(SKILLS[0]!)
    await tap(first, 'cx', 5)
    await tap(second, 'ex', 1)
    for (const tab of [first, second]) await eventually(() => chosen(tab)).toEqual(['5', '1'])
    await first.app.close()
  })

  it('[ST8] has after a crash whatever was said to be saved', async () => {
    await answerByKeys(first, SKILLS[0]!, [3, 2])
    await lensOf(first, 'cx').getByText(first.words.t('assessment.evidence.add')).tap()
    await lensOf(first, 'cx').getByRole('textbox').fill('Minutes of the last meeting')
    await lensOf(first, 'cx').getByRole('textbox').blur()
    await untilSaved(first)
    await crash(first.page)
    const next = await anotherTab(SKILLS[0]!)
    expect(await chosen(next)).toEqual(['3', '2'])
    await expect(lensOf(next, 'cx').getByRole('textbox').inputValue()).resolves.toBe(
      'Minutes of the last meeting',
    )
    await first.app.close()
  })

  it('[ST8] loses nothing that was said to be saved when a tab is killed while it writes', async () => {
    await answerByKeys(first, SKILLS[0]!, [3, 2])
    await untilSaved(first)
    const letGo = await holdDatabase(await besideTheApp(first.page))
    await first.page.keyboard.press('Enter')
    await answerByKeys(first, SKILLS[1]!, [4, 4])
    await expect(textOf(saveState(first.page))).resolves.toBe(first.words.t('shell.save.saving'))
    await crash(first.page)
    await letGo()

    const next = await anotherTab(SKILLS[0]!)
    expect(await chosen(next)).toEqual(['3', '2'])
    // What was never said to be saved may be gone; the engagement is whole, and one goes on.
    await next.page.keyboard.press('Enter')
    await answerByKeys(next, SKILLS[1]!, [5, 5])
    await untilSaved(next)
    await next.page.reload()
    await expectAt(next, SKILLS[1]!)
    expect(await chosen(next)).toEqual(['5', '5'])
    await first.app.close()
  })

  it('[ST12] saves what a tab that was closed while it wrote had told the others', async () => {
    const second = await anotherTab(SKILLS[1]!)
    const letGo = await holdDatabase(await besideTheApp(first.page))
    await answerByKeys(first, SKILLS[0]!, [2, 5])
    await eventually(() => stateOf(second, 0)).toBe('answered')
    await first.page.close()
    await expect(textOf(saveState(second.page))).resolves.toBe(second.words.t('shell.save.saving'))
    await letGo()
    await untilSaved(second)
    await second.page.goto(answering(SKILLS[0]!))
    await second.page.reload()
    await expectAt(second, SKILLS[0]!)
    expect(await chosen(second)).toEqual(['2', '5'])
    await first.app.close()
  })
})

/** Kills what runs the page, without a chance to do anything more. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // It never answers: who would?
  session.send('Page.crash').catch(() => {})
  await crashed
}
