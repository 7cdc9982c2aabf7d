import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openMirror } from '@/storage/mirror/mirror'
import { decodeMirrorFile } from '@/storage/mirror/mirror-file'
import { answerOf, sampleEngagement, startBrowser } from './browser'

const key = 'r/p/vision/cx'

describe('the mirror', () => {
  let browser: ReturnType<typeof startBrowser>
  beforeEach(() => void (browser = startBrowser()))
  afterEach(() => browser.close())

  const noteIn = async (tab: ReturnType<typeof browser.openTab>, id: string) =>
    (await tab.engagements.open(id))?.data.answers[key]?.note

  /** An engagement with a note that the mirror has too. */
  async function mirrored() {
    const storage = browser.openTab()
    await storage.start()
    const id = storage.catalog.create(sampleEngagement())
    const handle = (await storage.engagements.open(id))!
    const write = async (note: string) => {
      handle.change('answer', (draft) => draft.set('answers', key, answerOf(note)))
      await handle.flush()
    }
    await write('mirrored')
    await copied(id, handle.lastWrite)
    return { storage, id, handle, write }
  }

  async function copied(id: string, lastWrite: () => number) {
    const mirror = await openMirror(browser.files.root)
    await vi.waitFor(async () => expect((await mirror.read(id))[0]?.lastWrite).toBe(lastWrite()))
  }

  it('[ST14] gives back an engagement when the database comes back empty, before the list is shown', async () => {
    const { id } = await mirrored()
    browser.restartWith(new IDBFactory())
    const tab = browser.openTab({ whenIdle: () => {} })
    await tab.start()
    expect(tab.restored.value).toEqual([{ id, name: 'Northwind' }])
    expect(tab.catalog.entries.value.map(({ name }) => name)).toEqual(['Northwind'])
    expect(await noteIn(tab, id)).toBe('mirrored')
    // It is on the disk again, not only on the screen.
    expect(await noteIn(browser.openTab(), id)).toBe('mirrored')
  })

  it('[ST14] gives back what an older database lacks, and keeps what only the database has', async () => {
    const { id, handle, write } = await mirrored()
    const older = new IDBFactory()
    const early = browser.openTab({ indexedDB: older, BroadcastChannel: undefined, now: () => 1 })
    const { handle: stale } = await early.engagements.receive(id, handle.snapshot())
    stale.change('rate', (draft) => draft.set('importance', 'vision', 5))
    await stale.flush()
    await write('newer')
    await copied(id, handle.lastWrite)

    browser.restartWith(older)
    const tab = browser.openTab()
    await tab.start()
    await vi.waitFor(() => expect(tab.restored.value).toHaveLength(1))
    const opened = (await tab.engagements.open(id))!
    expect(opened.data.answers[key]?.note).toBe('newer')
    expect(opened.data.importance.vision).toBe(5)
  })

  it('[ST14] copies what came after the engagement was closed and opened again', async () => {
    const storage = browser.openTab({ copyAfter: 30 })
    await storage.start()
    const id = storage.catalog.create(sampleEngagement())
    await storage.flush()
    // The first handle is let go, and its copy still due, when the second one saves.
    const handle = (await storage.engagements.open(id))!
    handle.change('answer', (draft) => draft.set('answers', key, answerOf('opened again')))
    await handle.flush()
    await copied(id, handle.lastWrite)
  })

  it('[ST14] restores nothing when the database is as new', async () => {
    await mirrored()
    const tab = browser.openTab()
    const received = vi.spyOn(tab.catalog, 'receive')
    await tab.start()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(received).not.toHaveBeenCalled()
    expect(tab.restored.value).toEqual([])
  })

  it('[ST14] survives a torn file: the one written before it is whole', async () => {
    const { id, handle, write } = await mirrored()
    await write('second')
    await copied(id, handle.lastWrite)
    await write('third')
    await copied(id, handle.lastWrite)
    const newest = await newestFile()
    const whole = browser.files.files.get(newest)!
    browser.files.files.set(newest, whole.slice(0, whole.size - 7))

    browser.restartWith(new IDBFactory())
    const tab = browser.openTab()
    await tab.start()
    expect(await noteIn(tab, id)).toBe('second')
  })

  async function newestFile() {
    const files = [...browser.files.files].map(async ([name, blob]) => ({
      name,
      ...(await decodeMirrorFile(blob))!,
    }))
    return (await Promise.all(files)).sort((one, other) => other.generation - one.generation)[0]!.name
  }

  it('[ST14] survives files that are empty, foreign or gone', async () => {
    const { id } = await mirrored()
    browser.files.files.set(`${id}.a`, new Blob())
    browser.files.files.set(`${id}.b`, new Blob(['something else that is long enough to hold a checksum']))
    browser.files.files.set('stray', new Blob(['x']))
    browser.restartWith(new IDBFactory())
    const tab = browser.openTab()
    await tab.start()
    expect(tab.restored.value).toEqual([])
    expect(tab.catalog.entries.value).toEqual([])
  })

  it('writes its two files in turn', async () => {
    const { id, handle, write } = await mirrored()
    await write('second')
    await copied(id, handle.lastWrite)
    const mirror = await openMirror(browser.files.root)
    const copies = await mirror.read(id)
    expect(copies).toHaveLength(2)
    expect(copies[0]!.lastWrite).toBeGreaterThan(copies[1]!.lastWrite)
  })

  it('copies at the next start what was not copied in time', async () => {
    const killed = browser.openTab()
    const id = killed.catalog.create(sampleEngagement())
    await killed.flush()
    expect(browser.files.files.size).toBe(0)
    const tab = browser.openTab()
    await tab.start()
    await vi.waitFor(() => expect([...browser.files.files.keys()]).toEqual([`${id}.a`]))
  })

  it('[ST13] remembers what was deleted', async () => {
    const { storage, id } = await mirrored()
    await storage.catalog.remove(id)
    const next = browser.openTab()
    await next.start()
    const mirror = await openMirror(browser.files.root)
    await vi.waitFor(async () => expect((await mirror.read(id))[0]?.entry.deletedAt).not.toBeNull())

    browser.restartWith(new IDBFactory())
    const tab = browser.openTab()
    await tab.start()
    expect(tab.catalog.has(id)).toBe(false)
    expect(tab.catalog.deleted.value.map((entry) => entry.id)).toEqual([id])
  })

  it('is done without where there is no private file system', async () => {
    const tab = browser.openTab({ privateFiles: async () => undefined })
    await tab.start()
    tab.catalog.create(sampleEngagement())
    expect(await tab.flush()).toBe(true)
  })
})
