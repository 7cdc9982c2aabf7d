import { describe, expect, it } from 'vitest'
import { loadStatements } from '@/content/load-later'
import type { Engagement } from '@/shared/engagement'
import type { Level } from '@/shared/terms'
import { deep, engagementWith, rateAll, ROUND, type Rating } from '../../unit/assessment/fixture'
import { expectAccessible } from '../../support/axe'
import { until } from '../../support/keys'
import { appears, cell, openResults, tap, textOf } from './screen'

const [first, second, third] = (await loadStatements('en', 'lead')).vision!.cx

/** All skills rated by each of these people, with the same three ratings throughout. */
const ratedBy = (...people: [Level, Level, Level][]): Rating[] =>
  people.flatMap((statements, index) =>
    rateAll(() => 1, { by: `p${index}` }).map((rating) => deep(rating, ...statements)),
  )

const deepRound: Engagement['rounds'] = {
  [ROUND]: { name: '', openedAt: '2026-02-01T00:00:00Z', closedAt: null, form: 'deep' },
}
const details = () => textOf('.details')

describe('a cell of a deep round', () => {
  it('[SC2] has the exact mean as its score and range, the nearest level as its dot', async () => {
    await openResults(engagementWith(ratedBy([2, 3, 3], [1, 2, 2]), { rounds: deepRound }))
    expect(cell('vision', 'cx').textContent).toContain('2.2')
    await tap(cell('vision', 'cx'))
    expect(details()).toContain('Range1.7–2.7')
    expect(document.querySelectorAll('.details .dot')).toHaveLength(2)
  })

  it('[SC8] tells each statement’s mean from three answers on, and so which side holds the skill back', async () => {
    await openResults(engagementWith(ratedBy([1, 3, 5], [2, 3, 5], [3, 3, 5]), { rounds: deepRound }))
    await tap(cell('vision', 'cx'))
    await until(() => expect(details()).toContain(`2.0${first}3.0${second}5.0${third}`))
    await expectAccessible()
  }, 30_000)

  it('[SC8] keeps them to itself under three', async () => {
    await openResults(engagementWith(ratedBy([1, 3, 5], [2, 3, 5]), { rounds: deepRound }))
    await tap(cell('vision', 'cx'))
    await until(() => expect(details()).toContain('Shown once there are three answers'))
    expect(details()).not.toContain(first)
  })

  it('[SC8] tells them to whoever answered alone', async () => {
    await openResults(engagementWith(ratedBy([1, 3, 5]), { rounds: deepRound }))
    await tap(cell('vision', 'cx'))
    await until(() => expect(details()).toContain(`1.0${first}`))
  })

  it('has none of it in the quick form', async () => {
    await openResults(engagementWith(rateAll(() => 3)))
    await tap(cell('vision', 'cx'))
    expect(details()).not.toContain('The three statements')
  })
})

describe('two rounds', () => {
  const before: Engagement['rounds'] = {
    before: { name: '', openedAt: '2025-02-01T00:00:00Z', closedAt: '2025-02-20T00:00:00Z' },
  }
  const ratings = [...rateAll(() => 2, { round: 'before', by: 'p0' }), ...ratedBy([3, 3, 4])]

  it('[SC10] of different forms are compared, with a word about it', async () => {
    await openResults(engagementWith(ratings, { rounds: { ...before, ...deepRound } }))
    expect(await appears('.change')).toContain('Both give levels on the same scale')
    expect(textOf('.change .overall')).toContain('2.03.3+1.33')
  })

  it('[SC10] of one form are compared without', async () => {
    const rounds = { before: { ...before.before!, form: 'deep' as const }, ...deepRound }
    await openResults(engagementWith(ratings, { rounds }))
    expect(await appears('.change')).not.toContain('Both give levels on the same scale')
  })
})
