import { beforeAll, describe, expect, it } from 'vitest'
import { downloaded } from '../browser/download'
import { expectAt, lensOf, nextButton, SKILLS } from './acts/answering'
import { goTo } from './acts/engagements'
import { jsonFile } from './acts/files'
import { eventually, notice, textOf, untilSaved, visit, type Visit } from './acts/visit'

const NAMES = { en: 'Retail edition', fa: 'نسخهٔ خرده‌فروشی' } as const
/** What is written where a text is needed; a number makes each another. */
const TEXTS = { en: 'A text of ours', fa: 'متن خودمان' } as const
const LEVEL = {
  en: 'Two shops decide by a page of their own.',
  fa: 'دو فروشگاه با صفحهٔ خود تصمیم می‌گیرند.',
} as const

describe.each(['en', 'fa'] as const)('a questionnaire of one’s own, in %s', (language) => {
  let me: Visit
  let file = ''

  beforeAll(async () => {
    me = await visit(language)
  })

  const t = (key: string, params?: Record<string, string>) => me.words.t(key, params)
  const number = (value: number) => me.words.format.plain(value)
  const pane = () => me.page.locator('.pane')
  const parts = () => me.page.getByRole('navigation', { name: t('packs.tree.label') })
  const part = (name: string) => parts().getByRole('button', { name: new RegExp(`^${name}`) })
  const field = (label: string) => pane().getByLabel(label, { exact: true })

  /** Writes in every text that is empty, each something else. */
  async function fillEmpty() {
    const fields = await pane().locator('textarea').all()
    for (const [index, one] of fields.entries())
      if ((await one.inputValue()) === '') await one.fill(`${TEXTS[language]} ${number(index + 1)}`)
  }

  it('starts from Sextant’s own, by a quiet link on Home', async () => {
    await me.page.getByRole('link', { name: t('home.packs') }).click()
    await me.page.getByRole('button', { name: t('packs.own.start') }).click()
    await pane().getByRole('textbox').fill(NAMES[language])
    await eventually(() => textOf(me.page.locator('.editor h1'))).toBe(NAMES[language])
    await untilSaved(me)
  })

  it('changes a level, hides a skill, and adds one with an action', async () => {
    await part(me.words.skill(SKILLS[0]!)).click()
    await field(t('packs.skill.level', { level: number(3) }))
      .first()
      .fill(LEVEL[language])
    await pane().getByText(t('packs.field.restore')).waitFor()

    await part(me.words.skill(SKILLS[1]!)).click()
    await pane().getByRole('switch').first().uncheck()

    await parts()
      .getByRole('button', { name: t('packs.tree.add', { competency: me.words.competency('lead') }) })
      .click()
    await field(t('packs.skill.name')).waitFor()
    await pane()
      .getByRole('button', { name: t('packs.action.add') })
      .click()
    await field(t('packs.action.steps')).fill(
      ['۱', '۲', '۳'].map((step) => `${TEXTS[language]} ${step}`).join('\n'),
    )
    await fillEmpty()
    await untilSaved(me)
  })

  it('keeps it all over a reload, checks it and publishes it', async () => {
    await me.page.reload()
    await part(t('packs.check.title')).click()
    await pane().getByText(t('packs.check.fine')).waitFor()
    await pane()
      .getByRole('button', { name: t('packs.publish', { version: number(1) }) })
      .click()
    await notice(me.page, t('packs.published', { version: number(1), name: NAMES[language] })).waitFor()
    const saved = await downloaded(me.page, () =>
      pane()
        .getByRole('button', { name: t('packs.menu.save', { version: number(1) }) })
        .click(),
    )
    file = saved.bytes.toString('utf8')
    expect(JSON.parse(file)).toMatchObject({
      format: 'sextant-pack',
      version: 1,
      name: { [language]: NAMES[language] },
      skills: { roadmap: { hidden: true } },
    })
  })

  it('rates a new engagement with it: the changed level, without the hidden skill, and with the new one', async () => {
    await goTo(me, '/')
    await me.page
      .getByRole('button', { name: t('home.new') })
      .first()
      .click()
    const dialog = me.page.getByRole('dialog')
    await dialog.getByLabel(t('shell.engagement.name'), { exact: true }).fill('Northgate')
    await dialog
      .getByLabel(t('shell.new.pack.title'))
      .selectOption(t('shell.new.pack.version', { name: NAMES[language], version: number(1) }))
    await dialog.getByRole('button', { name: t('shell.new.create') }).click()
    await expectAt(me, SKILLS[0]!)
    await lensOf(me, 'cx').getByText(LEVEL[language]).waitFor()
    await nextButton(me).click()
    await expectAt(me, SKILLS[2]!)
    await nextButton(me).click()
    await eventually(() => textOf(me.page.locator('.skill h1'))).toMatch(new RegExp(TEXTS[language]))
  })

  it('opens in a fresh profile from its file, and refuses a broken one with all its problems', async () => {
    const other = await visit(language)
    await goTo(other, '/packs')
    const open = async (name: string, text: string) => {
      const [chooser] = await Promise.all([
        other.page.waitForEvent('filechooser'),
        other.page.getByRole('button', { name: t('packs.import') }).click(),
      ])
      await chooser.setFiles(jsonFile(name, text))
    }
    const pack = JSON.parse(file) as { skills: Record<string, object> }
    const broken = {
      ...pack,
      skills: { ...pack.skills, vision: { weight: -1 }, telepathy: { hidden: true } },
    }
    await open('broken.json', JSON.stringify(broken, null, 2))
    const dialog = other.page.getByRole('dialog', { name: t('packs.refused.title', { file: 'broken.json' }) })
    await dialog.getByText('skills.vision.weight').waitFor()
    await dialog.getByText('skills.telepathy', { exact: true }).waitFor()
    await eventually(() => dialog.getByRole('listitem').count()).toBe(3)
    await dialog.getByRole('button', { name: t('shell.dialog.understood') }).click()
    await expect(other.page.locator('.rows .row').count()).resolves.toBe(1)

    await open('retail.json', file)
    await eventually(() => textOf(other.page.locator('.editor h1'))).toBe(NAMES[language])
    await goTo(other, '/packs')
    await other.page
      .getByText(t('packs.version', { version: number(1) }), { exact: true })
      .last()
      .waitFor()
    await other.app.close()
    await me.app.close()
  })
})
