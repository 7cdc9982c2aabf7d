import { afterEach, describe, expect, it, vi } from 'vitest'
import { runCommand } from '@/composables/commands'
import { press, settled } from '../../support/keys'
import { expectAccessible } from '../../support/axe'
import { allByRole, byRole, namesOf } from '../../support/roles'
import { behindInVision, card, element, lastNotice, openPlan, places, tap, textOf } from './screen'

const SLOW = 30_000
const FIRST = 'vision-1-cx'

afterEach(() => vi.useRealTimers())

async function pressArrow(key: 'ArrowLeft' | 'ArrowRight', times: number) {
  for (let count = 0; count < times; count += 1) await press(key, { alt: true })
}

/** Everything but the one action that a test moves. */
const others = ({ [FIRST]: _, ...rest }: Record<string, string>) => rest

describe('a first visit', () => {
  it('[PL7] says in one sentence where the plan leads', async () => {
    await openPlan(behindInVision())
    expect(textOf('.plan h1')).toMatch(
      /^\d+ actions and \d+ person-days take the overall score from 3\.9 today to \d\.\d by the end of Q1 2027 \(counted cautiously: \d\.\d\)/,
    )
  })

  it('[PL2] plans at once, on the screen and nowhere else', async () => {
    const handle = await openPlan(behindInVision())
    expect(Object.values(places())).toContain('2026-Q2')
    expect(handle.data.actions).toEqual({})
    expect(textOf('.top > .hint')).toMatch(/^\d+ actions are a proposal/)
  })

  it('stores what is shown when the roadmap is taken', async () => {
    const handle = await openPlan(behindInVision())
    const shown = places()
    await tap(byRole('button', 'Take this roadmap'))
    expect(places()).toEqual(shown)
    expect(handle.data.actions[FIRST]).toMatchObject({ quarter: shown[FIRST], pinned: false })
    expect(allByRole('button', 'Take this roadmap')).toEqual([])
    handle.undo()
    await settled()
    expect(handle.data.actions).toEqual({})
  })

  it('leads to the questions when there are no answers', async () => {
    await openPlan(behindInVision({ answers: {} }))
    expect(textOf('.empty h1')).toBe('Your roadmap starts with your answers')
    expect(byRole('link', 'Answer the questions').getAttribute('href')).toMatch(/\/answer$/)
  })

  it('says so when every target is reached', async () => {
    const engagement = behindInVision()
    const answers = Object.entries(engagement.answers).map(([key, answer]) => [
      key,
      { ...answer, value: 5 as const },
    ])
    await openPlan({ ...engagement, answers: Object.fromEntries(answers) })
    expect(textOf('.plan h1')).toContain('Every target is reached.')
  })
})

describe('moving a card', () => {
  it('[PL5] goes to the next quarter by Alt and the arrow, is pinned there, and nothing else jumps', async () => {
    const handle = await openPlan(behindInVision())
    const before = places()
    expect(before[FIRST]).toBe('2026-Q2')
    card(FIRST).focus()
    expect(await press('ArrowRight', { alt: true })).toBe(true)
    expect(places()[FIRST]).toBe('2026-Q3')
    expect(others(places())).toEqual(others(before))
    expect(handle.data.actions[FIRST]).toMatchObject({ quarter: '2026-Q3', pinned: true })
    expect(element(`[data-action="${FIRST}"]`).textContent).toContain('Pinned')
  })

  it('keeps the focus, so that it can go on', async () => {
    await openPlan(behindInVision())
    card(FIRST).focus()
    await press('ArrowRight', { alt: true })
    expect(document.activeElement).toBe(card(FIRST))
    await press('ArrowRight', { ctrl: true })
    expect(places()[FIRST]).toBe('2026-Q4')
    await press('ArrowLeft', { alt: true })
    expect(places()[FIRST]).toBe('2026-Q3')
  })

  it('goes the way the arrow points where one reads from the right', async () => {
    await openPlan(behindInVision(), 'he')
    card(FIRST).focus()
    await press('ArrowLeft', { alt: true })
    expect(places()[FIRST]).toBe('2026-Q3')
    await press('ArrowRight', { alt: true })
    expect(places()[FIRST]).toBe('2026-Q2')
  })

  it('stays when there is no quarter that way, and goes nowhere without Alt or Ctrl', async () => {
    const handle = await openPlan(behindInVision())
    card(FIRST).focus()
    await press('ArrowLeft', { alt: true })
    await press('ArrowRight')
    expect(places()[FIRST]).toBe('2026-Q2')
    expect(handle.data.actions).toEqual({})
  })

  it('ends in Later, and starts nothing new in a quarter that has passed', async () => {
    const planning = { ...behindInVision().planning, startQuarter: '2026-Q1' as const, horizon: 3 }
    await openPlan(behindInVision({ planning }))
    card(FIRST).focus()
    await pressArrow('ArrowRight', 3)
    expect(places()[FIRST]).toBe('later')
    await pressArrow('ArrowLeft', 3)
    expect(places()[FIRST]).toBe('2026-Q2')
  })

  it('says what it did and takes it back', async () => {
    const handle = await openPlan(behindInVision())
    const before = places()
    card(FIRST).focus()
    await press('ArrowRight', { alt: true })
    expect(lastNotice()?.text).toMatch(/^“.+” is now in .*Q3 2026.*, and pinned there\.$/)
    lastNotice()?.action?.run()
    await settled()
    expect(places()).toEqual(before)
    expect(handle.data.actions).toEqual({})
  })

  it('leaves what was put off where it is, though there is room by now', async () => {
    const tight = { ...behindInVision().planning, capacity: 20 }
    const handle = await openPlan(behindInVision({ planning: tight }))
    await tap(byRole('button', 'Take this roadmap'))
    const before = places()
    expect(Object.values(before)).toContain('later')
    handle.change('test', (draft) => draft.set('planning', 'capacity', 500))
    await settled()
    expect(places()).toEqual(before)
    expect(document.body.textContent).toContain('There is room for it by now')
  })

  it('[PL6] says in words what a place breaks', async () => {
    const second = 'vision-2-both'
    await openPlan(behindInVision({ targets: { 'vision/cx': { level: 3, by: null } } }))
    expect(places()[second]).toBe('2026-Q3')
    card(second).focus()
    await press('ArrowLeft', { alt: true })
    expect(textOf(`[data-action="${second}"] .conflicts`)).toMatch(/Starts before “.+” is finished\./)
  })

  it('goes by the menu as well', async () => {
    await openPlan(behindInVision())
    const menu = byRole('button', /^Move or change “/, element(`[data-action="${FIRST}"]`))
    menu.focus()
    await press('ArrowDown')
    expect(namesOf('menuitemradio')).toEqual([
      ...['Q2 2026', 'Q3 2026', 'Q4 2026', 'Q1 2027', 'Later'],
      ...['Planned', 'Under way', 'Done', 'Left out'],
    ])
    await tap(byRole('menuitemradio', 'Q4 2026'))
    expect(places()[FIRST]).toBe('2026-Q4')
  })
})

