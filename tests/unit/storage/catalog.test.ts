import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '@/storage/database'
import { answerOf, sampleEngagement, startBrowser } from './browser'

const DAY = 24 * 60 * 60 * 1000

describe('the list of engagements', () => {
  let browser: ReturnType<typeof startBrowser>
  beforeEach(() => void (browser = startBrowser()))
  afterEach(() => browser.close())

  async function withTwo() {
    const storage = browser.openTab()
    await storage.start()
    const first = storage.catalog.create(sampleEngagement('First'))
    const second = storage.catalog.create(sampleEngagement('Second'))
    await storage.flush()
    await vi.waitFor(async () => expect(await listed()).toHaveLength(2))
    return { storage, catalog: storage.catalog, first, second }
  }

  /** Names as a tab opened now would list them. */
  async function listed() {
    const { catalog } = browser.openTab({ privateFiles: async () => undefined })
    await catalog.load()
    return catalog.entries.value.map(({ name }) => name)
  }

  it('holds what was created at once, the last changed first', async () => {
    const { catalog } = browser.openTab()
    const id = catalog.create(sampleEngagement('First'))
    catalog.create(sampleEngagement('Second'))
    expect(catalog.entries.value.map(({ name }) => name)).toEqual(['Second', 'First'])
    expect(catalog.get(id)).toMatchObject({
      id,
      language: 'en',
      sample: false,
      archivedAt: null,
      deletedAt: null,
    })
    expect(catalog.has('nobody')).toBe(false)
  })

  it('is there again after a reload', async () => {
    await withTwo()
    expect(await listed()).toEqual(['Second', 'First'])
  })

  it('renames an engagement, which its document then says too', async () => {
    const { storage, catalog, first } = await withTwo()
    await catalog.rename(first, 'Renamed', 'rename')
    expect((await storage.engagements.open(first))?.data.profile.name).toBe('Renamed')
    await vi.waitFor(async () => expect(await listed()).toEqual(['Renamed', 'Second']))
  })

  it('duplicates an engagement with all that is in it', async () => {
    const { storage, catalog, first } = await withTwo()
    const original = (await storage.engagements.open(first))!
    original.change('answer', (draft) => draft.set('answers', 'r/p/vision/cx', answerOf('kept')))
    const id = (await catalog.duplicate(first, 'Copy of First'))!
    const copy = (await storage.engagements.open(id))!
    expect(copy.data.profile).toMatchObject({ name: 'Copy of First', sample: false })
    expect(copy.data.profile.createdAt).not.toBe(original.data.profile.createdAt)
    expect(copy.data.answers).toEqual(original.data.answers)
    copy.change('clear', (draft) => draft.remove('answers', 'r/p/vision/cx'))
    expect(original.data.answers).not.toEqual({})
    expect(await catalog.duplicate('nobody', 'Copy')).toBeNull()
  })

  it('archives and takes out of the archive', async () => {
    const { catalog, first } = await withTwo()
    await catalog.archive(first)
    expect(catalog.get(first)?.archivedAt).not.toBeNull()
    await catalog.unarchive(first)
    expect(catalog.get(first)?.archivedAt).toBeNull()
  })

  it('[ST13] gives back what was deleted, whole', async () => {
    const { storage, catalog, first } = await withTwo()
    await catalog.remove(first)
    expect(catalog.has(first)).toBe(false)
    expect(catalog.deleted.value.map(({ id }) => id)).toEqual([first])
    expect(await listed()).toEqual(['Second'])
    await catalog.restore(first)
    expect(await listed()).toEqual(['Second', 'First'])
    expect((await storage.engagements.open(first))?.data.profile.name).toBe('First')
  })

  it('[ST13] erases for good what was deleted 30 days ago, and not before', async () => {
    const { catalog, first } = await withTwo()
    await catalog.remove(first)
    browser.pass(29 * DAY)
    const soon = browser.openTab()
    await soon.start()
    expect(soon.catalog.get(first)).toBeDefined()

    browser.pass(2 * DAY)
    const later = browser.openTab()
    await later.start()
    await vi.waitFor(() => expect(later.catalog.get(first)).toBeUndefined())
    expect(await later.engagements.open(first)).toBeNull()
    expect([...browser.files.files.keys()].filter((name) => name.startsWith(first))).toEqual([])
  })

  it('is made again out of the documents when it is lost', async () => {
    await withTwo()
    await openDatabase(browser.indexedDB).store('catalog')('readwrite', (store) => void store.clear())
    expect((await listed()).sort()).toEqual(['First', 'Second'])
    expect((await listed()).sort()).toEqual(['First', 'Second'])
  })

  it('does not offer an engagement of which nothing is stored', async () => {
    const { first } = await withTwo()
    const rows = openDatabase(browser.indexedDB).store('updates')
    await rows('readwrite', (store) => void store.delete(IDBKeyRange.bound([first], [first, []])))
    expect(await listed()).toEqual(['Second'])
  })

  it('says that it cannot be read', async () => {
    const { catalog } = browser.openTab({ indexedDB: undefined })
    await catalog.load()
    expect(catalog.failure.value).toBe('refused')
    expect(catalog.entries.value).toEqual([])
  })
})
