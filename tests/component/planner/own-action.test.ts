import { afterEach, describe, expect, it, vi } from 'vitest'
import { runCommand } from '@/composables/commands'
import { settled } from '../../support/keys'
import { expectAccessible } from '../../support/axe'
import { byRole } from '../../support/roles'
import { behindInVision, fill, lastNotice, openPlan, places, tap, textOf } from './screen'

afterEach(() => vi.useRealTimers())

async function openDialog() {
  const handle = await openPlan(behindInVision())
  runCommand('plan.own')
  await settled()
  return handle
}

describe('an action of one’s own', () => {
  it('[PL2] takes part in the plan like the library’s', async () => {
    const handle = await openDialog()
    await expectAccessible(byRole('dialog'))
    await fill(byRole('textbox', 'What is to be done'), 'Invite ten customers')
    await fill(byRole('spinbutton', 'At best'), '1')
    await fill(byRole('spinbutton', 'Likely'), '2')
    await fill(byRole('spinbutton', 'At worst'), '3')
    await fill(byRole('textbox', 'Responsible'), 'Noa')
    await tap(byRole('button', 'Add to the roadmap'))
    const [id, record] = Object.entries(handle.data.actions).find(([key]) => key.startsWith('own-'))!
    expect(record).toMatchObject({
      ownerName: 'Noa',
      pinned: false,
      edits: {
        title: 'Invite ten customers',
        effort: { low: 1, likely: 2, high: 3 },
        // The next step of the first skill is what it moves unless one says otherwise.
        moves: [{ skill: 'vision', lens: 'cx', from: 1 }],
      },
    })
    expect(places()[id]).toBe(record.quarter)
    expect(textOf('.panel h2')).toBe('Invite ten customers')
    expect(lastNotice()?.text).toContain('“Invite ten customers” was added')
    handle.undo()
    expect(handle.data.actions).toEqual({})
  })

  it('is not added while its estimates are out of order', async () => {
    const handle = await openDialog()
    await fill(byRole('textbox', 'What is to be done'), 'Invite ten customers')
    await fill(byRole('spinbutton', 'At worst'), '1')
    await tap(byRole('button', 'Add to the roadmap'))
    expect(byRole('alert').textContent).toContain('between the best and the worst')
    expect(handle.data.actions).toEqual({})
  })
})
