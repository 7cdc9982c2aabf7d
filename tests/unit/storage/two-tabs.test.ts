import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerKey, type Answer } from '@/shared/engagement'
import { sampleEngagement, startBrowser } from './browser'

const answer = (note: string): Answer => ({
  value: 3,
  note,
  confidence: null,
  at: '2026-01-02T00:00:00.000Z',
})
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
    return { id, first, second }
  }

  it('keep all of 200 edits made in both', async () => {
    const { id, first, second } = await openTwice()
    for (let n = 0; n < 200; n += 1) {
      const tab = n % 2 ? first : second
      tab.change('answer', (draft) => draft.set('answers', key(n), answer(`note ${n}`)))
    }
    await Promise.all([first.flush(), second.flush()])
    await vi.waitFor(() => expect(Object.keys(first.data.answers)).toHaveLength(200))
    await vi.waitFor(() => expect(Object.keys(second.data.answers)).toHaveLength(200))

    const later = (await browser.openTab().engagements.open(id))!
    expect(later.data).toEqual(first.data)
  })
})
