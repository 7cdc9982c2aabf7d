import { beforeEach, describe, expect, it, vi } from 'vitest'
import { h, nextTick, ref } from 'vue'
import App from '@/app/App.vue'
import { router } from '@/app/router'
import HomeView from '@/app/home/HomeView.vue'
import NoticeList from '@/app/notices/NoticeList.vue'
import { watchForUpdates } from '@/app/notices/update'
import { keepSafe } from '@/app/safety'
import SettingsView from '@/app/settings/SettingsView.vue'
import ViewFailed from '@/app/workbench/ViewFailed.vue'
import ErrorBoundary from '@/components/ErrorBoundary.vue'
import SaveState from '@/components/SaveState.vue'
import { say, useNotices } from '@/composables/notices'
import { followTheme, preferences } from '@/composables/preferences'
import { currentLanguage } from '@/i18n'
import { useStorage } from '@/storage'
import { expectAccessible } from '../../support/axe'
import { settled, until } from '../../support/keys'
import { addEngagement, show, speak } from '../../support/mount'
import { worker } from '../../support/pwa-register'
import { allByRole, byRole, findByRole, namesOf } from '../../support/roles'
import { setScreen } from '../../support/screen'

const { notices } = useNotices()

describe('the home page', () => {
  it('tells a newcomer what there is to do, and where their data stays', async () => {
    await show(HomeView)
    expect(namesOf('button')).toEqual(['New engagement', 'Open the sample', 'Open a file'])
    expect(namesOf('heading').slice(1)).toEqual(['Answer', 'See', 'Plan', 'Share'])
    expect(document.body.textContent).toContain('everything you enter stays on this device')
    expect(document.body.textContent).toContain('not affiliated with Qualtrics')
    await expectAccessible()
  })

  it('lists the engagements instead once there are some, the last changed first', async () => {
    await addEngagement('Acme')
    await new Promise((resolve) => setTimeout(resolve, 2))
    await addEngagement('Birch', ({ profile }) => void (profile.sample = true))
    await show(HomeView)
    expect(namesOf('heading').slice(1)).toEqual(['Your engagements', 'Birch', 'Acme'])
    const [birch, acme] = allByRole('article')
    expect(birch!.textContent).toContain('Sample')
    expect(acme!.textContent).not.toContain('Sample')
    expect(acme!.textContent).toMatch(/Last changed \d{1,2} \w{3,4} \d{4}/)
    expect(namesOf('link', acme)).toEqual(['Acme', 'Assess', 'Results', 'Roadmap', 'Report'])
    await expectAccessible()
  })

  it('leaves out the archived, and offers the deleted for restoring', async () => {
    const acme = await addEngagement('Acme')
    const birch = await addEngagement('Birch')
    const { catalog } = useStorage()
    await show(HomeView)
    await catalog.archive(acme.id)
    await catalog.remove(birch.id)
    await settled()
    expect(allByRole('article')).toEqual([])
    const deleted = document.querySelector('details')!
    expect(deleted.querySelector('summary')!.textContent).toBe('1 deleted engagement')
    deleted.open = true
    byRole('button', 'Restore').click()
    await until(() => expect(namesOf('heading')).toContain('Birch'))
    expect(document.querySelector('details')).toBeNull()
  })

  it('speaks Hebrew, counting as Hebrew does', async () => {
    const { catalog } = useStorage()
    for (const name of ['Acme', 'Birch']) await catalog.remove((await addEngagement(name)).id)
    await show(HomeView, { language: 'he' })
    expect(document.querySelector('summary')!.textContent).toBe('שני פרויקטים שנמחקו')
    await expectAccessible()
  })

  it('opens the sample with one click, in the language of the screen, as the reader’s own', async () => {
    await show(App, { language: 'he' })
    ;(await findByRole('button', 'פתיחת הדוגמה')).click()
    await until(() => expect(useStorage().catalog.entries.value).toHaveLength(1))
    const [entry] = useStorage().catalog.entries.value
    expect(entry).toMatchObject({ sample: true, language: 'he' })
    expect(entry!.name).not.toBe('Dalmera Home')
    await until(() => expect(router.currentRoute.value.path).toBe(`/e/${entry!.id}/results`))
  })
})

describe('settings', () => {
  beforeEach(() => {
    preferences.value.theme = 'system'
    preferences.value.language = null
    setScreen({ dark: false })
  })
  const browserKeeps = (part: Partial<StorageManager>) =>
    Object.defineProperty(navigator, 'storage', { value: part, configurable: true })

  it('change the language in place', async () => {
    await show(SettingsView)
    const hebrew = byRole('radio', 'עברית') as HTMLInputElement
    expect((byRole('radio', 'English') as HTMLInputElement).checked).toBe(true)
    hebrew.click()
    await until(() => expect(currentLanguage.value).toBe('he'))
    await until(() => expect(byRole('heading', 'הגדרות')).toBeTruthy())
    expect(preferences.value.language).toBe('he')
  })

  it('change the appearance, which otherwise follows the device', async () => {
    followTheme()
    await show(SettingsView)
    const theme = () => document.documentElement.dataset.theme
    expect(theme()).toBe('light')
    setScreen({ dark: true })
    await nextTick()
    expect(theme()).toBe('dark')
    byRole('radio', 'Light').click()
    await nextTick()
    expect(theme()).toBe('light')
  })

  it('tell how safe the data is, and ask the browser to keep it', async () => {
    let kept = false
    const persist = vi.fn(async () => (kept = true))
    browserKeeps({
      persisted: async () => kept,
      persist,
      estimate: async () => ({ usage: 2_340_000, quota: 9e9 }),
    })
    await show(SettingsView)
    await until(() => expect(document.body.textContent).toContain('Used on this device: 2.3 MB'))
    expect(document.body.textContent).toContain('The browser may remove this data')
    byRole('button', 'Ask the browser to keep it').click()
    await until(() =>
      expect(document.body.textContent).toContain('The browser has promised to keep this data'),
    )
    expect(persist).toHaveBeenCalledOnce()
    expect(allByRole('button', 'Ask the browser to keep it')).toEqual([])
    browserKeeps({})
  })

  it.each(['en', 'he'] as const)('are usable by everyone, in %s', async (language) => {
    await show(SettingsView, { language })
    await expectAccessible()
  })
})

