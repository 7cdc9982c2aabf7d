import { describe, expect, it, vi } from 'vitest'
import { useDurability } from '@/storage/durability'

const manager = (answers: Partial<Record<'persisted' | 'persist' | 'estimate', unknown>>) =>
  Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, async () => answer]),
  ) as unknown as StorageManager

describe('durability', () => {
  it('says what the browser promised before', async () => {
    const { persisted } = useDurability(manager({ persisted: true }))
    expect(persisted.value).toBeNull()
    await vi.waitFor(() => expect(persisted.value).toBe(true))
  })

  it.each([true, false])('says the answer when asked: %s', async (answer) => {
    const { persisted, request } = useDurability(manager({ persisted: false, persist: answer }))
    expect(await request()).toBe(answer)
    expect(persisted.value).toBe(answer)
  })

  it('knows nothing where a browser can promise nothing', async () => {
    const { persisted, request, estimate } = useDurability(manager({}))
    expect(await request()).toBe(false)
    expect(persisted.value).toBeNull()
    expect(await estimate()).toBeNull()
  })

  it('estimates the space in use', async () => {
    const { estimate } = useDurability(manager({ estimate: { usage: 10, quota: 1000 } }))
    expect(await estimate()).toEqual({ usage: 10, quota: 1000 })
  })

  it('takes a browser that refuses to answer for a no', async () => {
    const refuse = async () => Promise.reject(new TypeError('opaque origin'))
    const refusing = { persisted: refuse, persist: refuse, estimate: refuse } as unknown as StorageManager
    const { request, estimate } = useDurability(refusing)
    expect(await request()).toBe(false)
    expect(await estimate()).toBeNull()
  })
})
