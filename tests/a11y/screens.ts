import { answerByKeys, answerStatementsByKeys, lensOf, SKILLS } from '../e2e/acts/answering'
import { createEngagement, goTo, openSample } from '../e2e/acts/engagements'
import { openPalette } from '../e2e/acts/palette'
import { type Section, showSection } from '../e2e/acts/plan'
import { eventually, textOf, untilSaved, type Visit } from '../e2e/acts/visit'

/** A screen of the app, how one gets there, and how one leaves it when that takes more than going elsewhere. */
export interface Screen {
  readonly name: string
  show(me: Visit, shown: Shown): Promise<void>
  leave?(me: Visit): Promise<void>
}

/** The sample, complete; one that is being answered; and one in the deep form. */
export interface Shown {
  readonly sample: string
  readonly open: string
  readonly deep: string
}

const escape = async ({ page }: Visit) => {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function showView(me: Visit, place: string, heading: string): Promise<void> {
  await goTo(me, place)
  await eventually(() => textOf(me.page.getByRole('heading', { level: 1 }).last())).toBe(heading)
}

const planScreen = (section: Section): Screen => ({
  name: `plan: ${section}`,
  async show(me, { sample }) {
    await goTo(me, `/e/${sample}/plan`)
    await showSection(me, section)
  },
})

/** A new questionnaire; on a phone, its list of parts. */
async function openPack({ page, words }: Visit): Promise<void> {
  await page.getByRole('button', { name: words.t('packs.own.start') }).click()
  await page.locator('.editor').waitFor()
}

/** On a phone the parts stand on a screen of their own. */
async function toParts(page: Visit['page']): Promise<void> {
  const back = page.locator('.pane .back')
  if (await back.isVisible()) await back.click()
}

/** Fills an empty profile with what the screens show. */
export async function prepare(me: Visit): Promise<Shown> {
  const sample = await openSample(me)
  await goTo(me, '/')
  const open = await createEngagement(me, 'Northgate')
  await answerByKeys(me, SKILLS[0]!, [4, 'na'])
  await lensOf(me, 'cx').getByText(me.words.t('assessment.evidence.add')).click()
  await lensOf(me, 'cx').getByRole('textbox').fill('Minutes of the board, 3 March')
  await untilSaved(me)
  await goTo(me, '/')
  const deep = await createEngagement(me, 'Northgate, in depth', 'deep')
  await answerStatementsByKeys(me, SKILLS[0]!, [1, 2, 2, 3, 5, 4])
  await untilSaved(me)
  return { sample, open, deep }
}

export const SCREENS: readonly Screen[] = [
  { name: 'home', show: (me) => showView(me, '/', me.words.t('home.title')) },
  {
    name: 'new engagement',
    async show({ page, words }) {
      await page
        .getByRole('button', { name: words.t('home.new') })
        .first()
        .click()
      await page.getByLabel(words.t('shell.engagement.name')).waitFor()
    },
    leave: escape,
  },
  {
    name: 'answer',
    async show(me, { open }) {
      await goTo(me, `/e/${open}/answer/${SKILLS[0]}`)
      await me.page.locator('.skill h1').waitFor()
    },
  },
  {
    name: 'answer, deep form',
    async show(me, { deep }) {
      await goTo(me, `/e/${deep}/answer/${SKILLS[0]}`)
      await me.page.locator('.statement').first().waitFor()
      await me.page.locator('.help summary').click()
    },
  },
  {
    name: 'results, deep form',
    async show(me, { deep }) {
      await goTo(me, `/e/${deep}/results`)
      await me.page.locator(`[data-cell="${SKILLS[0]}/cx"]`).click()
      await me.page.getByText(me.words.t('results.detail.statements')).waitFor()
    },
  },
  {
    name: 'assess, deep form',
    show: (me, { deep }) => showView(me, `/e/${deep}/assess`, me.words.t('assessment.title')),
  },
  {
    name: 'assess',
    show: (me, { open }) => showView(me, `/e/${open}/assess`, me.words.t('assessment.title')),
  },
  {
    name: 'results',
    show: (me, { sample }) => showView(me, `/e/${sample}/results`, me.words.t('results.title')),
  },
  planScreen('roadmap'),
  planScreen('priorities'),
  planScreen('targets'),
  planScreen('settings'),
  {
    name: 'report',
    show: (me, { sample }) => showView(me, `/e/${sample}/report`, me.words.t('export.title')),
  },
  { name: 'guide', show: (me) => showView(me, '/guide', me.words.t('guide.tx.title')) },
  {
    name: 'questionnaires',
    show: (me) => showView(me, '/packs', me.words.t('packs.title')),
  },
  {
    name: 'a questionnaire: a skill',
    async show(me) {
      await openPack(me)
      await me.page.locator('.parts li .part').first().click()
      await me.page.locator('.pane .entry summary').first().click()
      await me.page.locator('.pane textarea').nth(2).fill('Vision')
    },
  },
  {
    name: 'a questionnaire: its languages',
    async show({ page, words }) {
      await toParts(page)
      await page.getByRole('button', { name: words.t('packs.about.title') }).click()
      const add = page.locator('.pane .others .button').first()
      if ((await page.locator('.languages').count()) === 0) await add.click()
    },
  },
  {
    name: 'a questionnaire: check and publish',
    async show({ page, words }) {
      await toParts(page)
      await page
        .locator('.parts')
        .getByRole('button', { name: words.t('packs.check.title') })
        .click()
      await page.locator('.pane .jump').first().waitFor()
    },
  },
  { name: 'settings', show: (me) => showView(me, '/settings', me.words.t('shell.view.settings')) },
  { name: 'palette', show: ({ page }) => openPalette(page), leave: escape },
]
