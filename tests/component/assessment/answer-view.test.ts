import { beforeEach, describe, expect, it } from 'vitest'
import App from '@/app/App.vue'
import { dialog } from '@/app/dialogs'
import { router } from '@/app/router'
import { useAnswering } from '@/assessment/store'
import { MODEL, loadFramework, loadSkillTexts } from '@/content/load'
import { answerKey, type AnswerValue } from '@/shared/engagement'
import type { Lens, SkillId } from '@/shared/terms'
import type { EngagementHandle } from '@/storage'
import { expectAccessible } from '../../support/axe'
import { press, settled, until } from '../../support/keys'
import { addAnswerable, leave, show } from '../../support/mount'
import { allByRole, byRole, findByRole, namesOf } from '../../support/roles'

const ORDER = MODEL.competencies.flatMap(({ skills }) => skills)
const LAST = ORDER.at(-1)!
const lead = await loadSkillTexts('en', 'lead')

/** Opens the questionnaire at a skill, or where it is resumed. */
async function answerAt(handle: EngagementHandle, skill: SkillId | '' = '', language: 'en' | 'he' = 'en') {
  await show(App, { at: `/e/${handle.id}/answer/${skill}`, language })
  return findByRole('heading')
}
const given = (handle: EngagementHandle, skill: SkillId, person = 'p1') =>
  handle.data.profile.lenses.map(
    (lens) => handle.data.answers[answerKey('r1', person, skill, lens)]?.value ?? null,
  )
const shownSkill = () => router.currentRoute.value.params.skill
/** The place on the map that is marked as the current one. */
const marked = () => document.querySelector('[aria-current=step]')!.getAttribute('aria-label')!.split(':')[0]
const now = () => new Date().toISOString()

function give(handle: EngagementHandle, skill: SkillId, value: AnswerValue, person = 'p1', at = now()) {
  handle.change('answer', (draft) => {
    for (const lens of handle.data.profile.lenses as Lens[])
      draft.set('answers', answerKey('r1', person, skill, lens), { value, note: '', confidence: null, at })
  })
}

beforeEach(() => {
  localStorage.clear()
})

describe('answering by keyboard', () => {
  it('rates both lenses of a skill, then goes on by Enter', async () => {
    const acme = await addAnswerable('Acme')
    await answerAt(acme, 'vision')
    await press('Digit4')
    await press('Digit2')
    expect(given(acme, 'vision')).toEqual([4, 2])
    expect(byRole('button', 'Vision: Answered')).toBeTruthy()
    await press('Enter')
    await until(() => expect(shownSkill()).toBe('roadmap'))
    await until(() => expect(byRole('heading').textContent).toBe(lead.roadmap!.question))
    await press('Digit5')
    expect(given(acme, 'roadmap')).toEqual([5, null])
  })

  it('has a key for every answer, on both number pads', async () => {
    const acme = await addAnswerable('Acme', ['cx'])
    await answerAt(acme, 'vision')
    const keys = ['Digit', 'Numpad'].flatMap((pad) =>
      [1, 2, 3, 4, 5].map((level) => [`${pad}${level}`, level] as const),
    )
    for (const [code, value] of [...keys, ['KeyN', 'na'], ['KeyD', 'dk']] as const) {
      await press(code)
      expect(given(acme, 'vision'), code).toEqual([value])
    }
  })

  it('goes on and back by two keys each', async () => {
    await answerAt(await addAnswerable('Acme'), 'roadmap')
    const steps = [
      ['Enter', 'governance'],
      ['Backspace', 'roadmap'],
      ['PageDown', 'governance'],
      ['PageUp', 'roadmap'],
    ] as const
    for (const [code, skill] of steps) {
      await press(code)
      await until(() => expect(shownSkill(), code).toBe(skill))
    }
  })

  it('does not go back from the first skill', async () => {
    await answerAt(await addAnswerable('Acme'), 'vision')
    await press('Backspace')
    await settled()
    expect(shownSkill()).toBe('vision')
    expect(byRole('button', 'Back').hasAttribute('disabled')).toBe(true)
  })

  it('leaves by Escape, the place being kept', async () => {
    const acme = await addAnswerable('Acme')
    await answerAt(acme, 'governance')
    await press('Escape')
    await until(() => expect(router.currentRoute.value.name).toBe('assess'))
    ;(await findByRole('button', 'Start answering')).click()
    await until(() => expect(marked()).toBe('Governance'))
  })

  it('writes letters and digits into a note, not into the answer', async () => {
    const acme = await addAnswerable('Acme')
    await answerAt(acme, 'vision')
    for (const box of document.querySelectorAll('details')) box.open = true
    document.querySelector('textarea')!.focus()
    expect(await press('Digit3')).toBe(false)
    expect(await press('KeyN')).toBe(false)
    expect(await press('Enter')).toBe(false)
    expect(acme.data.answers).toEqual({})
    expect(shownSkill()).toBe('vision')
  })

  it('stops while a dialog lies over it', async () => {
    const acme = await addAnswerable('Acme')
    await answerAt(acme, 'vision')
    await press('Slash', { ctrl: true })
    await findByRole('dialog')
    await press('Digit3')
    await press('Enter')
    await press('Escape')
    expect(acme.data.answers).toEqual({})
    expect(shownSkill()).toBe('vision')
    expect(dialog.value).not.toBeNull()
  })

  it('takes back the last answer by undo', async () => {
    const acme = await addAnswerable('Acme')
    await answerAt(acme, 'vision')
    await press('Digit4')
    await press('KeyZ', { ctrl: true })
    expect(given(acme, 'vision')).toEqual([null, null])
  })
})

