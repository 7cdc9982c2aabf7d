import { describe, expect, it } from 'vitest'
import { useNotices } from '@/composables/notices'
import { agreedKey } from '@/shared/engagement'
import type { Level } from '@/shared/terms'
import { agree, engagementWith, rateAll, ROUND } from '../../unit/assessment/fixture'
import { expectAccessible } from '../../support/axe'
import { press, settled } from '../../support/keys'
import { allByRole, byRole, namesOf } from '../../support/roles'
import { realizeBehind } from './engagements'
import { appears, cell, openResults, rowsOf, tap, textOf, write } from './screen'

const focused = () => document.activeElement?.getAttribute('data-cell')

/** For a look at all of a large screen's accessibility. */
const SLOW = 30_000

describe('the heat map', () => {
  it('lists the skills under their competencies, in the order in which they are asked', async () => {
    await openResults(realizeBehind())
    const heads = [...document.querySelectorAll('.map th[scope=rowgroup]')].map(
      ({ textContent }) => textContent,
    )
    expect(heads).toEqual(['Lead', 'Realize', 'Activate', 'Enlighten', 'Respond', 'Disrupt'])
    expect(document.querySelectorAll('.map th[scope=row]')).toHaveLength(20)
    expect(rowsOf('.map')[2]).toEqual(['Vision', '3.0', '3.0', '3.0'])
  })

  it('keeps the order of its columns for right-to-left readers, and their arrows go their way', async () => {
    await openResults(realizeBehind(), { language: 'he' })
    expect(document.documentElement.dir).toBe('rtl')
    expect(rowsOf('.map thead')[0]).toEqual(['מיומנות', 'CX', 'EX', 'CX + EX'])
    cell('vision', 'cx').focus()
    await press('ArrowLeft')
    expect(focused()).toBe('vision/ex')
    await press('ArrowDown')
    expect(focused()).toBe('roadmap/ex')
    await press('ArrowRight')
    expect(focused()).toBe('roadmap/cx')
  })

  it('is one stop of the Tab key, at the cell last pointed at', async () => {
    await openResults(realizeBehind())
    const stops = () =>
      [...document.querySelectorAll<HTMLElement>('.map [tabindex="0"]')].map(({ dataset }) => dataset.cell)
    expect(stops()).toEqual(['vision/cx'])
    cell('roadmap', 'ex').focus()
    await settled()
    expect(stops()).toEqual(['roadmap/ex'])
  })

  it('opens a cell’s details by keyboard, and Escape leads back', async () => {
    await openResults(realizeBehind())
    cell('vision', 'cx').focus()
    await press('Enter')
    expect(document.activeElement).toBe(byRole('heading', 'Vision'))
    await press('Escape')
    expect(focused()).toBe('vision/cx')
  })
})

describe('the details of a cell', () => {
  it('[SC7] are dots and the range under five answers', async () => {
    await openResults(ratedBy([2, 3, 3, 4]))
    await tap(cell('vision', 'cx'))
    expect(document.querySelectorAll('.details .dot')).toHaveLength(4)
    expect(textOf('.details')).toContain('Range2–4')
    expect(textOf('.details')).toContain('Shown from five answers on')
  })

  it('[SC7] have a coefficient from five answers on', async () => {
    await openResults(ratedBy([2, 3, 3, 3, 4]))
    await tap(cell('vision', 'cx'))
    expect(document.querySelectorAll('.details .dot')).toHaveLength(0)
    // s² = (1 + 0 + 0 + 0 + 1) / 4 = 0.5, so r_wg = 1 − 0.5 / 2 = 0.75.
    expect(textOf('.details')).toContain('strong (0.75 of 1)')
    expect(textOf('.details')).toContain('5 of 5 rated')
  })

  it(
    'tell what the level reached and the next mean, and lead to the question',
    { timeout: SLOW },
    async () => {
      await openResults(realizeBehind())
      await tap(cell('value-delivery', 'ex'))
      expect(await appears('.details .reached')).toMatch(/^Level 1, reached\S/)
      expect(textOf('.details .next')).toMatch(/^Level 2, the next\S/)
      expect(byRole('link', 'Answer this').getAttribute('href')).toMatch(/\/answer\/value-delivery$/)
      await expectAccessible()
    },
  )

  it('[SC9] tell how both lenses are joined, and how far they are apart', async () => {
    await openResults(engagementWith(rateAll((_, lens) => (lens === 'cx' ? 3 : 2))))
    await tap(cell('vision', 'joined'))
    expect(textOf('.details')).toContain('CX minus EX: +1.0')
    await tap(byRole('button', 'Employee experience: 2.0'))
    expect(textOf('.details .eyebrow')).toBe('Lead · Employee experience')
  })
})

describe('an agreed value', () => {
  it('[SC2] takes the place of the mean, with its reason, and can be undone', async () => {
    const { handle } = await openResults(realizeBehind())
    await tap(cell('value-delivery', 'cx'))
    await tap(byRole('button', 'Agree a value'))
    await tap(byRole('radio', '3'))
    await write(byRole('textbox', 'Why this level?'), '  Seen in the audit ')
    await tap(byRole('button', 'Set the agreed value'))

    const key = agreedKey(ROUND, 'value-delivery', 'cx')
    expect(handle.data.agreed[key]).toMatchObject({ level: 3, reason: 'Seen in the audit' })
    byRole('button', 'Value delivery, Customer experience: 3.0, agreed by the group')
    expect(textOf('.details blockquote')).toBe('Seen in the audit')
    expect(document.activeElement).toBe(byRole('button', 'Change it'))

    const [notice] = useNotices().notices
    expect(notice?.text).toBe('Value delivery, Customer experience: level 3 is agreed.')
    notice?.action?.run()
    await settled()
    expect(handle.data.agreed).toEqual({})
    byRole('button', 'Value delivery, Customer experience: 1.0')
  })

  it('[SC2] is not set without a level and a reason', { timeout: SLOW }, async () => {
    const { handle } = await openResults(realizeBehind())
    await tap(cell('vision', 'cx'))
    await tap(byRole('button', 'Agree a value'))
    await tap(byRole('button', 'Set the agreed value'))
    expect(textOf('[role=alert]')).toBe('Choose a level first.')
    await tap(byRole('radio', '2'))
    expect(textOf('[role=alert]')).toBe('Say why, so that next year’s readers understand it.')
    await expectAccessible()
    expect(handle.data.agreed).toEqual({})
  })

  it('[SC2] gives way to the mean again', async () => {
    await openResults(agree(realizeBehind(), 'vision', 'cx', 5))
    await tap(cell('vision', 'cx'))
    await tap(byRole('button', 'Back to the mean'))
    byRole('button', 'Vision, Customer experience: 3.0')
  })

  it('is frozen with its round', async () => {
    const first = { name: 'First', openedAt: '2026-02-01T00:00:00Z', closedAt: '2026-03-01T00:00:00Z' }
    await openResults({ ...agree(realizeBehind(), 'vision', 'cx', 5), rounds: { [ROUND]: first } })
    await tap(cell('vision', 'cx'))
    const details = document.querySelector('.details')!
    expect(textOf('.agreed')).toContain('This round is closed')
    expect(namesOf('button', details)).toEqual(['Close the details'])
    expect(allByRole('link', undefined, details)).toEqual([])
  })
})

/** A person for each of these levels, given to every question. */
const ratedBy = (levels: readonly Level[]) =>
  engagementWith(levels.flatMap((level, index) => rateAll(() => level, { by: `p${index}` })))
