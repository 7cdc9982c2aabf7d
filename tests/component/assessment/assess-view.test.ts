import { beforeEach, describe, expect, it } from 'vitest'
import App from '@/app/App.vue'
import { router } from '@/app/router'
import AssessView from '@/assessment/views/AssessView.vue'
import { availableCommands, runCommand } from '@/composables/commands'
import { MODEL } from '@/content/load'
import { answerKey } from '@/shared/engagement'
import type { EngagementHandle } from '@/storage'
import { expectAccessible } from '../../support/axe'
import { press, settled, until } from '../../support/keys'
import { addAnswerable, addEngagement, leave, show } from '../../support/mount'
import { allByRole, byRole, findByRole, namesOf } from '../../support/roles'

const ORDER = MODEL.competencies.flatMap(({ skills }) => skills)

async function open(handle: EngagementHandle, language: 'en' | 'he' = 'en') {
  await show(AssessView, { props: { handle }, language })
  await findByRole('heading', language === 'en' ? 'Lead' : 'הובלה')
}
function give(handle: EngagementHandle, skills: readonly string[], person = 'p1') {
  handle.change('answer', (draft) => {
    for (const skill of skills)
      for (const lens of handle.data.profile.lenses)
        draft.set('answers', answerKey('r1', person, skill, lens), {
          value: 3,
          note: '',
          confidence: null,
          at: '2026-01-06T08:00:00.000Z',
        })
  })
}
/** Chooses in a list, or writes into a field, and leaves it. */
async function enter(field: HTMLElement, value: string) {
  ;(field as HTMLInputElement).value = value
  field.dispatchEvent(new Event('change', { bubbles: true }))
  await settled()
}
const commands = () => availableCommands.value.filter(({ group }) => group === 'answer').map(({ id }) => id)
const progress = () => document.querySelector('progress')!

beforeEach(() => localStorage.clear())

describe('the overview of the questionnaire', () => {
  it('shows the six competencies with their skills, and how far one is', async () => {
    const acme = await addAnswerable('Acme')
    give(acme, ['vision', 'roadmap'])
    await open(acme)
    expect(namesOf('heading').slice(1, 7)).toEqual([
      'Lead',
      'Realize',
      'Activate',
      'Enlighten',
      'Respond',
      'Disrupt',
    ])
    expect(document.body.textContent).toContain('2 of 20 skills answered')
    expect([progress().value, progress().max]).toEqual([2, 20])
    const skills = [...document.querySelectorAll('button.skill')]
    expect(skills).toHaveLength(20)
    expect(skills.slice(0, 3).map(({ textContent }) => textContent)).toEqual([
      'VisionAnswered',
      'RoadmapAnswered',
      'GovernanceNot answered',
    ])
  })

  it.each([
    [0, 'Start answering'],
    [7, 'Continue answering'],
    [20, 'Look through the answers'],
  ])('offers after %i skills to %s', async (count, text) => {
    const acme = await addAnswerable('Acme')
    give(acme, ORDER.slice(0, count))
    await open(acme)
    byRole('button', text).click()
    await until(() =>
      expect(router.currentRoute.value).toMatchObject({ name: 'answer', params: { engagement: acme.id } }),
    )
  })

  it('leads to any skill, and goes on by Alt+Enter', async () => {
    const acme = await addAnswerable('Acme')
    await show(App, { at: `/e/${acme.id}/assess` })
    await findByRole('heading', 'Lead')
    ;[...document.querySelectorAll<HTMLElement>('button.skill')][2]!.click()
    await until(() => expect(router.currentRoute.value.params.skill).toBe('governance'))
    await findByRole('button', 'Next')
    await press('Escape')
    await findByRole('heading', 'Lead')
    await press('Enter', { alt: true })
    await until(() => expect(router.currentRoute.value.name).toBe('answer'))
  })

  it.each(['en', 'he'] as const)('is usable by everyone, in %s', async (language) => {
    const acme = await addAnswerable('Acme')
    give(acme, ['vision'])
    await open(acme, language)
    await expectAccessible()
  })
})

