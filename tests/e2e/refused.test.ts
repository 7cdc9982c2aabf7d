import { expect, it } from 'vitest'
import { answerByKeys, chosen, expectAt, SKILLS } from './acts/answering'
import { createEngagement } from './acts/engagements'
import { exportJson } from './acts/files'
import { eventually, notice, saveState, textOf, untilSaved, visit, type Visit } from './acts/visit'

const LANGUAGES = ['en', 'he'] as const

const failureShown = ({ page }: Visit) => textOf(page.getByRole('alert'))

async function answersInFile(me: Visit): Promise<unknown[]> {
  const { answers } = JSON.parse((await exportJson(me)).text) as {
    answers: Record<string, { value: unknown }>
  }
  return Object.values(answers).map(({ value }) => value)
}

it.each(LANGUAGES)(
  '[ST9] where storage is refused it says so, and one works on in memory (%s)',
  async (language) => {
    const me = await visit(language)
    const { page, words } = me
    await me.app.context.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('The user denied permission to access the database.', 'SecurityError')
        },
      })
    })
    await page.reload()
    await notice(page, words.t('shell.storage.refused')).waitFor()

    await createEngagement(me, 'Private window')
    await answerByKeys(me, SKILLS[0]!, [3, 2])
    await eventually(() => textOf(saveState(page))).toBe(words.t('shell.save.unsaved'))
    await expect(failureShown(me)).resolves.toBe(words.t('shell.failure.refused'))

    await page.keyboard.press('Enter')
    await answerByKeys(me, SKILLS[1]!, [4, 'na'])
    await page.keyboard.press('Escape')
    await page.locator('.assess').waitFor()
    expect((await answersInFile(me)).toSorted()).toEqual([2, 3, 4, 'na'])
    await me.app.close()
  },
)

it.each(LANGUAGES)(
  '[ST9] when the disk is full it says so, and saves all once there is room (%s)',
  async (language) => {
    const me = await visit(language)
    const { page, words } = me
    const session = await me.app.context.newCDPSession(page)
    const { origin } = new URL(page.url())
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })

    await createEngagement(me, 'Full disk')
    await answerByKeys(me, SKILLS[0]!, [4, 1])
    await eventually(() => textOf(saveState(page))).toBe(words.t('shell.save.unsaved'))
    await expect(failureShown(me)).resolves.toBe(words.t('shell.failure.quota'))
    await page.keyboard.press('Enter')
    await answerByKeys(me, SKILLS[1]!, [5, 'dk'])

    await session.send('Storage.overrideQuotaForOrigin', { origin })
    await untilSaved(me)
    await expect(page.getByRole('alert').count()).resolves.toBe(0)
    await page.reload()
    await expectAt(me, SKILLS[1]!)
    expect(await chosen(me)).toEqual(['5', 'dk'])
    await page.keyboard.press('Backspace')
    await expectAt(me, SKILLS[0]!)
    expect(await chosen(me)).toEqual(['4', '1'])
    await me.app.close()
  },
)