describe('answering by touch', () => {
  it('takes a tap on a level, at once and for that lens alone', async () => {
    const acme = await addAnswerable('Acme')
    await answerAt(acme, 'vision')
    const employees = byRole('group', 'Employee experience')
    allByRole('radio', undefined, employees)[2]!.click()
    expect(given(acme, 'vision')).toEqual([null, 3])
    expect(acme.status.value).toBe('saving')
    await acme.flush()
    await until(() =>
      expect(byRole('status', undefined, document.querySelector('header')!).textContent).toBe('Saved'),
    )
  })

  it('goes on, back and to any skill of the map', async () => {
    const { skills } = await loadFramework('en')
    await answerAt(await addAnswerable('Acme'), 'vision')
    byRole('button', 'Next').click()
    await until(() => expect(marked()).toBe('Roadmap'))
    byRole('button', 'Back').click()
    await until(() => expect(marked()).toBe('Vision'))
    byRole('button', `${skills['insights-discovery']!.name}: Not answered`).click()
    await until(() => expect(shownSkill()).toBe('insights-discovery'))
    await findByRole('heading', (await loadSkillTexts('en', 'enlighten'))['insights-discovery']!.question)
  })

  it('shows on the map how far each competency is', async () => {
    const acme = await addAnswerable('Acme')
    give(acme, 'vision', 3)
    await answerAt(acme, 'roadmap')
    await press('Digit3')
    const map = byRole('navigation', 'Progress by competency')
    expect(namesOf('button', map).slice(0, 3)).toEqual([
      'Vision: Answered',
      'Roadmap: Partly answered',
      'Governance: Not answered',
    ])
    expect(map.textContent).toContain('Lead, 1 of 3 answered')
    expect(document.querySelectorAll('.dot')).toHaveLength(20)
  })
})

