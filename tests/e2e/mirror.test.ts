import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { answerByKeys, chosen, SKILLS } from './acts/answering'
import { createEngagement } from './acts/engagements'
import { eventually, notice, untilSaved, visit } from './acts/visit'

/** When the newest file beside the database was written. */
function lastCopied(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const newestIn = async (folder: FileSystemDirectoryHandle): Promise<number> => {
      let newest = 0
      for await (const entry of folder.values()) {
        const written =
          entry.kind === 'file'
            ? (await (entry as FileSystemFileHandle).getFile()).lastModified
            : await newestIn(entry as FileSystemDirectoryHandle)
        newest = Math.max(newest, written)
      }
      return newest
    }
    return newestIn(await navigator.storage.getDirectory())
  })
}

it('[ST14] gives back what the browser lost, and says so', async () => {
  const me = await visit('en')
  const { page, words } = me
  await createEngagement(me, 'Northgate')
  await answerByKeys(me, SKILLS[0]!, [4, 2])
  await untilSaved(me)
  const saved = await page.evaluate(() => Date.now())
  await eventually(async () => (await lastCopied(page)) > saved).toBe(true)

  // As after a kill that tears the database's log: the browser starts it anew, empty.
  const session = await me.app.context.newCDPSession(page)
  const { origin } = new URL(page.url())
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await page.reload()
  await notice(page, words.t('shell.storage.restored', { names: 'Northgate' }, 1)).waitFor()
  await page.locator('.skill h1').waitFor()
  expect(await chosen(me)).toEqual(['4', '2'])
  await me.app.close()
})
