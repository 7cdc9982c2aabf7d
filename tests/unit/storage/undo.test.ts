import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sampleEngagement, startBrowser } from './browser'

describe('undo', () => {
  let browser: ReturnType<typeof startBrowser>
  beforeEach(() => void (browser = startBrowser()))
  afterEach(() => browser.close())

  async function openNew() {
    const storage = browser.openTab()
    const id = storage.catalog.create(sampleEngagement('Northwind'))
    const handle = (await storage.engagements.open(id))!
    const rate = (level: 1 | 2 | 3 | 4 | 5) =>
      handle.change('rate', (draft) => draft.set('importance', 'vision', level))
    return { id, storage, handle, rate }
  }

  it('has nothing to take back in an engagement just opened', async () => {
    const { handle } = await openNew()
    expect(handle.undoLabel.value).toBeNull()
    handle.undo()
    expect(handle.data.profile.name).toBe('Northwind')
  })

  it('takes back one change at a time, however fast they came, and brings them back', async () => {
    const { handle, rate } = await openNew()
    rate(1)
    rate(2)
    handle.change('rename', (draft) => {
      draft.set('profile', 'name', 'Contoso')
      draft.set('profile', 'sector', 'retail')
    })
    expect(handle.undoLabel.value).toBe('rename')
    handle.undo()
    expect(handle.data.profile).toMatchObject({ name: 'Northwind', sector: 'other' })
    expect([handle.undoLabel.value, handle.redoLabel.value]).toEqual(['rate', 'rename'])
    handle.undo()
    expect(handle.data.importance.vision).toBe(1)
    handle.undo()
    expect(handle.data.importance.vision).toBeUndefined()
    expect([handle.undoLabel.value, handle.redoLabel.value]).toEqual([null, 'rate'])
    handle.redo()
    handle.redo()
    handle.redo()
    expect(handle.data.importance.vision).toBe(2)
    expect(handle.data.profile.name).toBe('Contoso')
    expect([handle.undoLabel.value, handle.redoLabel.value]).toEqual(['rename', null])
  })

  it('forgets what could be redone at the next change', async () => {
    const { handle, rate } = await openNew()
    rate(1)
    handle.undo()
    rate(3)
    expect(handle.redoLabel.value).toBeNull()
  })

  it('makes no step of a change that changes nothing', async () => {
    const { handle, rate } = await openNew()
    rate(2)
    handle.undo()
    handle.change('rename', (draft) => draft.set('profile', 'name', 'Northwind'))
    expect([handle.undoLabel.value, handle.redoLabel.value]).toEqual([null, 'rate'])
  })

  it('brings back what was removed', async () => {
    const { handle, rate } = await openNew()
    rate(2)
    handle.change('clear', (draft) => draft.remove('importance', 'vision'))
    expect(handle.data.importance).toEqual({})
    handle.undo()
    expect(handle.data.importance).toEqual({ vision: 2 })
  })

  it('leaves what another tab did alone', async () => {
    const { id, handle, rate } = await openNew()
    await handle.flush()
    const other = (await browser.openTab().engagements.open(id))!
    rate(2)
    await vi.waitFor(() => expect(other.data.importance.vision).toBe(2))
    other.change('rate', (draft) => draft.set('importance', 'roadmap', 5))
    await vi.waitFor(() => expect(handle.data.importance.roadmap).toBe(5))
    expect(other.undoLabel.value).toBe('rate')
    handle.undo()
    expect(handle.data.importance).toEqual({ roadmap: 5 })
    expect(handle.undoLabel.value).toBeNull()
  })

  it('passes over a change that another tab has changed again', async () => {
    const { id, handle, rate } = await openNew()
    await handle.flush()
    const other = (await browser.openTab().engagements.open(id))!
    rate(2)
    await vi.waitFor(() => expect(other.data.importance.vision).toBe(2))
    other.change('rate', (draft) => draft.set('importance', 'vision', 5))
    await vi.waitFor(() => expect(handle.data.importance.vision).toBe(5))
    handle.undo()
    expect(handle.data.importance.vision).toBe(5)
    expect(handle.undoLabel.value).toBeNull()
  })

  it('is saved like any change', async () => {
    const { id, handle, rate } = await openNew()
    rate(4)
    handle.undo()
    expect(handle.status.value).toBe('saving')
    await handle.flush()
    const later = (await browser.openTab().engagements.open(id))!
    expect(later.data.importance).toEqual({})
  })
})
