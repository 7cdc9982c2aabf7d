import { beforeEach, describe, expect, it, vi } from 'vitest'
import App from '@/app/App.vue'
import { palette } from '@/app/commands/palette'
import { dialog } from '@/app/dialogs'
import { router } from '@/app/router'
import { useNotices } from '@/composables/notices'
import { preferences } from '@/composables/preferences'
import { currentLanguage } from '@/i18n'
import { useStorage } from '@/storage'
import { expectAccessible } from '../../support/axe'
import { press, settled, until } from '../../support/keys'
import { addAnswerable, addEngagement, show } from '../../support/mount'
import { allByRole, byRole, findByRole, namesOf } from '../../support/roles'

const { notices } = useNotices()
const assess = ({ id }: { id: string }) => `/e/${id}/assess`
const texts = (role: string) => allByRole(role).map((element) => element.textContent!.trim())

/** What has the focus: in the palette always the field that one types into. */
const field = () => document.activeElement as HTMLInputElement

async function type(text: string) {
  field().value = text
  field().dispatchEvent(new Event('input', { bubbles: true }))
  await settled()
}

describe('the palette', () => {
  const openBy = async (code: string, modifiers: object) => {
    await press(code, modifiers)
    await findByRole('listbox')
  }

  it.each([
    ['KeyP', { ctrl: true, shift: true }],
    ['F1', {}],
  ])('lists every command that may run now, by %s', async (code, modifiers) => {
    await show(App)
    await openBy(code, modifiers)
    expect(texts('option')).toEqual(
      expect.arrayContaining([
        'New engagement…Alt+N',
        'SettingsCtrl+,',
        'Switch between light and darkAlt+D',
      ]),
    )
    expect(texts('option'), 'nothing to undo').not.toContain('UndoCtrl+Z')
    expect(texts('option'), 'the language of the screen').not.toContain('English')
    expect(field().placeholder).toBe('Run a command')
    await expectAccessible(byRole('dialog'))
  })

  it('narrows the list by words in any order, and runs the one that is chosen', async () => {
    await show(App)
    await openBy('F1', {})
    await type('engagement new')
    expect(texts('option')).toEqual(['New engagement…Alt+N'])
    byRole('option').click()
    await settled()
    expect(palette.value).toBeNull()
    expect(dialog.value).toEqual({ kind: 'new-engagement' })
  })

  it('runs by Enter what the arrows chose', async () => {
    await show(App)
    await openBy('F1', {})
    await type('language')
    await type('עברית')
    await press('ArrowDown')
    await press('Enter')
    await until(() => expect(currentLanguage.value).toBe('he'))
    expect(palette.value).toBeNull()
    preferences.value.language = null
  })

  it('runs the first one by Enter alone', async () => {
    await show(App)
    await openBy('F1', {})
    await type('keyboard')
    await press('Enter')
    expect(dialog.value).toEqual({ kind: 'shortcuts' })
  })

  it('says so when nothing matches', async () => {
    await show(App)
    await openBy('F1', {})
    await type('xyzzy')
    expect(texts('option')).toEqual([])
    expect(byRole('dialog').textContent).toContain('Nothing matches')
    await expectAccessible(byRole('dialog'))
  })

  it('goes to any place of any engagement by Ctrl+P', async () => {
    const acme = await addAnswerable('Acme')
    await addAnswerable('Birch')
    await show(App)
    await openBy('KeyP', { ctrl: true })
    expect(texts('group')).toHaveLength(2)
    await type('acme asse')
    expect(texts('option')).toEqual(['Assess'])
    byRole('option').click()
    await until(() => expect(router.currentRoute.value.path).toBe(assess(acme)))
  })

  it('turns into a list of commands at a leading >', async () => {
    await addAnswerable('Acme')
    await show(App)
    await openBy('KeyP', { ctrl: true })
    expect(field().placeholder).toBe('Go to a place; type > for commands')
    await type('> keyboard')
    expect(texts('option')).toEqual(['Keyboard shortcutsCtrl+/'])
    expect(field().placeholder).toBe('Run a command')
  })

  it('goes by Escape, and starts anew the next time', async () => {
    await show(App)
    await openBy('F1', {})
    await type('xyzzy')
    await press('Escape')
    await until(() => expect(palette.value).toBeNull())
    await openBy('F1', {})
    expect(texts('option').length).toBeGreaterThan(5)
  })

  it('is right to left where the language is', async () => {
    await show(App, { language: 'he' })
    await openBy('F1', {})
    expect(byRole('dialog').getAttribute('dir')).toBe('rtl')
    expect(field().placeholder).toBe('הפעלת פקודה')
  })
})

describe('the menu', () => {
  async function open() {
    const trigger = await findByRole('button', 'Menu')
    trigger.focus()
    await press('Enter')
    await findByRole('menu')
  }

  it('holds the same commands, by groups', async () => {
    await show(App)
    await open()
    expect(texts('menuitem')).toEqual(['Engagement', 'Go', 'View', 'Help'])
    await expectAccessible(byRole('menu'))
  })

  it('runs a command from a group', async () => {
    await show(App)
    await open()
    allByRole('menuitem')
      .find(({ textContent }) => textContent!.includes('Help'))!
      .focus()
    await press('ArrowRight')
    const item = await until(() => {
      const found = allByRole('menuitem').find(({ textContent }) =>
        textContent!.includes('Keyboard shortcuts'),
      )
      expect(found).toBeDefined()
      return found!
    })
    item.click()
    await findByRole('dialog', 'Keyboard shortcuts')
  })
})

