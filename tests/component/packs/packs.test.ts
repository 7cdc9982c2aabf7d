import { afterEach, describe, expect, it, vi } from 'vitest'
import App from '@/app/App.vue'
import { router } from '@/app/router'
import { writePack } from '@/content/pack/read'
import { dialog } from '@/app/dialogs'
import { receiveFile } from '@/app/engagements/file'
import { useStorage } from '@/storage'
import { usePacks } from '@/storage/packs'
import { fieldsOf } from '@/packs/draft'
import type { Pack } from '@/content/pack/types'
import type { StoredPack } from '@/shared/engagement'
import { OWN } from '@/content/library'
import { publishedOf } from '@/packs/store'
import { expectAccessible } from '../../support/axe'
import { press, settled, until } from '../../support/keys'
import { addEngagement, leave, show } from '../../support/mount'
import { allByRole, byRole, findByRole, namesOf } from '../../support/roles'
import { choose, current, forgetAll, lastNotice, openList, openNew, openPart, tap, type } from './screen'

const saved = vi.hoisted(() => [] as { text: Promise<string>; name: string }[])
vi.mock('@/composables/files', async (original) => ({
  ...(await original<object>()),
  download: (content: Blob, name: string) => saved.push({ text: content.text(), name }),
}))

afterEach(forgetAll)

const field = (name: string | RegExp, index = 0) => allByRole('textbox', name)[index]!
const text = () => document.body.textContent.replace(/\s+/g, ' ')

async function publish() {
  await openPart(/^Check and publish/)
  await tap(byRole('button', /^Publish version/))
}

describe('the list of questionnaires', () => {
  it('starts with Sextant’s own, and makes a new one that is there afterwards', async () => {
    await openList()
    expect(text()).toContain('20 skills')
    await expectAccessible()
    await tap(byRole('button', 'Start from this'))
    await type(await findByRole('textbox', 'Name in English'), 'Retail edition')
    await router.push('/packs')
    await findByRole('link', 'Retail edition')
    expect(text()).toContain('Not published yet')
  })

  it('says what a questionnaire changes, duplicates it, and takes a deletion back', async () => {
    const pack = await openNew()
    pack.change('test', { 'skills/vision/texts/en/name': 'Direction', 'skills/roadmap/hidden': true })
    await router.push('/packs')
    await until(() => expect(text()).toContain('1 skill changed1 skill hidden'))

    byRole('button', 'Actions for My questionnaire').focus()
    await press('Enter')
    await tap(await findByRole('menuitem', 'Duplicate'))
    await until(async () => expect((await current()).id).not.toBe(pack.id))
    expect((await current()).fields.value).toMatchObject({
      'name/en': 'My questionnaire (copy)',
      'skills/roadmap/hidden': true,
    })

    await router.push('/packs')
    const menu = await findByRole('button', 'Actions for My questionnaire (copy)')
    menu.focus()
    await press('Enter')
    await tap(await findByRole('menuitem', 'Delete'))
    await until(() => expect(allByRole('link', 'My questionnaire (copy)')).toEqual([]))
    expect(lastNotice()?.text).toContain('was deleted')
    lastNotice()?.action?.run()
    await findByRole('link', 'My questionnaire (copy)')
  })

  it('says that one is not on this device, and leads to those that are', async () => {
    await openList()
    await router.push('/packs/gone')
    await findByRole('heading', 'This questionnaire is not on this device')
    await tap(byRole('link', 'Go to the questionnaires'))
    await findByRole('heading', 'Questionnaires')
  })
})

