import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openMirror } from '@/storage/mirror/mirror'
import { fillDisk, sampleEngagement, startBrowser } from './browser'

const DRAFT = { 'name/en': 'Retail', languages: ['en', 'he'] }
const WHY = 'skills/vision/texts/en/why'
const version = (number: number, more = {}) => ({
  format: 'sextant-pack',
  id: 'p1',
  version: number,
  ...more,
})

describe('custom packs on the disk', () => {
  let browser: ReturnType<typeof startBrowser>
  beforeEach(() => void (browser = startBrowser()))
  afterEach(() => browser.close())

  async function start(environment = {}) {
    const packs = browser.openPacks(environment)
    await packs.start()
    return packs
  }

  it('[ST8] keeps what is typed and what was published over a restart', async () => {
    const packs = await start()
    const pack = packs.create('p1', DRAFT)
    pack.change('text', { [WHY]: 'Because.' })
    pack.publish(version(1))
    expect(pack.status.value).toBe('saving')
    expect(await packs.flush()).toBe(true)

    const later = (await start()).get('p1')!
    expect(later.fields.value).toEqual({ ...DRAFT, [WHY]: 'Because.' })
    expect(later.published.value).toEqual([version(1)])
  })

  it('never changes a version that was published', async () => {
    const packs = await start()
    const pack = packs.create('p1', DRAFT, [version(1)])
    pack.publish(version(1, { name: { en: 'Another' } }))
    pack.publish(version(2))
    expect(pack.published.value).toEqual([version(1), version(2)])
  })

  it('[ST9] says what is not saved yet, loses nothing, and saves it when there is room', async () => {
    const packs = await start()
    const pack = packs.create('p1', DRAFT)
    await packs.flush()
    const makeRoom = fillDisk()
    pack.change('text', { [WHY]: 'Because.' })
    expect(await packs.flush()).toBe(false)
    expect(packs.status.value).toBe('unsaved')
    expect(pack.failure.value).toBe('quota')
    makeRoom()
    expect(await packs.flush()).toBe(true)
    expect((await start()).get('p1')!.fields.value[WHY]).toBe('Because.')
  })

  it('takes back typing in one field as one step, and another field as another', async () => {
    const pack = (await start()).create('p1', DRAFT)
    for (const text of ['B', 'Be', 'Bec']) pack.change('text', { [WHY]: text })
    pack.change('weight', { 'skills/vision/weight': 2 })
    expect(pack.undoLabel.value).toBe('weight')
    pack.undo()
    expect(pack.fields.value).toEqual({ ...DRAFT, [WHY]: 'Bec' })
    pack.undo()
    expect(pack.fields.value).toEqual(DRAFT)
    expect(pack.undoLabel.value).toBeNull()
    pack.redo()
    expect(pack.fields.value[WHY]).toBe('Bec')
    pack.change('text', { [WHY]: undefined })
    pack.undo()
    expect(pack.fields.value[WHY]).toBe('Bec')
  })

  it('makes no step of undo of what changes nothing', async () => {
    const pack = (await start()).create('p1', DRAFT)
    pack.change('languages', { languages: ['en', 'he'] })
    expect(pack.undoLabel.value).toBeNull()
  })

  it('[ST12] two tabs on one draft keep both their changes, and see each other’s new packs', async () => {
    const [first, second] = [await start(), await start()]
    const mine = first.create('p1', DRAFT)
    await vi.waitFor(() => expect(second.get('p1')).toBeDefined())
    const theirs = second.get('p1')!
    mine.change('text', { [WHY]: 'Because.' })
    theirs.change('hide', { 'skills/roadmap/hidden': true })
    const both = { ...DRAFT, [WHY]: 'Because.', 'skills/roadmap/hidden': true }
    await vi.waitFor(() => expect(mine.fields.value).toEqual(both))
    await vi.waitFor(() => expect(theirs.fields.value).toEqual(both))
    await Promise.all([first.flush(), second.flush()])
    expect((await start()).get('p1')!.fields.value).toEqual(both)
  })

  it('[ST13] restores what was deleted, and erases it after 30 days', async () => {
    const packs = await start()
    packs.create('p1', DRAFT).setDeleted(new Date(Date.UTC(2026, 0, 1)).toISOString())
    expect(packs.list.value).toEqual([])
    packs.deleted.value[0]!.setDeleted(null)
    expect(packs.list.value.map(({ id }) => id)).toEqual(['p1'])
    packs.get('p1')!.setDeleted(new Date(Date.UTC(2026, 0, 1)).toISOString())
    await packs.flush()

    expect((await start()).deleted.value.map(({ id }) => id)).toEqual(['p1'])
    browser.pass(31 * 24 * 60 * 60 * 1000)
    const later = await start()
    await vi.waitFor(() => expect(later.get('p1')).toBeUndefined())
    expect((await start()).get('p1')).toBeUndefined()
  })

  it('[ST14] come back from their mirror when the database is lost', async () => {
    const packs = await start()
    const pack = packs.create('p1', DRAFT, [version(1)])
    await packs.flush()
    const mirror = await openMirror(browser.files.root, 'mirror-packs')
    await vi.waitFor(async () => expect((await mirror.read('p1'))[0]?.lastWrite).toBe(pack.lastWrite()))
    browser.restartWith(new IDBFactory())
    const later = await start()
    await vi.waitFor(() => expect(later.restored.value).toEqual(['p1']))
    expect(later.get('p1')!.fields.value).toEqual(DRAFT)
    expect(later.get('p1')!.published.value).toEqual([version(1)])
  })

  it('leaves the engagements’ database and list as they are', async () => {
    const tab = browser.openTab()
    const id = tab.catalog.create(sampleEngagement())
    await tab.flush()
    const packs = await start()
    packs.create('p1', DRAFT)
    await packs.flush()
    const later = browser.openTab()
    await later.catalog.load()
    expect(later.catalog.entries.value.map((entry) => entry.id)).toEqual([id])
  })

  it('are part of what the app says is saved', async () => {
    const tab = browser.openTab()
    const packs = await start()
    tab.alsoKeep(packs)
    packs.create('p1', DRAFT)
    expect(tab.status.value).toBe('saving')
    expect(await tab.flush()).toBe(true)
    expect(tab.status.value).toBe('saved')
  })

  it('[ST9] are there as long as the page in a browser that stores nothing', async () => {
    const packs = await start({ indexedDB: undefined })
    expect(packs.failure.value).toBe('refused')
    const pack = packs.create('p1', DRAFT)
    expect(pack.change('text', { [WHY]: 'Because.' })).toBe(true)
    expect(await packs.flush()).toBe(false)
  })
})
