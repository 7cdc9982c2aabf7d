import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import App from '@/app/App.vue'
import { router } from '@/app/router'
import { useWorkbench } from '@/app/workbench/store'
import { preferences } from '@/composables/preferences'
import type { LanguageCode } from '@/i18n'
import type { EngagementHandle } from '@/storage'
import { expectAccessible } from '../../support/axe'
import { press, settled, until } from '../../support/keys'
import { addAnswerable, addEngagement, leave, show } from '../../support/mount'
import { allByRole, byRole, findByRole, namesOf } from '../../support/roles'
import { setScreen } from '../../support/screen'

const WIDE = { width: 1280 }
const TABLET = { width: 900 }
const PHONE = { width: 390 }

/** Goes to each address in turn, as a person who opens one place after another. */
async function visit(...addresses: string[]) {
  for (const address of addresses) {
    await router.push(address)
    await settled()
  }
}
const assess = ({ id }: EngagementHandle) => `/e/${id}/assess`
const focused = () => document.activeElement!.textContent!.trim()
const tabs = () => [...document.querySelectorAll<HTMLElement>('[role=tab]')]
const tabNames = () => tabs().map((tab) => tab.textContent!.trim())
const onTop = () => tabs().find((tab) => tab.getAttribute('aria-selected') === 'true')!

beforeEach(() => {
  setScreen(WIDE)
  preferences.value.explorerOpen = true
})

describe('tabs', () => {
  async function openThree(language?: LanguageCode) {
    const acme = await addAnswerable('Acme')
    const birch = await addAnswerable('Birch')
    await show(App, { language })
    await visit(assess(acme), assess(birch))
    return { acme, birch }
  }

  it('are one for each place that was opened, the last one on top', async () => {
    const { birch } = await openThree()
    expect(tabNames()).toEqual(['Home', 'AssessAcme', 'AssessBirch'])
    expect(onTop().textContent).toContain('Birch')
    expect(byRole('tabpanel').getAttribute('aria-labelledby')).toBe(onTop().id)
    await visit('/', assess(birch))
    expect(tabNames()).toHaveLength(3)
  })

  it('have one stop for the Tab key, on the one on top', async () => {
    await openThree()
    expect(tabs().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0])
  })

  it.each<[LanguageCode, string, string]>([
    ['en', 'ArrowRight', 'ArrowLeft'],
    ['he', 'ArrowLeft', 'ArrowRight'],
  ])('are walked by arrows as the eye sees them, in %s', async (language, forward, backward) => {
    await openThree(language)
    const [home, first, second] = tabs()
    home!.focus()
    await press(forward)
    expect(document.activeElement).toBe(first)
    await press(backward)
    expect(document.activeElement).toBe(home)
    await press(backward)
    expect(document.activeElement, 'round the end').toBe(second)
    await press(forward)
    expect(document.activeElement, 'and back').toBe(home)
    await press('End')
    expect(document.activeElement).toBe(second)
    await press('Home')
    expect(document.activeElement).toBe(home)
    expect(onTop(), 'walking shows nothing yet').toBe(second)
  })

  it('come to the top by Enter, and the address follows', async () => {
    const { acme } = await openThree()
    onTop().focus()
    await press('ArrowLeft')
    await press('Enter')
    expect(onTop().textContent).toContain('Acme')
    await until(() => expect(router.currentRoute.value.path).toBe(assess(acme)))
  })

  it.each(['Delete', 'Backspace'])('close by %s, and the focus stays among them', async (key) => {
    await openThree()
    onTop().focus()
    await press(key)
    expect(tabNames()).toEqual(['Home', 'AssessAcme'])
    expect(focused()).toBe('AssessAcme')
    await press(key)
    await press(key)
    expect(tabNames()).toEqual(['Home'])
    expect(router.currentRoute.value.name).toBe('home')
  })

  it('close by their button, by the middle of the mouse and by Alt+W', async () => {
    await openThree()
    document.querySelectorAll<HTMLElement>('.tab .close')[2]!.click()
    await settled()
    expect(tabNames()).toEqual(['Home', 'AssessAcme'])
    onTop().dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }))
    await settled()
    expect(tabNames()).toEqual(['Home'])
    await visit('/settings')
    await press('KeyW', { alt: true })
    expect(tabNames()).toEqual(['Home'])
  })

  it('are there again after a reload, but for what was deleted meanwhile', async () => {
    const { acme, birch } = await openThree()
    useWorkbench().split()
    await settled()
    const page = sessionStorage.getItem('sextant.layout')!
    leave()
    sessionStorage.setItem('sextant.layout', page.replaceAll(acme.id, 'gone'))
    await show(App, { at: assess(birch) })
    expect(tabNames()).toEqual(['Home', 'AssessBirch', 'AssessBirch'])
    expect(useWorkbench().isSplit).toBe(true)
  })
})