describe('the list of shortcuts', () => {
  it('names each key of each command that may run now', async () => {
    await show(App)
    await press('Slash', { ctrl: true })
    const box = await findByRole('dialog', 'Keyboard shortcuts')
    const rows = [...box.querySelectorAll('dl > div')].map((row) => [
      row.querySelector('dt')!.textContent,
      ...[...row.querySelectorAll('kbd')].map(({ textContent }) => textContent),
    ])
    expect(rows).toContainEqual(['All commands', 'Ctrl+Shift+P', 'F1'])
    expect(rows).toContainEqual(['Home', 'Alt+1'])
    expect(rows.map(([name]) => name)).not.toContain('Undo')
    await expectAccessible()
  })
})

describe('what can be done with an engagement', () => {
  beforeEach(() => void (preferences.value.explorerOpen = true))

  async function choose(name: string, verb: string) {
    const trigger = (
      await until(() => {
        const found = allByRole('button', `Actions for ${name}`)
        expect(found.length).toBeGreaterThan(0)
        return found
      })
    )[0]!
    trigger.focus()
    await press('Enter')
    ;(await findByRole('menuitem', verb)).click()
    await settled()
  }
  const listed = () => useStorage().catalog.entries.value.map(({ name }) => name)

  it('is to rename, duplicate, save, archive and delete it', async () => {
    await addAnswerable('Acme')
    await show(App, { at: '/settings' })
    ;(await findByRole('button', 'Actions for Acme')).focus()
    await press('Enter')
    await findByRole('menu')
    expect(texts('menuitem')).toEqual(['Rename…', 'Duplicate', 'Save a copy as a file', 'Archive', 'Delete'])
  })

  it('duplicates it under a name that tells it apart', async () => {
    await addAnswerable('Acme')
    await show(App, { at: '/settings' })
    await choose('Acme', 'Duplicate')
    await until(() => expect(listed().sort()).toEqual(['Acme', 'Acme (copy)']))
    expect(notices.at(-1)!.text).toContain('“Acme” was duplicated')
  })

  it('archives it, and takes it out again by undo', async () => {
    await addAnswerable('Acme')
    await show(App, { at: '/settings' })
    await choose('Acme', 'Archive')
    await until(() => expect(useStorage().catalog.entries.value[0]!.archivedAt).not.toBeNull())
    const corner = document.querySelector('.notices')!
    ;(await findByRole('button', 'Undo', corner)).click()
    await until(() => expect(useStorage().catalog.entries.value[0]!.archivedAt).toBeNull())
  })

  it('deletes it with its tabs, and brings it back by undo', async () => {
    const acme = await addAnswerable('Acme')
    await show(App, { at: assess(acme) })
    await choose('Acme', 'Delete')
    await until(() => expect(listed()).toEqual([]))
    await until(() => expect(router.currentRoute.value.name).toBe('home'))
    expect(texts('tab')).toEqual(['Home'])
    notices.at(-1)!.action!.run()
    await until(() => expect(listed()).toEqual(['Acme']))
  })

  it('leaves the person where they are when another one is deleted', async () => {
    await addAnswerable('Acme')
    const birch = await addAnswerable('Birch')
    await show(App, { at: assess(birch) })
    await choose('Acme', 'Delete')
    await until(() => expect(listed()).toEqual(['Birch']))
    await settled()
    expect(router.currentRoute.value.path).toBe(assess(birch))
  })
})

describe('undo and redo', () => {
  it('say what they take back, of the engagement in front', async () => {
    const acme = await addAnswerable('Acme')
    await show(App, { at: assess(acme) })
    acme.change('rename', (draft) => draft.set('profile', 'name', 'Acme Ltd'))
    await settled()
    expect(byRole('button', 'Redo').hasAttribute('disabled')).toBe(true)
    await press('KeyZ', { ctrl: true })
    expect(acme.data.profile.name).toBe('Acme')
    expect(notices.at(-1)!.text).not.toMatch(/shell\.|rename$/)
    await press('KeyZ', { ctrl: true, shift: true })
    expect(acme.data.profile.name).toBe('Acme Ltd')
  })

  it('are not there where no engagement is in front', async () => {
    const acme = await addEngagement('Acme')
    acme.change('rename', (draft) => draft.set('profile', 'name', 'Acme Ltd'))
    await show(App)
    expect(byRole('button', 'Undo').hasAttribute('disabled')).toBe(true)
  })
})

describe('the old key to save', () => {
  it('says that all is saved, once it is', async () => {
    await show(App)
    await press('KeyS', { ctrl: true })
    await until(() =>
      expect(notices.map(({ text }) => text)).toEqual(['Everything is saved on this device.']),
    )
  })

  it('says what is safe when it is not', async () => {
    await show(App)
    vi.spyOn(useStorage(), 'flush').mockResolvedValue(false)
    await press('KeyS', { ctrl: true })
    await until(() => expect(notices).toMatchObject([{ tone: 'problem', text: /not on the disk yet/ }]))
  })
})

describe('the language menu', () => {
  it('offers each language by its own name and marks the one that is spoken', async () => {
    await show(App)
    ;(await findByRole('button', 'Language')).focus()
    await press('Enter')
    await findByRole('menu')
    expect(namesOf('menuitemradio').map((name) => name.replace('✓', '').trim())).toEqual(
      expect.arrayContaining(['English', 'עברית']),
    )
    const hebrew = allByRole('menuitemradio').find(({ lang }) => lang === 'he')!
    expect(hebrew.getAttribute('aria-checked')).toBe('false')
    hebrew.click()
    await until(() => expect(document.documentElement.dir).toBe('rtl'))
    preferences.value.language = null
  })
})