describe('planning again', () => {
  it('[PL9] moves all but the pins, and lists what moved', async () => {
    const handle = await openPlan(behindInVision())
    await tap(byRole('button', 'Take this roadmap'))
    card(FIRST).focus()
    await pressArrow('ArrowRight', 2)
    handle.change('test', (draft) => draft.set('planning', 'capacity', 40))
    await settled()
    const before = places()
    await tap(byRole('button', 'Plan again'))
    expect(places()[FIRST]).toBe('2026-Q4')
    const moved = allByRole('listitem', undefined, element('.moves')).length
    expect(moved).toBeGreaterThan(1)
    expect(textOf('.moves h2')).toBe(`Planned again: ${moved} actions moved`)
    handle.undo()
    await settled()
    expect(places()).toEqual(before)
    expect(document.querySelector('.moves')).toBeNull()
  })

  it('says so when nothing moves', async () => {
    await openPlan(behindInVision())
    await tap(byRole('button', 'Take this roadmap'))
    runCommand('plan.again')
    await settled()
    expect(lastNotice()?.text).toContain('nothing moves')
  })

  it('does not lose an action that somebody answers for', async () => {
    const other = 'vision-1-ex'
    const record = { quarter: '2026-Q4', pinned: false, state: 'planned', note: '', edits: {} } as const
    const handle = await openPlan(
      behindInVision({
        actions: { [FIRST]: { ...record, ownerName: 'Dana' }, [other]: { ...record, ownerName: '' } },
      }),
    )
    await tap(byRole('button', 'Plan again'))
    expect(handle.data.actions[FIRST]?.ownerName).toBe('Dana')
    expect(places()[FIRST]).toBeDefined()
    expect(handle.data.actions[other]).toBeUndefined()
  })
})

describe('states', () => {
  it('leaves an action out and brings it back', async () => {
    const handle = await openPlan(behindInVision())
    handle.change('test', (draft) =>
      draft.set('actions', FIRST, {
        quarter: null,
        pinned: false,
        state: 'dropped',
        ownerName: '',
        note: '',
        edits: {},
      }),
    )
    await settled()
    expect(places()[FIRST]).toBeUndefined()
    element<HTMLDetailsElement>('.left-out').open = true
    await tap(byRole('button', 'Bring back'))
    expect(places()[FIRST]).toBe('2026-Q2')
    expect(handle.data.actions[FIRST]).toMatchObject({ state: 'planned', quarter: '2026-Q2' })
  })
})

describe('the screen', () => {
  it.each(['roadmap', 'priorities', 'targets', 'settings'])(
    'keeps to the rules of accessibility in %s',
    { timeout: SLOW },
    async (section) => {
      await openPlan(behindInVision())
      while (element('[role=tab][data-state=active]').id.endsWith(section) === false) {
        runCommand('plan.next')
        await settled()
      }
      await expectAccessible()
    },
  )
})