describe('two sides', () => {
  it('are split and joined by one button and one key', async () => {
    const acme = await addAnswerable('Acme')
    await show(App, { at: assess(acme) })
    byRole('button', 'Split: two places side by side').click()
    await settled()
    expect(tabNames()).toEqual(['Home', 'AssessAcme', 'AssessAcme'])
    expect(namesOf('region').filter((name) => name.startsWith('Editor group'))).toEqual([
      'Editor group 1',
      'Editor group 2',
    ])
    await press('Backslash', { ctrl: true })
    expect(tabNames()).toEqual(['Home', 'AssessAcme'])
  })

  it('each have labels that mean their own fields', async () => {
    const acme = await addAnswerable('Acme')
    await show(App, { at: assess(acme) })
    await findByRole('textbox', 'Name (may stay empty)')
    await press('Backslash', { ctrl: true })
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    expect(allByRole('textbox', 'Name (may stay empty)')).toHaveLength(2)
  })

  it('take the focus by Ctrl+1 and Ctrl+2; what is opened goes to that side', async () => {
    const acme = await addAnswerable('Acme')
    await show(App, { at: assess(acme) })
    await press('Backslash', { ctrl: true })
    await press('Digit1', { ctrl: true })
    expect(document.activeElement!.id).toBe('editor-0')
    await visit('/settings')
    expect(tabNames()).toEqual(['Home', 'AssessAcme', 'Settings', 'AssessAcme'])
  })

  it('are one at a time on a phone, where nothing can be split', async () => {
    const acme = await addAnswerable('Acme')
    await show(App, { at: assess(acme) })
    await press('Backslash', { ctrl: true })
    setScreen(PHONE)
    await settled()
    expect(tabNames()).toEqual(['AssessAcme'])
    useWorkbench().join()
    await settled()
    expect(allByRole('button', 'Split: two places side by side')).toEqual([])
  })
})

describe('the explorer', () => {
  const explorer = () => byRole('complementary', 'Engagements')

  it('says what to do when there is nothing yet', async () => {
    await show(App)
    expect(explorer().textContent).toContain('None yet. Create one, or open the sample')
  })

  it('lists the engagements, and the places of the one that is looked at', async () => {
    const acme = await addEngagement('Acme', ({ rounds }) => {
      rounds.r1 = {
        name: 'Baseline',
        openedAt: '2025-03-01T08:00:00.000Z',
        closedAt: '2025-03-20T08:00:00.000Z',
      }
      rounds.r2 = { name: '', openedAt: '2026-03-01T08:00:00.000Z', closedAt: null }
    })
    await addEngagement('Birch')
    await show(App, { at: assess(acme) })
    await until(() => expect(namesOf('link', explorer())).toContain('Roadmap'))
    const links = allByRole('link', undefined, explorer()).map((link) => [
      link.textContent!.trim(),
      link.getAttribute('href'),
    ])
    const at = (path: string) => `#/e/${acme.id}/${path}`
    expect(links.filter(([name]) => name !== 'Birch')).toEqual([
      ['Acme', at('assess')],
      ['Assess', at('assess')],
      ['Results1 Mar 2026', at('results')],
      ['ResultsBaseline', at('results/r1')],
      ['Roadmap', at('plan')],
      ['Report', at('report')],
    ])
    expect(byRole('link', 'Assess', explorer()).getAttribute('aria-current')).toBe('page')
  })

  it('unfolds another engagement without leaving the place', async () => {
    await addAnswerable('Acme')
    await show(App)
    const fold = byRole('button', 'Places in Acme')
    expect(fold.getAttribute('aria-expanded')).toBe('false')
    fold.click()
    await settled()
    expect(fold.getAttribute('aria-expanded')).toBe('true')
    expect(namesOf('link', explorer())).toContain('Roadmap')
    expect(router.currentRoute.value.name).toBe('home')
  })

  it('keeps the archived ones apart', async () => {
    const acme = await addEngagement('Acme')
    await show(App)
    const { useStorage } = await import('@/storage')
    await useStorage().catalog.archive(acme.id)
    await settled()
    expect(allByRole('link', 'Acme')).toEqual([])
    const archive = byRole('button', 'Archived (1)')
    archive.click()
    await settled()
    expect(archive.getAttribute('aria-expanded')).toBe('true')
    expect(allByRole('link', 'Acme', explorer())).toHaveLength(1)
  })

  it('folds away when a place is chosen where it covers the editors, and stays where it does not', async () => {
    await addAnswerable('Acme')
    await show(App)
    byRole('link', 'Acme', explorer()).click()
    await settled()
    expect(explorer()).toBeTruthy()

    setScreen(TABLET)
    await settled()
    expect(allByRole('complementary'), 'folded at first').toEqual([])
    await press('KeyB', { ctrl: true })
    byRole('link', 'Acme', explorer()).click()
    await settled()
    expect(allByRole('complementary')).toEqual([])
  })
})

