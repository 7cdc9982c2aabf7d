import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp } from 'vue'
import { OFFERED, chooseLanguage, startLanguage } from '@/app/language'
import { preferences } from '@/composables/preferences'
import {
  currentLanguage,
  hasMessage,
  installLocale,
  loadMessages,
  loadTranslator,
  setLanguage,
  translate,
  useLocale,
  type LanguageCode,
} from '@/i18n'
import { until } from '../../support/keys'

/** Texts that come at once, but for the rooms that a test holds back. */
function postOffice() {
  const waiting = new Map<string, () => void>()
  const held = new Set<string>()
  installLocale(createApp({}), async (language, room) => {
    const key = `${language}/${room}`
    if (held.has(room)) await new Promise<void>((resolve) => waiting.set(key, resolve))
    return { name: key }
  })
  return {
    hold: (...rooms: string[]) => rooms.forEach((room) => held.add(room)),
    async deliver(...keys: string[]) {
      for (const key of keys) {
        await until(() => expect(waiting.has(key)).toBe(true))
        waiting.get(key)!()
      }
    },
  }
}
let rooms = 0
/** A room that no test has entered before. */
const newRoom = () => `room${(rooms += 1)}`

describe('the language of the screen', () => {
  let post: ReturnType<typeof postOffice>
  beforeEach(async () => {
    post = postOffice()
    await setLanguage('en')
  })

  it('turns the page with it', async () => {
    const { direction, isRtl, format } = useLocale()
    await setLanguage('he')
    expect(document.documentElement).toMatchObject({ lang: 'he', dir: 'rtl' })
    expect([direction.value, isRtl.value, currentLanguage.value]).toEqual(['rtl', true, 'he'])
    await setLanguage('fa')
    expect(format.value.plain(1405)).toBe('۱۴۰۵')
    await setLanguage('en')
    expect(document.documentElement).toMatchObject({ lang: 'en', dir: 'ltr' })
  })

  it('is spoken in every room that was entered before', async () => {
    const room = newRoom()
    await loadMessages(room)
    expect(translate(`${room}.name`)).toBe(`en/${room}`)
    await setLanguage('he')
    expect(translate(`${room}.name`)).toBe(`he/${room}`)
  })

  it('changes only when every text of it is there', async () => {
    const room = newRoom()
    await loadMessages(room)
    post.hold(room)
    const changed = setLanguage('he')
    expect(translate(`${room}.name`)).toBe(`en/${room}`)
    await post.deliver(`he/${room}`)
    await changed
    expect(translate(`${room}.name`)).toBe(`he/${room}`)
  })

  it('is the one chosen last, whichever comes last', async () => {
    const room = newRoom()
    await loadMessages(room)
    post.hold(room)
    const hebrew = setLanguage('he')
    const english = setLanguage('en')
    await post.deliver(`he/${room}`)
    await Promise.all([hebrew, english])
    expect(currentLanguage.value).toBe('en')
  })

  it('is spoken in a room entered while it was changing', async () => {
    const [before, meanwhile] = [newRoom(), newRoom()]
    await loadMessages(before)
    post.hold(before, meanwhile)
    const changed = setLanguage('he')
    const entered = loadMessages(meanwhile)
    await post.deliver(`he/${before}`, `en/${meanwhile}`, `he/${meanwhile}`)
    await Promise.all([changed, entered])
    expect(translate(`${meanwhile}.name`)).toBe(`he/${meanwhile}`)
  })

  it('stays when texts of the one before come late', async () => {
    const room = newRoom()
    post.hold(room)
    const entered = loadMessages(room)
    const changed = setLanguage('he')
    await post.deliver(`he/${room}`)
    await changed
    await post.deliver(`en/${room}`)
    await entered
    expect(currentLanguage.value).toBe('he')
    expect(translate(`${room}.name`)).toBe(`he/${room}`)
  })

  it('knows which messages it has', async () => {
    const room = newRoom()
    await loadMessages(room)
    expect([hasMessage(`${room}.name`), hasMessage(`${room}.other`), hasMessage('nowhere.name')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('leaves a text in another language, as a report has it, apart', async () => {
    const room = newRoom()
    const { t } = await loadTranslator('ar', room)
    expect(t(`${room}.name`)).toBe(`ar/${room}`)
    expect(currentLanguage.value).toBe('en')
  })
})

describe('the languages offered', () => {
  beforeEach(() => void (preferences.value.language = null))

  it('are those that have content, English and Hebrew among them', () => {
    expect(OFFERED).toEqual(expect.arrayContaining(['en', 'he']))
  })

  it.each<[chosen: string | null, browser: string[], start: LanguageCode]>([
    [null, ['he-IL', 'en'], 'he'],
    [null, ['de'], 'en'],
    ['en', ['he-IL'], 'en'],
    ['he', ['en'], 'he'],
    ['xx', ['he'], 'he'],
    ['constructor', ['en'], 'en'],
  ])(
    'start with what was chosen (%s), else with what the browser asks for (%j): %s',
    (chosen, browser, start) => {
      vi.spyOn(navigator, 'languages', 'get').mockReturnValue(browser)
      preferences.value.language = chosen
      expect(startLanguage()).toBe(start)
    },
  )

  it('are remembered on this device once chosen', async () => {
    postOffice()
    await chooseLanguage('he')
    expect(preferences.value.language).toBe('he')
    expect(currentLanguage.value).toBe('he')
  })
})