describe('writing a questionnaire', () => {
  it('shows Sextant’s words to be changed, keeps what differs, and restores them', async () => {
    const pack = await openNew()
    await openPart(/^Vision/)
    const why = field('Why it matters')
    const sextants = (why as HTMLTextAreaElement).value
    expect(sextants).toContain('Without one picture')
    await type(why, 'Because we say so.')
    expect(pack.fields.value['skills/vision/texts/en/why']).toBe('Because we say so.')
    expect(text()).toContain(sextants)
    await expectAccessible()
    await tap(byRole('button', /^Restore Sextant’s Why it matters/))
    expect((field('Why it matters') as HTMLTextAreaElement).value).toBe(sextants)
    expect(pack.fields.value).not.toHaveProperty('skills/vision/texts/en/why')
  })

  it('takes back and does again what was typed, by the app’s own undo', async () => {
    const pack = await openNew()
    await openPart(/^Vision/)
    await type(field('Question'), 'Whose?')
    ;(document.activeElement as HTMLElement).blur()
    await press('KeyZ', { ctrl: true })
    expect(lastNotice()?.text).toBe('Taken back: the text.')
    expect(pack.fields.value).not.toHaveProperty('skills/vision/texts/en/question')
    await press('KeyZ', { ctrl: true, shift: true })
    expect(pack.fields.value['skills/vision/texts/en/question']).toBe('Whose?')
  })

  it('hides and shows a skill, and weighs it', async () => {
    const pack = await openNew()
    await openPart(/^Roadmap/)
    await type(byRole('spinbutton', 'Weight'), '2')
    await tap(byRole('switch', /^Part of the questionnaire/))
    expect(pack.fields.value).toMatchObject({ 'skills/roadmap/weight': 2, 'skills/roadmap/hidden': true })
    expect(byRole('button', /^Roadmap.*hidden/)).toBeTruthy()
    await tap(byRole('switch', /^Part of the questionnaire/))
    expect(pack.fields.value).not.toHaveProperty('skills/roadmap/hidden')
  })

  it('adds a skill where it belongs, with an action, and removes both', async () => {
    const pack = await openNew()
    await tap(await findByRole('button', 'Add a skill to Lead'))
    await until(() => expect(document.activeElement).toBe(field('Name')))
    await type(field('Name'), 'Trust')
    await choose(byRole('combobox', 'Asked after'), 'Vision')
    const names = allByRole('button', undefined, byRole('navigation', 'Parts of the questionnaire'))
      .map((button) => button.textContent.trim())
      .filter((name) => /^(Vision|Trust|Roadmap)/.test(name))
    expect(names.map((name) => name.split(/\s|\d/)[0])).toEqual(['Vision', 'Trust', 'Roadmap'])

    await tap(byRole('button', 'Add an action'))
    await until(() => expect(document.activeElement).toBe(field('What is to be done')))
    await type(field('What is to be done'), 'Ask ten customers')
    await type(field('Steps, one to a line'), 'Invite\nListen\nTell')
    await expectAccessible()
    const [action] = Object.keys(pack.fields.value).filter((path) => path.endsWith('/texts/en/title'))
    const entry = action!.split('/').slice(0, 2).join('/')
    expect(pack.fields.value[`${entry}/texts/en/steps`]).toEqual(['Invite', 'Listen', 'Tell'])

    await tap(byRole('button', 'Remove this skill'))
    expect(Object.keys(pack.fields.value).filter((path) => /^(skills|actions)/.test(path))).toEqual([])
  })

  it('changes Sextant’s actions and measures', async () => {
    const pack = await openNew()
    await openPart(/^Vision/)
    document.querySelectorAll('details')[0]!.open = true
    await settled()
    await choose(byRole('combobox', 'Owning function'), 'Finance')
    await type(byRole('spinbutton', 'Likely'), '12')
    expect(pack.fields.value['actions/vision-1-cx/owner']).toBe('finance')
    expect(pack.fields.value['actions/vision-1-cx/effort']).toMatchObject({ likely: 12 })

    await openPart(/^Measures/)
    await tap(byRole('button', 'Add a measure'))
    await until(() => expect(document.activeElement).toBe(field('Name')))
    await type(field('Name'), 'Returns')
    const [name] = Object.keys(pack.fields.value).filter((path) => path.startsWith('kpis/'))
    expect(name).toMatch(/^kpis\/measure-/)
  })

  it('counts in each language what was written in another', async () => {
    await openNew()
    await tap(byRole('button', 'עברית'))
    expect(byRole('radio', /עברית/)).toHaveProperty('checked', true)
    await openPart(/^Vision/)
    await type(field('Why it matters'), 'כי')
    expect(byRole('radio', /English.*1 text missing/)).toBeTruthy()
    await tap(byRole('radio', /English/))
    expect(text()).toContain('written in עברית, not here yet')
    await openPart(/^Name and languages/)
    await tap(byRole('button', /^Remove עברית/))
    expect(allByRole('radio')).toEqual([])
  })

  it('keeps everything over a reload', async () => {
    const pack = await openNew()
    await openPart(/^Vision/)
    await type(field('Question'), 'Whose?')
    await until(async () => expect(await (await usePacks()).flush()).toBe(true))
    expect(pack.status.value).toBe('saved')
    leave()
    await show(App, { at: `/packs/${pack.id}` })
    expect(await findByRole('textbox', 'Question')).toHaveProperty('value', 'Whose?')
  })
})

