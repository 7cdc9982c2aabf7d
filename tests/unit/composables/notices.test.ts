import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dismiss, say, useNotices } from '@/composables/notices'

const { notices } = useNotices()
const texts = () => notices.map(({ text }) => text)

describe('notices', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => {
    vi.runAllTimers()
    for (const { id } of [...notices]) dismiss(id)
    vi.useRealTimers()
  })

  it('are shown in the order in which they were said, then go by themselves', () => {
    say('first')
    vi.advanceTimersByTime(5_000)
    say('second')
    expect(texts()).toEqual(['first', 'second'])
    vi.advanceTimersByTime(3_000)
    expect(texts()).toEqual(['second'])
    vi.advanceTimersByTime(5_000)
    expect(texts()).toEqual([])
  })

  it('stay when they last', () => {
    say('the disk is full', { lasting: true, tone: 'problem' })
    vi.advanceTimersByTime(3_600_000)
    expect(notices).toMatchObject([{ text: 'the disk is full', tone: 'problem' }])
  })

  it('go one by one when dismissed, and twice is once', () => {
    const first = say('first')
    say('second')
    dismiss(first)
    dismiss(first)
    expect(texts()).toEqual(['second'])
  })

  it('carry what can be done about them', () => {
    const run = vi.fn()
    say('deleted', { action: { label: 'Undo', run } })
    expect(notices[0]!.action).toEqual({ label: 'Undo', run })
    expect(run).not.toHaveBeenCalled()
  })
})
