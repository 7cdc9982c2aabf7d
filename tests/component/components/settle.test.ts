import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { whenSettled } from '@/composables/settle'

const act = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  act.mockReset()
})
afterEach(() => void vi.useRealTimers())

function inScope() {
  const scope = effectScope()
  return { scope, soon: scope.run(() => whenSettled(act, 400))! }
}

describe('what waits until a person pauses', () => {
  it('is done once, after the last of several wishes', () => {
    const { soon } = inScope()
    soon()
    vi.advanceTimersByTime(300)
    soon()
    vi.advanceTimersByTime(399)
    expect(act).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(act).toHaveBeenCalledOnce()
  })

  it.each([
    ['the page goes', () => window.dispatchEvent(new Event('pagehide'))],
    ['the tab is left', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('is done at once when %s, and not a second time', (_, leave) => {
    const { soon } = inScope()
    soon()
    leave()
    expect(act).toHaveBeenCalledOnce()
    leave()
    vi.runAllTimers()
    expect(act).toHaveBeenCalledOnce()
  })

  it('is not done after its caller is gone', () => {
    const { scope, soon } = inScope()
    soon()
    scope.stop()
    window.dispatchEvent(new Event('pagehide'))
    vi.runAllTimers()
    expect(act).not.toHaveBeenCalled()
  })
})
