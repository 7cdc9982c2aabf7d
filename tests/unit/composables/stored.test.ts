// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick } from 'vue'
import { useStored } from '@/composables/stored'

interface Setting {
  theme: string
  open: boolean
}
const INITIAL: Setting = { theme: 'system', open: true }
const use = () => effectScope().run(() => useStored('setting', INITIAL))!

describe('a setting of this device', () => {
  beforeEach(() => localStorage.clear())

  it('is as given at first, and kept from its first change on', async () => {
    const setting = use()
    expect(setting.value).toEqual(INITIAL)
    expect(localStorage.getItem('setting')).toBeNull()
    setting.value.theme = 'dark'
    await nextTick()
    expect(use().value).toEqual({ theme: 'dark', open: true })
    expect(INITIAL.theme).toBe('system')
  })

  it('takes its default for what an older version did not know', () => {
    localStorage.setItem('setting', '{"theme":"dark"}')
    expect(use().value).toEqual({ theme: 'dark', open: true })
  })

  it.each(['', 'dark', '{"theme":', 'null', '7', '"dark"'])('is as given when %j was stored', (text) => {
    localStorage.setItem('setting', text)
    expect(use().value).toEqual(INITIAL)
  })

  it('lasts as long as the page where storage is refused', async () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse)
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse)
    const setting = use()
    setting.value = { theme: 'dark', open: false }
    await nextTick()
    expect(setting.value.theme).toBe('dark')
  })
})
