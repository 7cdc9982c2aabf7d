// @vitest-environment happy-dom
import { createApp, effectScope, nextTick, ref } from 'vue'
import { beforeEach, describe, expect, it } from 'vitest'
import { useContent } from '@/composables/content'
import { installLocale, setLanguage } from '@/i18n'

/** Texts that come when the test lets them. */
function library() {
  const waiting = new Map<string, (text: string) => void>()
  return {
    load: (key: string) => new Promise<string>((resolve) => waiting.set(key, resolve)),
    async bring(key: string) {
      waiting.get(key)!(`texts of ${key}`)
      await nextTick()
      await nextTick()
    },
  }
}

describe('content', () => {
  const use = <T>(load: (language: string) => Promise<T>) => effectScope().run(() => useContent(load))!

  beforeEach(async () => {
    installLocale(createApp({}), async () => ({}))
    await setLanguage('en')
  })

  it('is not there at first, then in the language of the screen', async () => {
    const { load, bring } = library()
    const texts = use(load)
    expect(texts.value).toBeUndefined()
    await bring('en')
    expect(texts.value).toBe('texts of en')
  })

  it('keeps the old language on screen until the new one is there', async () => {
    const { load, bring } = library()
    const texts = use(load)
    await bring('en')
    await setLanguage('he')
    expect(texts.value).toBe('texts of en')
    await bring('he')
    expect(texts.value).toBe('texts of he')
  })

  it('shows the language chosen last, whichever comes last', async () => {
    const { load, bring } = library()
    const texts = use(load)
    await setLanguage('he')
    await bring('he')
    await bring('en')
    expect(texts.value).toBe('texts of he')
  })

  it('follows whatever else it is read by', async () => {
    const { load, bring } = library()
    const competency = ref('lead')
    const texts = use((language) => load(`${language}/${competency.value}`))
    await bring('en/lead')
    competency.value = 'respond'
    await nextTick()
    await bring('en/respond')
    expect(texts.value).toBe('texts of en/respond')
  })
})