describe('notices', () => {
  it('are announced without taking the focus', async () => {
    await show(NoticeList)
    const list = byRole('status')
    expect(list.getAttribute('aria-live')).toBe('polite')
    say('“Acme” was archived.')
    await nextTick()
    expect(list.textContent).toContain('“Acme” was archived.')
    expect(document.activeElement).toBe(document.body)
    await expectAccessible()
  })

  it('do what they offer, and go', async () => {
    await show(NoticeList)
    const run = vi.fn()
    say('“Acme” was deleted.', { action: { label: 'Undo', run } })
    say('Another one.')
    await nextTick()
    byRole('button', 'Undo').click()
    await nextTick()
    expect(run).toHaveBeenCalledOnce()
    expect(notices.map(({ text }) => text)).toEqual(['Another one.'])
  })

  it('go by their button, having done nothing', async () => {
    await show(NoticeList)
    const run = vi.fn()
    say('“Acme” was deleted.', { action: { label: 'Undo', run } })
    await nextTick()
    byRole('button', 'Close').click()
    expect(notices).toEqual([])
    expect(run).not.toHaveBeenCalled()
  })
})

describe('a new version', () => {
  beforeEach(async () => {
    await speak('en')
    worker.takeOver.mockClear()
    watchForUpdates()
  })

  it('is offered, and stays offered', () => {
    worker.tell.onNeedRefresh!()
    expect(notices).toMatchObject([{ lasting: true, action: { label: 'Update now' } }])
    expect(worker.takeOver).not.toHaveBeenCalled()
  })

  it('takes over when the person says so, after everything is saved', async () => {
    const order: string[] = []
    vi.spyOn(useStorage(), 'flush').mockImplementation(async () => (order.push('saved'), true))
    worker.takeOver.mockImplementationOnce(async () => void order.push('taken over'))
    worker.tell.onNeedRefresh!()
    await notices[0]!.action!.run()
    expect(order).toEqual(['saved', 'taken over'])
  })

  it('waits while something is not on the disk, and says so', async () => {
    vi.spyOn(useStorage(), 'flush').mockResolvedValue(false)
    worker.tell.onNeedRefresh!()
    await notices[0]!.action!.run()
    expect(worker.takeOver).not.toHaveBeenCalled()
    expect(notices.at(-1)).toMatchObject({
      tone: 'problem',
      text: expect.stringContaining('The update waits'),
    })
  })

  it('is not needed to say that all is there offline', () => {
    worker.tell.onOfflineReady!()
    expect(notices.map(({ text }) => text)).toEqual([
      'Ready to work offline: everything is on this device now.',
    ])
  })
})

describe('a page that may be about to go', () => {
  it('hurries what is not saved, and asks before it is lost', async () => {
    keepSafe()
    const flush = vi.spyOn(useStorage(), 'flush')
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true })
      dispatchEvent(event)
      return event.defaultPrevented
    }
    expect(leave(), 'nothing to lose').toBe(false)
    expect(flush).not.toHaveBeenCalled()
    const acme = await addEngagement('Acme')
    acme.change('rename', (draft) => draft.set('profile', 'name', 'Acme Ltd'))
    expect(leave()).toBe(true)
    expect(flush).toHaveBeenCalledTimes(1)
    dispatchEvent(new Event('pagehide'))
    expect(flush).toHaveBeenCalledTimes(2)
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    expect(flush).toHaveBeenCalledTimes(3)
    await acme.flush()
  })
})

describe('an error of a screen', () => {
  it('stays on that screen, which says what is safe and can be tried again', async () => {
    const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {})
    const broken = ref(true)
    const Screen = () => {
      if (broken.value) throw new Error('no such skill')
      return h('p', 'all is well')
    }
    await show(() => h(ErrorBoundary, () => h(Screen)))
    expect(byRole('alert').textContent).toContain('What you entered up to now is saved')
    expect(document.body.textContent).not.toContain('no such skill')
    expect(reported).toHaveBeenCalledOnce()
    await expectAccessible()
    broken.value = false
    byRole('button', 'Try again').click()
    await nextTick()
    expect(document.body.textContent).toContain('all is well')
  })

  it('of loading is told as such', async () => {
    await show(ViewFailed)
    expect(byRole('alert').textContent).toContain('This part of the app could not be loaded')
    expect(namesOf('button')).toEqual(['Reload'])
  })
})

it.each([
  ['saved', 'Saved'],
  ['saving', 'Saving…'],
  ['unsaved', 'Not saved yet'],
])('the state of saving is said in words: %s', async (status, text) => {
  await show(SaveState, { props: { status } })
  expect(document.body.textContent!.trim()).toBe(text)
})