describe('who is answering', () => {
  const who = () => byRole('combobox', 'Who is answering?') as HTMLSelectElement
  const offered = () => [...who().options].map(({ text }) => text)

  it('is numbered until named, and may stay so', async () => {
    const acme = await addAnswerable('Acme')
    await open(acme)
    expect(offered()).toEqual(['Respondent 1'])
    await enter(byRole('textbox', 'Name (may stay empty)'), '  Dana ')
    expect(acme.data.respondents.p1).toMatchObject({ name: 'Dana' })
    expect(offered()).toEqual(['Dana'])
    await enter(byRole('textbox', 'Name (may stay empty)'), '')
    expect(offered()).toEqual(['Respondent 1'])
  })

  it('says function and position, or not', async () => {
    const acme = await addAnswerable('Acme')
    await open(acme)
    await enter(byRole('combobox', 'Function'), 'finance')
    await enter(byRole('combobox', 'Position'), 'manager')
    expect(acme.data.respondents.p1).toMatchObject({ function: 'finance', level: 'manager' })
    await enter(byRole('combobox', 'Function'), '')
    expect(acme.data.respondents.p1).toMatchObject({ function: null, level: 'manager' })
    acme.undo()
    await settled()
    expect((byRole('combobox', 'Function') as HTMLSelectElement).value).toBe('finance')
  })

  it('can be one more, who then answers on this device with answers of their own', async () => {
    const acme = await addAnswerable('Acme')
    give(acme, ['vision'])
    await open(acme, 'he')
    byRole('button', 'הוספת משיב').click()
    await settled()
    const [added] = Object.entries(acme.data.respondents).filter(([id]) => id !== 'p1')
    expect(added![1]).toEqual({ name: '', function: null, level: null, language: 'he' })
    expect(progress().value).toBe(0)
    const select = byRole('combobox', 'מי עונה?') as HTMLSelectElement
    expect(select.value).toBe(added![0])

    await enter(select, 'p1')
    expect(progress().value).toBe(1)
    leave()
    await open(acme)
    expect(who().value, 'remembered on this device').toBe('p1')
  })

  it('is somebody who is there, when the one remembered is gone', async () => {
    const acme = await addAnswerable('Acme')
    localStorage.setItem('sextant.respondents', JSON.stringify({ [acme.id]: 'gone' }))
    await open(acme)
    expect(who().value).toBe('p1')
  })
})

