import { afterEach, describe, expect, it, vi } from 'vitest'
import { press } from '../../support/keys'
import { expectAccessible } from '../../support/axe'
import { byRole, namesOf } from '../../support/roles'
import { behindInVision, card, element, fill, openPlan, places, tap, textOf } from './screen'

const FIRST = 'vision-1-cx'
const panel = () => element('.panel')

afterEach(() => vi.useRealTimers())

async function openDetails(changes: Parameters<typeof behindInVision>[0] = {}) {
  const handle = await openPlan(behindInVision(changes))
  await tap(card(FIRST))
  return handle
}

describe('the details of an action', () => {
  it('[PL2] tell what to do, what it yields, how it fails and what it should move', async () => {
    await openDetails()
    expect(document.activeElement).toBe(
      byRole('heading', 'Examine the brand through customers’ eyes', panel()),
    )
    const headings = namesOf('heading', panel())
    for (const part of ['Steps', 'What exists when it is done', 'How it usually fails', 'Why it ranks here'])
      expect(headings).toContain(part)
    await vi.waitFor(() => expect(namesOf('heading', panel())).toContain('What it should move'))
    await expectAccessible(panel())
  })

  it('[PL3] show every factor of the value with its number', async () => {
    await openDetails({ importance: { vision: 5 } })
    // Importance 5 × the whole step × .8, since no confidence was stated × 1.25 for the limiting competency.
    expect(textOf('.product')).toBe('5importance×1of the step open×0.8confidence×1.25limiting stage=5value')
    expect(textOf('.why > p')).toMatch(/^Value 5 for 15 person-days makes 0\.33 a day: place \d+ of \d+\.$/)
  })

  it('close with Escape and lead back to the card', async () => {
    await openDetails()
    await press('Escape')
    expect(document.querySelector('.panel')).toBeNull()
    expect(document.activeElement).toBe(card(FIRST))
  })

  it('take an owner and a person, and store the roadmap with them', async () => {
    const handle = await openDetails()
    await fill(byRole('combobox', 'Owning function'), 'hr')
    await fill(byRole('textbox', 'Responsible'), ' Dana ')
    expect(handle.data.actions[FIRST]).toMatchObject({
      ownerName: 'Dana',
      edits: { owner: 'hr' },
      quarter: '2026-Q2',
    })
    expect(element(`.column [data-action="${FIRST}"]`).textContent).toContain('Dana')
  })

  it('put what has begun into the present quarter', async () => {
    const handle = await openDetails()
    await fill(byRole('combobox', 'Starts in'), '2026-Q4')
    expect(places()[FIRST]).toBe('2026-Q4')
    const underWay = byRole('radio', 'Under way') as HTMLInputElement
    underWay.checked = true
    await fill(underWay, 'underway')
    expect(handle.data.actions[FIRST]).toMatchObject({ state: 'underway', quarter: '2026-Q2' })
  })

  it('take the team’s own words, and give the library’s back', async () => {
    const handle = await openDetails()
    await tap(byRole('button', 'Put it in your own words'))
    await fill(byRole('textbox', 'What is to be done'), 'Ask ten customers')
    await tap(byRole('button', 'Keep this wording'))
    expect(handle.data.actions[FIRST]?.edits).toEqual({ title: 'Ask ten customers' })
    expect(card(FIRST).textContent).toContain('Ask ten customers')
    await tap(byRole('button', 'Put it in your own words'))
    await tap(byRole('button', 'Back to the library’s text'))
    expect(handle.data.actions[FIRST]?.edits).toEqual({})
    expect(card(FIRST).textContent).toContain('Examine the brand')
  })

  it('store no effort whose likely case lies outside the best and the worst', async () => {
    const handle = await openDetails()
    await fill(byRole('spinbutton', 'Likely'), '90')
    expect(byRole('alert').textContent).toContain('Nothing was changed yet.')
    expect(handle.data.actions).toEqual({})
    await fill(byRole('spinbutton', 'At worst'), '120')
    expect(handle.data.actions[FIRST]?.edits.effort).toEqual({ low: 8, likely: 90, high: 120 })
  })

  it('offer other ways to the same step, and swap in place', async () => {
    const engagement = behindInVision({
      actions: {
        'own-1': {
          quarter: '2026-Q3',
          pinned: true,
          state: 'planned',
          ownerName: '',
          note: '',
          edits: { title: 'Our own way', moves: [{ skill: 'vision', lens: 'cx', from: 1 }] },
        },
      },
    })
    const handle = await openPlan(engagement)
    expect(places()).toMatchObject({ 'own-1': '2026-Q3' })
    expect(places()[FIRST]).toBeUndefined()
    await tap(card('own-1'))
    await tap(byRole('button', 'Take “Examine the brand through customers’ eyes” instead'))
    expect(places()[FIRST]).toBe('2026-Q3')
    expect(handle.data.actions['own-1']?.state).toBe('dropped')
    handle.undo()
    expect(handle.data.actions['own-1']?.state).toBe('planned')
  })
})
