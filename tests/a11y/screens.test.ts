import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notice, visit, type Visit } from '../e2e/acts/visit'
import { prepare, SCREENS, type Shown } from './screens'
import { smallTargets } from './targets'

const SIZES = {
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
}
/** Both sizes and both directions; all four pairs would take two minutes more and find the same. */
const LOOKS = [
  { language: 'en', size: 'tablet' },
  { language: 'he', size: 'phone' },
] as const

describe.each(LOOKS)('every screen in $language on a $size', ({ language, size }) => {
  let me: Visit
  let shown: Shown

  beforeAll(async () => {
    me = await visit(language, { viewport: SIZES[size], touch: true })
    // Said once, for some seconds, in which it lies over what a finger is to hit.
    const offlineReady = notice(me.page, me.words.t('shell.update.offlineReady'))
    const [prepared] = await Promise.all([prepare(me), offlineReady.waitFor({ timeout: 60_000 })])
    shown = prepared
    await offlineReady.waitFor({ state: 'detached' })
  })
  afterAll(() => me.app.close())

  it.each(SCREENS)('$name can be used by everyone', async ({ show, leave }) => {
    const { page } = me
    await page.emulateMedia({ colorScheme: 'light' })
    await show(me, shown)
    expect.soft(await violations(me), 'light').toEqual([])
    if (size === 'phone') expect.soft(await sidewaysScroll(me), 'wider than the screen').toEqual([])
    expect.soft(await smallTargets(page), 'too small for a finger').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await repainted(me)
    expect.soft(await violations(me, ['color-contrast']), 'dark').toEqual([])
    await leave?.(me)
  })
})

/** Colours go over in a frame or two, in which they are neither those of light nor those of dark. */
const repainted = ({ page }: Visit) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  })

/** What axe finds, one line for each place. Without rules given, all of them. */
async function violations({ page }: Visit, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations: found } = await (rules ? axe.withRules(rules) : axe).analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all, none }) => {
      const [why] = [...any, ...all, ...none]
      return `${id}: ${html.slice(0, 160)} — ${why?.message}`
    }),
  )
}

/** Whatever scrolls sideways although it should fit: the page and its view. */
function sidewaysScroll({ page }: Visit): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.view, main.stage, dialog')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ tagName, className }) => `${tagName}.${className}`),
  )
}
