import { beforeEach, describe, expect, it, vi } from 'vitest'
import { h, nextTick, ref } from 'vue'
import { dialog } from '@/app/dialogs'
import DialogHost from '@/app/dialogs/DialogHost.vue'
import { router } from '@/app/router'
import ModalDialog from '@/components/ModalDialog.vue'
import { useStorage } from '@/storage'
import { expectAccessible } from '../../support/axe'
import { settled, until } from '../../support/keys'
import { addEngagement, show } from '../../support/mount'
import { byRole, findByRole, namesOf } from '../../support/roles'

/** Fills a field as typing or choosing does. */
function fill(field: HTMLElement, value: string) {
  const input = field as HTMLInputElement
  input.value = value
  input.dispatchEvent(new Event('input', { bubbles: true }))
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

describe('a dialog', () => {
  const closed = vi.fn()
  const Asking = () =>
    h(ModalDialog, { title: 'Sure?', description: 'It can be undone.', onClose: closed }, () =>
      h('button', 'Yes'),
    )
  beforeEach(() => closed.mockClear())

  it('is named and described by what it says', async () => {
    await show(Asking)
    const box = byRole('dialog', 'Sure?')
    expect(document.getElementById(box.getAttribute('aria-describedby')!)!.textContent).toBe(
      'It can be undone.',
    )
    await expectAccessible()
  })

  it('is modal, so that the browser keeps the focus in it', async () => {
    const showModal = vi.spyOn(HTMLDialogElement.prototype, 'showModal')
    await show(Asking)
    expect(showModal).toHaveBeenCalledOnce()
    expect(byRole('dialog')).toBe(showModal.mock.contexts[0])
  })

  it('starts at the first field of its form', async () => {
    await show(() => h(ModalDialog, { title: 'Name?' }, () => h('label', ['Name', h('input')])))
    expect(document.activeElement).toBe(byRole('textbox', 'Name'))
  })

  it('closes by its button, and by Escape as the browser does it', async () => {
    await show(Asking)
    byRole('button', 'Close').click()
    expect(closed).toHaveBeenCalledTimes(1)
    const box = byRole('dialog') as HTMLDialogElement
    box.close()
    expect(closed).toHaveBeenCalledTimes(2)
  })

  it('closes by a press beside it, not by one in it', async () => {
    await show(Asking)
    const pressed = () => new Event('pointerdown', { bubbles: true })
    byRole('button', 'Yes').dispatchEvent(pressed())
    expect(closed).not.toHaveBeenCalled()
    byRole('dialog').dispatchEvent(pressed())
    expect(closed).toHaveBeenCalledOnce()
  })

  it('gives the focus back where it was when it goes', async () => {
    const there = ref(true)
    await show(() => (there.value ? h(Asking) : null))
    const box = byRole('dialog') as HTMLDialogElement
    there.value = false
    await nextTick()
    // Only a dialog that is closed does so; one that is merely taken off the page does not.
    expect(box.open).toBe(false)
  })
})

describe('a new engagement', () => {
  async function open(language?: 'he') {
    dialog.value = { kind: 'new-engagement' }
    await show(DialogHost, { language })
    return findByRole('dialog', language ? 'פרויקט חדש' : 'New engagement')
  }

  it.each([
    ['Both', ['cx', 'ex']],
    ['Customers', ['cx']],
    ['Employees', ['ex']],
  ])('rates what was chosen: %s', async (choice, lenses) => {
    await open()
    fill(byRole('textbox', 'Organisation'), '  Northgate  ')
    fill(byRole('combobox', 'Sector'), 'retail')
    fill(byRole('combobox', 'Employees'), '1000-4999')
    byRole('radio', new RegExp(`^${choice}`)).click()
    byRole('button', 'Create and start answering').click()
    await until(() => expect(router.currentRoute.value.name).toBe('answer'))

    expect(dialog.value).toBeNull()
    const { catalog, engagements } = useStorage()
    const [entry] = catalog.entries.value
    const handle = (await engagements.open(entry!.id))!
    const { profile, rounds, respondents } = handle.data
    expect(profile).toMatchObject({
      name: 'Northgate',
      sector: 'retail',
      size: '1000-4999',
      lenses,
      language: 'en',
    })
    expect(Object.values(rounds)).toMatchObject([{ closedAt: null }])
    expect(Object.values(respondents)).toMatchObject([{ language: 'en' }])
    expect(router.currentRoute.value.params.engagement).toBe(entry!.id)
    handle.close()
  })

  it('is rated with the quick form unless told otherwise, and says how long each takes', async () => {
    await open()
    const time = (form: RegExp) =>
      /About \d+ minutes/.exec(byRole('radio', form).parentElement!.textContent)![0]
    expect((byRole('radio', /^Quick form/) as HTMLInputElement).checked).toBe(true)
    expect([time(/^Quick/), time(/^Deep/)]).toEqual(['About 20 minutes', 'About 40 minutes'])
    byRole('radio', /^Customers/).click()
    await settled()
    expect([time(/^Quick/), time(/^Deep/)]).toEqual(['About 10 minutes', 'About 20 minutes'])
    fill(byRole('textbox', 'Organisation'), 'Northgate')
    byRole('radio', /^Deep form/).click()
    byRole('button', 'Create and start answering').click()
    await until(() => expect(router.currentRoute.value.name).toBe('answer'))
    const { catalog, engagements } = useStorage()
    const handle = (await engagements.open(catalog.entries.value[0]!.id))!
    expect(Object.values(handle.data.rounds)).toMatchObject([{ form: 'deep' }])
    handle.close()
  })

  it.each(['', '   '])('is not made without a name: %j', async (name) => {
    await open()
    fill(byRole('textbox', 'Organisation'), name)
    byRole('button', 'Create and start answering').click()
    await settled()
    expect(useStorage().catalog.entries.value).toEqual([])
    expect(dialog.value).not.toBeNull()
  })

  it('is in the language of the screen unless told otherwise', async () => {
    await open('he')
    fill(byRole('textbox', 'הארגון'), 'רשת')
    expect((byRole('combobox', 'שפת המשיב הראשון') as HTMLSelectElement).value).toBe('he')
    byRole('button', 'יצירה ומעבר לשאלון').click()
    await until(() => expect(router.currentRoute.value.name).toBe('answer'))
    expect(useStorage().catalog.entries.value).toMatchObject([{ name: 'רשת', language: 'he' }])
  })

  it('is asked for in fields that everyone can use', async () => {
    await open()
    await expectAccessible()
  })
})

describe('another name', () => {
  it('is kept, without the spaces around it', async () => {
    const handle = await addEngagement('Northgate')
    dialog.value = { kind: 'rename', engagement: handle.id, name: 'Northgate' }
    await show(DialogHost)
    const field = (await findByRole('textbox', 'Organisation')) as HTMLInputElement
    expect(field.value).toBe('Northgate')
    fill(field, ' Southgate ')
    byRole('button', 'Rename').click()
    await until(() => expect(dialog.value).toBeNull())
    expect(handle.data.profile.name).toBe('Southgate')
    expect(handle.undoLabel.value).toBe('rename')
  })

  it('is not kept when there is nothing in it', async () => {
    const handle = await addEngagement('Northgate')
    dialog.value = { kind: 'rename', engagement: handle.id, name: 'Northgate' }
    await show(DialogHost)
    fill(await findByRole('textbox', 'Organisation'), '  ')
    byRole('button', 'Rename').click()
    await settled()
    expect(handle.data.profile.name).toBe('Northgate')
    expect(dialog.value).not.toBeNull()
  })
})

describe('a file of an engagement that is there', () => {
  it.each([
    ['Join into mine', 'merge'],
    ['Open as a copy', 'copy'],
    ['Close', null],
  ])('asks what to do with it: %s', async (button, how) => {
    const answer = vi.fn()
    dialog.value = { kind: 'import-known', name: 'Northgate', answer }
    await show(DialogHost)
    await findByRole('dialog', 'You already have this engagement')
    byRole('button', button).click()
    expect(answer.mock.calls[0]).toEqual([how])
    expect(dialog.value).toBeNull()
  })

  it('says so accessibly', async () => {
    dialog.value = { kind: 'import-known', name: 'Northgate', answer: () => {} }
    await show(DialogHost)
    await findByRole('dialog')
    expect(namesOf('button')).toEqual(['Close', 'Join into mine', 'Open as a copy'])
    await expectAccessible()
  })
})