describe('check and publish', () => {
  it('lists what is to be mended, leads there, and publishes only without', async () => {
    const pack = await openNew()
    await openPart(/^Vision/)
    await type(
      field('Level 2'),
      field('Level 1').textContent || (field('Level 1') as HTMLTextAreaElement).value,
    )
    await openPart(/^Check and publish.*1 to mend/)
    expect(byRole('button', 'Publish version 1')).toHaveProperty('disabled', true)
    await expectAccessible()
    await tap(byRole('button', /Vision · CX · Level 2/))
    await until(() => expect(document.activeElement).toBe(field('Level 2')))
    await type(field('Level 2'), 'Two departments decide by a page of their own.')
    await publish()
    expect(publishedOf(pack)).toMatchObject([{ version: 1, skills: { vision: { changedIn: 1 } } }])
    expect(lastNotice()?.text).toContain('Version 1 of “My questionnaire” is published')
    expect(byRole('button', 'Publish version 2')).toHaveProperty('disabled', true)
  })

  it('says what changed since, and whose scores will not be compared', async () => {
    const pack = await openNew()
    pack.change('test', { 'skills/roadmap/hidden': true })
    await publish()
    pack.change('test', { 'skills/vision/texts/en/question': 'Whose?', 'skills/roadmap/hidden': undefined })
    await settled()
    expect(text()).toContain('What changed since version 1')
    expect(text()).toMatch(/changed\s*Vision\s*Skill\s*Its meaning changed: scores from before will not be/)
    expect(text()).toMatch(/shown again\s*Roadmap/)
    await tap(byRole('button', 'Publish version 2'))
    expect(publishedOf(pack)[1]).toMatchObject({ version: 2, skills: { vision: { changedIn: 2 } } })
    expect(publishedOf(pack)[0]).not.toHaveProperty('skills.vision')
  })
})

/** A pack as it is published. */
const packOf = (version: number, skills: Pack['skills']): Pack => ({
  format: 'sextant-pack',
  formatVersion: 1,
  id: 'pack-x',
  version,
  base: { id: OWN.model.id, version: OWN.model.version },
  languages: ['en'],
  name: { en: 'Retail' },
  skills,
  actions: {},
  kpis: {},
  retired: [],
})
const stored = (pack: Pack) => pack as unknown as StoredPack

describe('files', () => {
  async function drop(content: string) {
    const file = new File([content], 'retail.json', { type: 'application/json' })
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(file)
    const page = document.querySelector('.packs')!
    page.dispatchEvent(
      Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer }),
    )
    await settled()
  }

  async function published() {
    const pack = await openNew()
    pack.change('test', { 'skills/roadmap/hidden': true })
    await publish()
    return { pack, file: writePack(publishedOf(pack)[0]!) }
  }

  it('saves a published version, which is known again', async () => {
    const { pack, file } = await published()
    await tap(byRole('button', 'Save version 1 as a file'))
    expect(await saved.at(-1)!.text).toBe(file)
    expect(saved.at(-1)!.name).toMatch(/^My questionnaire 1 .*\.json$/)
    await router.push('/packs')
    await findByRole('heading', 'Questionnaires')
    await drop(file)
    await until(() => expect(lastNotice()?.text).toContain('You already have version 1'))
    expect(publishedOf(pack)).toHaveLength(1)
  })

  it('takes in a newer version: the draft follows where nothing was changed, and stays where something was', async () => {
    const { pack, file } = await published()
    const next = (version: number, weight: number) =>
      JSON.stringify({ ...JSON.parse(file), version, skills: { vision: { weight } } })
    await router.push('/packs')
    await findByRole('heading', 'Questionnaires')
    await drop(next(2, 2))
    await until(() => expect(publishedOf(pack)).toHaveLength(2))
    expect(pack.fields.value).toMatchObject({ 'skills/vision/weight': 2 })
    pack.change('test', { 'skills/vision/weight': 5 })
    await router.push('/packs')
    await findByRole('heading', 'Questionnaires')
    await drop(next(3, 3))
    await until(() => expect(publishedOf(pack)).toHaveLength(3))
    expect(pack.fields.value).toMatchObject({ 'skills/vision/weight': 5 })
  })

  it('takes in another pack under the same version as a copy', async () => {
    const { pack, file } = await published()
    await router.push('/packs')
    await findByRole('heading', 'Questionnaires')
    await drop(JSON.stringify({ ...JSON.parse(file), skills: { vision: { weight: 4 } } }))
    await until(() => expect(lastNotice()?.text).toContain('opened as a copy'))
    expect((await current()).id).not.toBe(pack.id)
    expect(publishedOf(pack)).toHaveLength(1)
    expect(pack.fields.value).toMatchObject({ 'skills/roadmap/hidden': true })
  })

  it('takes one in that was opened as any other file', async () => {
    await openList()
    await router.push('/')
    await receiveFile(new File([writePack(packOf(4, {}))], 'x.json'))
    await until(async () => expect((await current()).id).toBe('pack-x'))
    expect(lastNotice()?.text).toContain('“Retail”')
  })

  it('refuses a bad one with every problem, its line and place, and changes nothing', async () => {
    const { file } = await published()
    const before = (await usePacks()).list.value.length
    await router.push('/packs')
    await findByRole('heading', 'Questionnaires')
    const bad = { ...JSON.parse(file), skills: { vision: { weight: -1 }, telepathy: { hidden: true } } }
    await drop(JSON.stringify(bad, null, 2))
    await findByRole('dialog', '“retail.json” was not opened')
    await expectAccessible(byRole('dialog'))
    expect(byRole('dialog').textContent).toContain('skills.vision.weight')
    expect(byRole('dialog').textContent).toContain('skills.telepathy')
    expect(byRole('dialog').textContent).toMatch(/Line \d+/)
    await tap(byRole('button', 'Understood'))
    expect((await usePacks()).list.value).toHaveLength(before)
  })
})