describe('the activity bar', () => {
  it('offers what an engagement has only when there is one in front', async () => {
    const acme = await addAnswerable('Acme')
    await show(App)
    const bar = byRole('navigation', 'Activities')
    const enabled = () =>
      [...bar.querySelectorAll('button')]
        .filter((button) => !button.disabled)
        .map((button) => button.textContent!.trim())
    expect(enabled()).toEqual(['Engagements', 'Home', 'Settings'])
    await visit(assess(acme))
    expect(enabled()).toEqual(['Engagements', 'Home', 'Assess', 'Results', 'Roadmap', 'Report', 'Settings'])
    expect(byRole('button', 'Assess', bar).getAttribute('aria-current')).toBe('page')
    byRole('button', 'Settings', bar).click()
    await until(() => expect(router.currentRoute.value.name).toBe('settings'))
  })
})

describe('the status bar', () => {
  const status = () => byRole('status', undefined, document.querySelector('footer')!).textContent!.trim()

  it('says saved only when the last change is on the disk', async () => {
    const acme = await addAnswerable('Acme')
    await show(App, { at: assess(acme) })
    await until(() => expect(status()).toBe('Saved'))
    acme.change('rename', (draft) => draft.set('profile', 'name', 'Acme Ltd'))
    await nextTick()
    expect(status()).toBe('Saving…')
    await acme.flush()
    await until(() => expect(status()).toBe('Saved'))
  })

  it('says whether there is a network, and that nothing depends on it', async () => {
    await show(App)
    const bar = byRole('contentinfo')
    expect(bar.textContent).toContain('Online')
    dispatchEvent(new Event('offline'))
    await settled()
    expect(bar.textContent).toContain('Offline: everything works')
    dispatchEvent(new Event('online'))
  })
})

describe('an address that leads nowhere', () => {
  it.each([
    ['/e/nobody/plan', 'This engagement is not on this device'],
    ['/e/nobody/answer/vision', 'This engagement is not on this device'],
    ['/somewhere/else', 'There is no such page'],
  ])('%s is told in words, and the way home', async (address, title) => {
    await show(App, { at: address })
    await findByRole('heading', title)
    byRole('link', 'Go to the home page').click()
    await until(() => expect(router.currentRoute.value.name).toBe('home'))
  })

  it('keeps the address that was asked for', async () => {
    await show(App, { at: '/e/nobody/plan' })
    expect(router.currentRoute.value.path).toBe('/e/nobody/plan')
  })
})

describe.each(['en', 'he'] as const)('the workbench in %s', (language) => {
  it('is usable by everyone', async () => {
    const acme = await addAnswerable('Acme')
    await show(App, { at: assess(acme), language })
    await findByRole('heading', language === 'en' ? 'Questionnaire' : 'שאלון')
    await expectAccessible()
  })
})
