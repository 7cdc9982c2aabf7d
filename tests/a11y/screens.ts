import { answerByKeys, lensOf, SKILLS } from '../e2e/acts/answering'
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

/** The sample, complete; and one that is being answered. */
export interface Shown {
  readonly sample: string
  readonly open: string
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

/** Fills an empty profile with what the screens show. */
export async function prepare(me: Visit): Promise<Shown> {
  const sample = await openSample(me)
  await goTo(me, '/')
  const open = await createEngagement(me, 'Northgate')
  await answerByKeys(me, SKILLS[0]!, [4, 'na'])
  await lensOf(me, 'cx').getByText(me.words.t('assessment.evidence.add')).click()
  await lensOf(me, 'cx').getByRole('textbox').fill('Minutes of the board, 3 March')
  await untilSaved(me)
  return { sample, open }
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
  { name: 'settings', show: (me) => showView(me, '/settings', me.words.t('shell.view.settings')) },
  { name: 'palette', show: ({ page }) => openPalette(page), leave: escape },
]
