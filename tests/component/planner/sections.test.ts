import { afterEach, describe, expect, it, vi } from 'vitest'
import { runCommand } from '@/composables/commands'
import { settled } from '../../support/keys'
import { allByRole, byRole } from '../../support/roles'
import { behindInVision, element, fill, openPlan, textOf } from './screen'

afterEach(() => vi.useRealTimers())

const visit = async (
  section: 'priorities' | 'targets' | 'settings',
  changes: Parameters<typeof behindInVision>[0] = {},
) => {
  const handle = await openPlan(behindInVision(changes))
  while (!document.querySelector(`[data-state=active][id$="${section}"]`)) {
    runCommand('plan.next')
    await settled()
  }
  return handle
}

async function choose(radio: HTMLElement) {
  ;(radio as HTMLInputElement).checked = true
  await fill(radio, (radio as HTMLInputElement).value)
}

describe('priorities', () => {
  it('[PL3] rank the actions, each with its reasons in words', async () => {
    await visit('priorities', { importance: { vision: 5 } })
    const row = allByRole('listitem').find(({ textContent }) => textContent.includes('Examine the brand'))
    expect(row?.textContent).toContain('its importance is 5 of 5')
    expect(row?.textContent).toContain('its competency sets the limiting stage')
  })

  it('[PL4] say what another method changes', async () => {
    const handle = await visit('priorities')
    await fill(byRole('combobox', 'Ranked by'), 'wsjf')
    expect(handle.data.planning.method).toBe('wsjf')
    expect(textOf('.changes')).toMatch(
      /^Against value for effort, \d+ actions stand elsewhere:.+ (up|down) from \d+ to \d+/,
    )
    runCommand('plan.method.rice')
    await settled()
    expect(textOf('.changes')).toContain('Against weighted shortest job first')
  })
})

describe('targets', () => {
  it('[PL1] are one level higher until the team says otherwise', async () => {
    const handle = await visit('targets')
    const target = () => byRole('group', 'Target for Vision, Customer experience')
    expect((byRole('radio', '2', target()) as HTMLInputElement).checked).toBe(true)
    await choose(byRole('radio', '3', target()))
    await fill(byRole('combobox', 'Date of the target for Vision, Customer experience'), '2026-Q4')
    expect(handle.data.targets['vision/cx']).toEqual({ level: 3, by: '2026-Q4' })
    byRole('button', 'Vision, Customer experience: back to one level higher').click()
    await settled()
    expect(handle.data.targets).toEqual({})
  })

  it('[PL1] show importance against performance, in words too', async () => {
    const handle = await visit('targets')
    expect(textOf('.quadrants')).toContain('The importance of 20 skills is not stated yet')
    await choose(byRole('radio', '5', byRole('group', 'Importance of Vision')))
    expect(handle.data.importance).toEqual({ vision: 5 })
    const first = [...document.querySelectorAll('.quadrants dl > div')][0]
    expect(first?.textContent).toContain('Act here first')
    expect(first?.textContent).toContain('Vision')
  })

  it('show what the levels look like when asked', async () => {
    await visit('targets')
    byRole('button', 'What the levels look like Vision').click()
    await vi.waitFor(() => expect(textOf('.anchors')).toContain('Today:'))
    expect(textOf('.anchors .marked:last-of-type, .anchors .marked ~ .marked')).toMatch(/^2Target:/)
  })
})

describe('settings', () => {
  it('[PL8] change what is only proposed at once', async () => {
    const handle = await visit('settings')
    const before = textOf('.plan h1')
    await fill(byRole('spinbutton', 'Person-days in a quarter'), '30')
    expect(handle.data.planning.capacity).toBe(30)
    expect(textOf('.plan h1')).not.toBe(before)
  })

  it('keep the last number that fitted', async () => {
    const handle = await visit('settings')
    await fill(byRole('spinbutton', 'Quarters planned'), '13')
    expect(byRole('alert').textContent).toContain('A number from 1 to 12')
    expect(handle.data.planning.horizon).toBe(4)
  })

  it('[PL5] limit a function, and lift the limit again', async () => {
    const handle = await visit('settings')
    await fill(byRole('combobox', 'Add a limit for…'), 'it')
    await fill(byRole('spinbutton', 'IT'), '12')
    expect(handle.data.planning.functionCapacity).toEqual({ it: 12 })
    await fill(byRole('spinbutton', 'IT'), '')
    expect(handle.data.planning.functionCapacity).toEqual({})
    expect(element('.functions')).toBeTruthy()
  })
})
