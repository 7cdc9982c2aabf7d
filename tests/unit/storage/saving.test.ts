import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { IDBObjectStore } from 'fake-indexeddb'
import { watch } from 'vue'
import * as Y from 'yjs'
import { answerKey } from '@/shared/engagement'
import { markVersion } from '@/storage/document/document-upgrade'
import { openDatabase } from '@/storage/database'
import { COMPACT_FROM, updateLog } from '@/storage/saving/update-log'
import { answerOf, fillDisk, sampleEngagement, startBrowser } from './browser'

const key = answerKey('r1', 'p1', 'vision', 'cx')

describe('saving', () => {
  let browser: ReturnType<typeof startBrowser>
  beforeEach(() => void (browser = startBrowser()))
  afterEach(() => browser.close())

  async function openNew() {
    const storage = browser.openTab()
    const id = storage.catalog.create(sampleEngagement())
    const handle = (await storage.engagements.open(id))!
    await handle.flush()
    const write = (note: string) =>
      handle.change('answer', (draft) => draft.set('answers', key, answerOf(note)))
    const stored = async () => (await browser.openTab().engagements.open(id))?.data.answers[key]?.note
    return { id, storage, handle, write, stored }
  }

  const rowsOf = (id: string) =>
    updateLog(openDatabase(browser.indexedDB), () => 0, 'reader')
      .read(id)
      .then((rows) => rows.length)

  it('[ST8] shows a change at once, and says saved only when the transaction is complete', async () => {
    const { handle, write, stored } = await openNew()
    const transactions: IDBObjectStore['transaction'][] = []
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      this.transaction.addEventListener('complete', () => events.push('complete'))
      transactions.push(this.transaction)
      return put.apply(this, row)
    })
    const events: string[] = []
    watch(handle.status, (status) => events.push(status), { flush: 'sync' })

    write('at once')
    expect(handle.data.answers[key]?.note).toBe('at once')
    expect(handle.status.value).toBe('saving')
    expect(await handle.flush()).toBe(true)
    expect(events.slice(0, 3)).toEqual(['saving', 'complete', 'saved'])
    expect(transactions[0]).toMatchObject({ mode: 'readwrite', durability: 'strict' })
    expect(await stored()).toBe('at once')
  })

  it('gives a collection a new record when an entry changes, and leaves the others alone', async () => {
    const { handle, write } = await openNew()
    const { answers, targets } = handle.data
    write('new')
    expect(handle.data.answers).not.toBe(answers)
    expect(handle.data.targets).toBe(targets)
  })

  it('changes nothing when a change throws or sets what may not be stored', async () => {
    const { handle } = await openNew()
    const before = { ...handle.data }
    const half = () =>
      handle.change('answer', (draft) => {
        draft.set('answers', key, answerOf('half'))
        draft.set('importance', 'vision', 9 as never)
      })
    expect(half).toThrow()
    expect(() => handle.change('x', (draft) => draft.set('kpis', '__proto__', {} as never))).toThrow(
      TypeError,
    )
    expect(handle.data).toEqual(before)
    expect(handle.undoLabel.value).toBeNull()
  })

  it('[ST9] goes on in memory when the disk is full, and saves all of it when there is room again', async () => {
    const { handle, write, stored } = await openNew()
    const makeRoom = fillDisk()
    write('first')
    expect(await handle.flush()).toBe(false)
    expect(handle.status.value).toBe('unsaved')
    expect(handle.failure.value).toBe('quota')
    write('second')
    expect(await handle.flush()).toBe(false)
    expect(handle.data.answers[key]?.note).toBe('second')

    makeRoom()
    await vi.waitFor(() => expect(handle.status.value).toBe('saved'))
    expect(handle.failure.value).toBeNull()
    expect(await stored()).toBe('second')
  })

  it('[ST9] keeps a closed engagement until it is saved', async () => {
    const { id, storage, handle, write } = await openNew()
    const makeRoom = fillDisk()
    write('unsaved')
    await handle.flush()
    handle.close()
    const again = await storage.engagements.open(id)
    expect(again).toBe(handle)
    expect(storage.status.value).toBe('unsaved')
    makeRoom()
    expect(await storage.flush()).toBe(true)
  })

  it('lets a saved engagement go after its last close', async () => {
    const { id, storage, handle } = await openNew()
    const shared = await storage.engagements.open(id)
    expect(shared).toBe(handle)
    handle.close()
    expect(await storage.engagements.open(id)).toBe(handle)
    handle.close()
    handle.close()
    await vi.waitFor(async () => {
      const opened = await storage.engagements.open(id)
      opened!.close()
      expect(opened).not.toBe(handle)
    })
  })

  it('[ST9] works in memory, and says so, where storage is refused', async () => {
    const storage = browser.openTab({ indexedDB: undefined })
    await storage.start()
    expect(storage.catalog.failure.value).toBe('refused')
    const id = storage.catalog.create(sampleEngagement())
    const handle = (await storage.engagements.open(id))!
    expect(await handle.flush()).toBe(false)
    expect(handle.failure.value).toBe('refused')
    expect(handle.change('rename', (draft) => draft.set('profile', 'name', 'Kept'))).toBe(true)
    expect(handle.data.profile.name).toBe('Kept')
    await storage.catalog.load()
    expect(storage.catalog.has(id)).toBe(true)
    expect(await storage.settings.write('theme', 'dark')).toBe(false)
    expect(await storage.settings.read('theme')).toBeUndefined()
  })

  it('[ST10] refuses every change of an engagement that cannot be read, and writes nothing over it', async () => {
    const { id, handle, write } = await openNew()
    write('precious')
    await handle.flush()
    const rows = await rowsOf(id)
    const failing = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('disk', 'UnknownError')
    })
    const storage = browser.openTab({ BroadcastChannel: undefined })
    const unread = (await storage.engagements.open(id))!
    failing.mockRestore()

    expect(unread.failure.value).toBe('read-failed')
    expect(unread.change('rename', (draft) => draft.set('profile', 'name', 'Blank'))).toBe(false)
    expect(unread.merge(handle.snapshot())).toBe(false)
    await storage.flush()
    expect(await rowsOf(id)).toBe(rows)
  })

  it('[ST10] shows what can be read of an engagement with a broken row, and blocks changes', async () => {
    const { id, write, handle } = await openNew()
    write('whole')
    await handle.flush()
    await updateLog(openDatabase(browser.indexedDB), () => 0, 'breaker').append(id, new Uint8Array([9, 9, 9]))
    const opened = (await browser.openTab({ BroadcastChannel: undefined }).engagements.open(id))!
    expect(opened.failure.value).toBe('read-failed')
    expect(opened.data.answers[key]?.note).toBe('whole')
  })

  it('[ST7] refuses every change of an engagement that a newer version of the app stored', async () => {
    const { id, handle, storage } = await openNew()
    const newer = new Y.Doc()
    Y.applyUpdate(newer, handle.snapshot())
    markVersion(newer, 99)
    const reader = browser.openTab()
    const open = (await reader.engagements.open(id))!
    // From another tab while it is open here, and from the disk afterwards.
    const changed = vi.waitFor(() => expect(open.failure.value).toBe('newer-version'))
    await storage.engagements.receive(id, Y.encodeStateAsUpdate(newer))
    await changed
    expect(open.change('rename', (draft) => draft.set('profile', 'name', 'x'))).toBe(false)
    await updateLog(openDatabase(browser.indexedDB), () => 9e15, 'newer').append(
      id,
      Y.encodeStateAsUpdate(newer),
    )
    const later = (await browser.openTab().engagements.open(id))!
    expect(later.failure.value).toBe('newer-version')
  })

  it('does not take a change after the last close, which would never be saved', async () => {
    const { handle } = await openNew()
    handle.close()
    await vi.waitFor(() => expect(() => handle.change('x', () => {})).toThrow(/after its last close/))
  })

  it('says that there is no engagement by an unknown id', async () => {
    expect(await browser.openTab().engagements.open('nobody')).toBeNull()
  })

  it('opens the database again after the browser closed it', async () => {
    const database = openDatabase(browser.indexedDB)
    const log = updateLog(database, () => 1, 'writer')
    await log.append('id', new Uint8Array([0, 0]))
    database.close()
    await log.append('id', new Uint8Array([0, 0]))
    expect(await log.read('id')).toHaveLength(2)
  })

  it('remembers small settings', async () => {
    const { settings } = browser.openTab()
    expect(await settings.write('theme', 'dark')).toBe(true)
    expect(await browser.openTab().settings.read('theme')).toBe('dark')
  })

  describe('merging rows', () => {
    async function manyRows() {
      const opened = await openNew()
      for (let n = 0; n < COMPACT_FROM; n += 1) {
        opened.write(`note ${n}`)
        await opened.handle.flush()
      }
      return opened
    }

    it('makes one of many, in the tab that wrote them', async () => {
      const { id, stored } = await manyRows()
      await vi.waitFor(async () => expect(await rowsOf(id)).toBeLessThan(3))
      expect(await stored()).toBe(`note ${COMPACT_FROM - 1}`)
    })

    it('keeps every row when it is killed on the way', async () => {
      const deletion = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (
        this: IDBObjectStore,
      ) {
        this.transaction.abort()
        throw new DOMException('killed', 'AbortError')
      })
      const { id, stored } = await manyRows()
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(await rowsOf(id)).toBeGreaterThanOrEqual(COMPACT_FROM)
      expect(await stored()).toBe(`note ${COMPACT_FROM - 1}`)
      deletion.mockRestore()
    })

    it('deletes only what it merged, with another tab writing and merging meanwhile', async () => {
      const { id, handle } = await openNew()
      const database = openDatabase(browser.indexedDB)
      const logs = [updateLog(database, () => 1, 'one'), updateLog(database, () => 2, 'two')]
      for (let n = 0; n < 20; n += 1) {
        handle.change('answer', (draft) =>
          draft.set('answers', answerKey('r', 'p', `s${n}`, 'ex'), answerOf('')),
        )
        await Promise.all([handle.flush(), logs[0]!.compact(id), logs[1]!.compact(id)])
      }
      const later = (await browser.openTab().engagements.open(id))!
      expect(Object.keys(later.data.answers)).toHaveLength(20)
    })
  })
})
