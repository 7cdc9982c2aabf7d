import type { Page } from 'playwright'
import { afterAll, describe, it } from 'vitest'
import { type LanguageCode, LANGUAGES } from '@/i18n/languages'
import { downloaded } from '../browser/download'
import { goTo, openSample } from '../e2e/acts/engagements'
import { visit } from '../e2e/acts/visit'

/*
 * What the full report costs, from tap to file. Read the ratios in one run: times differ from machine to machine.
 */

declare global {
  interface Window {
    measured: { tapped: number; written: number; blocked: number[] }
  }
}

const RUNS = 5
const rows: Record<string, string | number>[] = []

/** How long the same sorting takes in this page: what the other times are measured against. */
const yardstick = (page: Page) =>
  page.evaluate(() => {
    let seed = 1
    const numbers = Float64Array.from({ length: 300_000 }, () => (seed = (seed * 16_807) % 2_147_483_647))
    const began = performance.now()
    numbers.sort()
    return performance.now() - began
  })

const watch = (page: Page) =>
  page.evaluate(() => {
    window.measured = { tapped: 0, written: 0, blocked: [] }
    addEventListener('click', () => (window.measured.tapped = performance.now()), { capture: true })
    const make = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (file: Blob) => {
      window.measured.written = performance.now()
      return make(file)
    }
    const note = (tasks: PerformanceObserverEntryList) =>
      window.measured.blocked.push(...tasks.getEntries().map(({ duration }) => duration))
    // Chromium reports whatever keeps the page for over 50 ms.
    new PerformanceObserver(note).observe({ type: 'longtask' })
  })

const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!

describe.each(Object.keys(LANGUAGES) as LanguageCode[])('the full report in %s', (language) => {
  it('from tap to file', async () => {
    const me = await visit(language)
    await goTo(me, `/e/${await openSample(me)}/report`)
    const save = me.page.getByRole('button', { name: me.words.t('export.pdf') })
    await me.page.locator('.pages').waitFor()
    // What the screen itself still has to do is not the report's.
    await me.page.waitForTimeout(2000)
    await watch(me.page)
    const times: number[] = []
    let size = 0
    for (let run = 0; run < RUNS; run += 1) {
      const { bytes } = await downloaded(me.page, () => save.click())
      const { tapped, written } = await me.page.evaluate(() => window.measured)
      times.push(written - tapped)
      size = bytes.length
    }
    const { blocked } = await me.page.evaluate(() => window.measured)
    const unit = await yardstick(me.page)
    const [first] = times
    rows.push({
      language,
      kB: Math.round(size / 1000),
      'first, ms': Math.round(first!),
      'first, sortings': Number((first! / unit).toFixed(1)),
      'middle, ms': Math.round(middle(times)),
      'middle, sortings': Number((middle(times) / unit).toFixed(1)),
      'blocks over 50 ms': blocked.map(Math.round).join(' ') || 'none',
    })
    await me.app.close()
  })
})

afterAll(() => console.table(rows))