describe('where one goes on', () => {
  it('is the first skill, for someone who has not begun', async () => {
    await answerAt(await addAnswerable('Acme'))
    expect(marked()).toBe('Vision')
  })

  it('is where one stopped, also when nothing was answered there', async () => {
    const acme = await addAnswerable('Acme')
    give(acme, 'vision', 3)
    await answerAt(acme, 'value-planning')
    leave()
    await answerAt(acme)
    expect(marked()).toBe('Value planning')
  })

  it('is after the newest answer, on a device that has not asked before', async () => {
    const acme = await addAnswerable('Acme')
    give(acme, 'roadmap', 2, 'p1', '2026-01-06T08:00:00.000Z')
    give(acme, 'vision', 3, 'p1', '2026-01-05T09:00:00.000Z')
    await answerAt(acme)
    expect(marked()).toBe('Governance')
  })

  it('is each person’s own place', async () => {
    const acme = await addAnswerable('Acme')
    acme.change('add-respondent', (draft) =>
      draft.set('respondents', 'p2', { name: 'Dana', function: null, level: null, language: 'en' }),
    )
    await answerAt(acme, 'experience-design')
    leave()
    await answerAt(acme)
    expect(marked()).toBe('Experience design')
    useAnswering().respondents = { [acme.id]: 'p2' }
    await until(() => expect(marked()).toBe('Vision'))
    await until(() => expect(byRole('heading').textContent).toBe(lead.vision!.question))
    await press('Digit2')
    expect(given(acme, 'vision', 'p2')).toEqual([2, null])
    expect(given(acme, 'vision')).toEqual([null, null])
  })

  it('is the first skill when an address names none that there is', async () => {
    await answerAt(await addAnswerable('Acme'), 'telepathy')
    expect(marked()).toBe('Vision')
  })
})

describe('the last skill', () => {
  it('ends at the results when every skill is answered', async () => {
    const acme = await addAnswerable('Acme')
    for (const skill of ORDER) give(acme, skill, 3)
    await answerAt(acme, LAST)
    byRole('button', 'Finish').click()
    await until(() => expect(router.currentRoute.value.name).toBe('results'))
  })

  it('ends at the overview when some are open, and goes on at one of those', async () => {
    const acme = await addAnswerable('Acme')
    for (const skill of ORDER) if (skill !== 'metrics-management') give(acme, skill, 3)
    await answerAt(acme, LAST)
    byRole('button', 'Finish').click()
    await until(() => expect(router.currentRoute.value.name).toBe('assess'))
    ;(await findByRole('button', 'Continue answering')).click()
    await until(() => expect(marked()).toBe('Metrics management'))
  })
})

describe('where nothing can be answered', () => {
  it('says that the round is closed, and leads back', async () => {
    const acme = await addAnswerable('Acme')
    acme.change('close-round', (draft) =>
      draft.set('rounds', 'r1', { ...acme.data.rounds.r1!, closedAt: '2026-02-01T08:00:00.000Z' }),
    )
    await answerAt(acme, 'vision')
    expect(byRole('alert').textContent).toContain('This round is closed')
    await press('Digit3')
    expect(acme.data.answers).toEqual({})
    byRole('button', 'Back to the questionnaire').click()
    await until(() => expect(router.currentRoute.value.name).toBe('assess'))
  })

  it('leaves the answers as they are when the round is closed elsewhere amid a note', async () => {
    const acme = await addAnswerable('Acme')
    await answerAt(acme, 'vision')
    const note = document.querySelector('textarea')!
    note.value = 'A memo'
    note.dispatchEvent(new Event('input', { bubbles: true }))
    acme.change('close-round', (draft) =>
      draft.set('rounds', 'r1', { ...acme.data.rounds.r1!, closedAt: '2026-02-01T08:00:00.000Z' }),
    )
    await findByRole('alert')
    expect(acme.data.answers).toEqual({})
  })

  it('takes up again when the round is opened by undo', async () => {
    const acme = await addAnswerable('Acme')
    acme.change('close-round', (draft) =>
      draft.set('rounds', 'r1', { ...acme.data.rounds.r1!, closedAt: '2026-02-01T08:00:00.000Z' }),
    )
    await answerAt(acme, 'vision')
    acme.undo()
    await until(() => expect(byRole('heading').textContent).toBe(lead.vision!.question))
  })
})

describe.each(['en', 'he'] as const)('the questionnaire in %s', (language) => {
  it('is usable by everyone', async () => {
    await answerAt(await addAnswerable('Acme'), 'vision', language)
    expect(document.documentElement.dir).toBe(language === 'he' ? 'rtl' : 'ltr')
    await expectAccessible()
  })
})