describe('rounds', () => {
  it('are listed, the latest first, each leading to its results', async () => {
    const acme = await addEngagement('Acme', ({ rounds, respondents }) => {
      rounds.b = { name: '', openedAt: '2026-03-01T08:00:00.000Z', closedAt: null }
      rounds.a = {
        name: 'Baseline',
        openedAt: '2025-03-01T08:00:00.000Z',
        closedAt: '2025-03-20T08:00:00.000Z',
      }
      respondents.p1 = { name: '', function: null, level: null, language: 'en' }
    })
    await open(acme)
    const links = allByRole('link').map((link) => [
      link.textContent!.trim(),
      link.nextElementSibling!.textContent,
      link.getAttribute('href'),
    ])
    expect(links).toEqual([
      ['Round 2', 'Quick form · Open since 1 Mar 2026', `#/e/${acme.id}/results/b`],
      ['Baseline', 'Quick form · Closed 20 Mar 2025', `#/e/${acme.id}/results/a`],
    ])
  })

  it('are closed with their answers frozen, and opened again by undo', async () => {
    const acme = await addAnswerable('Acme')
    give(acme, ['vision'])
    await open(acme)
    byRole('button', 'Close this round').click()
    await settled()
    expect(acme.data.rounds.r1!.closedAt).not.toBeNull()
    expect(document.body.textContent).toContain('No round is open. The results stay as they are')
    expect(
      [...document.querySelectorAll<HTMLButtonElement>('button.skill')].every(({ disabled }) => disabled),
    ).toBe(true)
    expect(allByRole('combobox', 'Who is answering?')).toEqual([])
    expect(acme.undoLabel.value).toBe('close-round')
    acme.undo()
    await settled()
    expect(acme.data.rounds.r1!.closedAt).toBeNull()
    expect(byRole('button', 'Continue answering')).toBeTruthy()
  })

  it('are opened anew with no answers yet, the old ones staying where they are', async () => {
    const acme = await addAnswerable('Acme')
    give(acme, ['vision'])
    await open(acme)
    byRole('button', 'Close this round').click()
    await settled()
    byRole('button', 'Open a new round').click()
    await settled()
    expect(Object.keys(acme.data.rounds)).toHaveLength(2)
    expect(progress().value).toBe(0)
    expect(Object.keys(acme.data.answers)).toHaveLength(2)
    acme.undo()
    await settled()
    expect(Object.keys(acme.data.rounds)).toEqual(['r1'])
  })

  it('have the form that was chosen, at first that of the last, since rounds of one form compare best', async () => {
    const acme = await addAnswerable('Acme')
    await open(acme)
    byRole('button', 'Close this round').click()
    await settled()
    expect((byRole('radio', /^Quick form/) as HTMLInputElement).checked).toBe(true)
    expect(byRole('radio', /^Deep form/).parentElement!.textContent).toContain('About 40 minutes.')
    byRole('radio', /^Deep form/).click()
    await settled()
    byRole('button', 'Open a new round').click()
    await settled()
    const latest = () => Object.values(acme.data.rounds).at(-1)!
    expect(latest()).toMatchObject({ form: 'deep', closedAt: null })
    expect(document.body.textContent).toContain('Deep form · Open since')
    runCommand('answer.closeRound')
    await settled()
    runCommand('answer.openRound')
    await settled()
    expect(Object.values(acme.data.rounds).map(({ form = 'quick' }) => form)).toEqual([
      'quick',
      'deep',
      'deep',
    ])
  })

  it('have it too when they are opened by a command, and keep it when closed unanswered', async () => {
    const acme = await addAnswerable('Acme')
    await open(acme)
    const isChosen = (name: RegExp) => (byRole('radio', name) as HTMLInputElement).checked
    runCommand('answer.closeRound')
    await settled()
    byRole('radio', /^Deep form/).click()
    await settled()
    runCommand('answer.openRound')
    await settled()
    expect(Object.values(acme.data.rounds).at(-1)).toMatchObject({ form: 'deep', closedAt: null })
    byRole('radio', /^Quick form/).click()
    await settled()
    byRole('button', 'Close this round').click()
    await settled()
    expect(isChosen(/^Quick form/), 'as the last one').toBe(true)
  })

  it('can change their form until somebody begins to answer', async () => {
    const acme = await addAnswerable('Acme')
    await open(acme)
    byRole('radio', /^Deep form/).click()
    await settled()
    expect(acme.data.rounds.r1).toMatchObject({ form: 'deep' })
    acme.undo()
    await settled()
    expect((byRole('radio', /^Quick form/) as HTMLInputElement).checked).toBe(true)
    give(acme, ['vision'])
    await settled()
    expect(allByRole('radio')).toEqual([])
  })

  it('offer their verbs as commands, those that make sense now', async () => {
    const acme = await addAnswerable('Acme')
    await open(acme)
    expect(commands()).toEqual(['answer.continue', 'answer.closeRound'])
    runCommand('answer.closeRound')
    await settled()
    expect(commands()).toEqual(['answer.openRound'])
    runCommand('answer.openRound')
    await settled()
    expect(commands()).toEqual(['answer.continue', 'answer.closeRound'])
    leave()
    expect(commands()).toEqual([])
  })
})