describe('a new engagement', () => {
  const openDialog = async () => {
    dialog.value = { kind: 'new-engagement' }
    await findByRole('dialog', 'New engagement')
    await settled()
  }

  it('asks for no questionnaire of whoever has none', async () => {
    await openList()
    await openDialog()
    await usePacks()
    await settled()
    expect(allByRole('combobox', 'Questions and actions')).toEqual([])
  })

  it('is rated with the one that was chosen, and carries it', async () => {
    const packs = await usePacks()
    const pack = packOf(3, { roadmap: { hidden: true } })
    packs.create('pack-x', fieldsOf(pack), [stored(pack)])
    await openList()
    await openDialog()
    await choose(await findByRole('combobox', 'Questions and actions'), 'Retail, version 3')
    await type(byRole('textbox', 'Organisation'), 'Northgate')
    await tap(byRole('button', 'Create and start answering'))
    await until(() => expect(router.currentRoute.value.name).toBe('answer'))
    const handle = (await useStorage().engagements.open(String(router.currentRoute.value.params.engagement)))!
    expect(handle.data.profile.pack).toEqual({ id: 'pack-x', version: 3 })
    expect(handle.data.packs['pack-x@3']).toEqual(pack)
    expect(Object.values(handle.data.rounds)[0]!.pack).toEqual({ id: 'pack-x', version: 3 })
    handle.close()
  })
})

describe('an engagement whose questionnaire has a newer version', () => {
  it('offers it for the next round, and never takes it by itself', async () => {
    const old = packOf(1, {})
    const packs = await usePacks()
    const handle = packs.get('pack-x') ?? packs.create('pack-x', fieldsOf(old), [stored(old)])
    handle.setDeleted(null)
    handle.publish(stored(packOf(9, { vision: { weight: 2 } })))
    const engagement = await addEngagement('Northgate', (blank) => {
      blank.profile.pack = { id: 'pack-x', version: 1 }
      blank.packs['pack-x@1'] = stored(old)
      blank.rounds.r1 = {
        name: '',
        openedAt: '2026-01-05T08:00:00.000Z',
        closedAt: '2026-01-06T08:00:00.000Z',
        pack: { id: 'pack-x', version: 1 },
      }
    })
    await show(App, { at: `/e/${engagement.id}/assess` })
    const use = await findByRole('button', 'Use version 9 from the next round on')
    expect(text()).toContain('Rated with “Retail”, version 1.')
    expect(text()).toContain('Scores of skills whose meaning changed will not be compared.')
    expect(engagement.data.profile.pack.version).toBe(1)
    await tap(use)
    expect(engagement.data.profile.pack).toEqual({ id: 'pack-x', version: 9 })
    expect(engagement.data.packs['pack-x@9']).toMatchObject({ skills: { vision: { weight: 2 } } })
    expect(engagement.data.rounds.r1!.pack).toEqual({ id: 'pack-x', version: 1 })
    engagement.undo()
    expect(engagement.data.profile.pack.version).toBe(1)
  })
})

describe('the workbench', () => {
  it('has the address and the tab of the questionnaire that is open', async () => {
    const pack = await openNew()
    expect(router.currentRoute.value.path).toBe(`/packs/${pack.id}`)
    expect(namesOf('tab').at(-1)).toMatch(/^Questionnaires\s*My questionnaire$/)
    expect(document.title).toContain('My questionnaire')
  })
})
