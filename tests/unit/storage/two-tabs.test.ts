import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerKey } from '@/shared/engagement'
import { answerOf, fillDisk, sampleEngagement, startBrowser } from './browser'

const key = (n: number) => answerKey('r1', 'p1', `skill-${n}`, 'cx')

describe('two tabs', () => {
  let browser: ReturnType<typeof startBrowser>
  beforeEach(() => void (browser = startBrowser()))
  afterEach(() => browser.close())

  async function openTwice(environment = {}) {
    const tabs = [browser.openTab(environment), browser.openTab(environment)] as const
    const id = tabs[0].catalog.create(sampleEngagement())
    const first = (await tabs[0].engagements.open(id))!
    await first.flush()
    const second = (await tabs[1].engagements.open(id))!
    return { id, tabs, first, second }
  }

  it('[ST12] keep all of 200 edits made in both', async () => {
    const { id, first, second } = await openTwice()
    for (let n = 0; n < 200; n += 1) {
      const tab = n % 2 ? first : second
      tab.change('answer', (draft) => draft.set('answers', key(n), answerOf(`note ${n}`)))
    }
    await vi.waitFor(() => expect(Object.keys(first.data.answers)).toHaveLength(200))
    await vi.waitFor(() => expect(Object.keys(second.data.answers)).toHaveLength(200))
    await Promise.all([first.flush(), second.flush()])

    const later = (await browser.openTab().engagements.open(id))!
    expect(later.data).toEqual(first.data)
  })

  it('[ST12] keep all edits without a channel between them, once they are opened again', async () => {
    const { id, first, second } = await openTwice({ BroadcastChannel: undefined })
    for (let n = 0; n < 200; n += 1) {
      const tab = n % 2 ? first : second
      tab.change('answer', (draft) => draft.set('answers', key(n), answerOf(`note ${n}`)))
      if (n % 10 === 0) await tab.flush()
    }
    await Promise.all([first.flush(), second.flush()])
    expect(Object.keys(second.data.answers)).toHaveLength(100)

    const later = (await browser.openTab().engagements.open(id))!
    expect(Object.keys(later.data.answers)).toHaveLength(200)
  })

  it('[ST12] keep what one built on the other, when the other is killed before it saved', async () => {
    let killed = false
    const { id, tabs, second } = await openTwice()
    const dying = browser.openTab({
      indexedDB: new Proxy(browser.indexedDB, {
        get: (disk, property) => (killed ? undefined : Reflect.get(disk, property).bind(disk)),
      }),
    })
    const lost = (await dying.engagements.open(id))!
    killed = true
    lost.change('answer', (draft) => draft.set('answers', key(1), answerOf('heard')))
    await vi.waitFor(() => expect(second.data.answers[key(1)]?.note).toBe('heard'))
    dying.close()
    second.change('answer', (draft) => draft.set('answers', key(1), answerOf('built upon')))
    await tabs[1].flush()

    const later = (await browser.openTab().engagements.open(id))!
    expect(later.data.answers[key(1)]?.note).toBe('built upon')
  })

  it('[ST12] tell a tab opened later what they could not save', async () => {
    const { id, first } = await openTwice()
    const makeRoom = fillDisk()
    first.change('answer', (draft) => draft.set('answers', key(1), answerOf('unsaved')))
    await first.flush()
    const later = (await browser.openTab().engagements.open(id))!
    await vi.waitFor(() => expect(later.data.answers[key(1)]?.note).toBe('unsaved'))
    expect(await later.flush()).toBe(false)
    makeRoom()
    expect(await later.flush()).toBe(true)
  })

  it('show the same list of engagements', async () => {
    const { id, tabs } = await openTwice()
    await tabs[1].catalog.load()
    await tabs[0].catalog.rename(id, 'Contoso', 'rename')
    await vi.waitFor(() => expect(tabs[1].catalog.get(id)?.name).toBe('Contoso'))
    await tabs[1].catalog.archive(id)
    await vi.waitFor(() => expect(tabs[0].catalog.get(id)?.archivedAt).not.toBeNull())
  })
})
