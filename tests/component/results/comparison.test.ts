import { describe, expect, it } from 'vitest'
import type { Engagement } from '@/shared/engagement'
import type { Level, SkillId } from '@/shared/terms'
import { engagementWith, rateAll, ROUND, type Rating } from '../../unit/assessment/fixture'
import { byRole } from '../../support/roles'
import { settled } from '../../support/keys'
import { competencyOf } from './engagements'
import { appears, openResults, rowsOf, textOf } from './screen'

/** A closed round, r0, and the open one after it. */
const twoRounds = (ratings: readonly Rating[]): Engagement => ({
  ...engagementWith(ratings),
  rounds: {
    r0: { name: 'Baseline', openedAt: '2025-02-01T00:00:00Z', closedAt: '2025-03-01T00:00:00Z' },
    [ROUND]: { name: '', openedAt: '2026-02-01T00:00:00Z', closedAt: null },
  },
})
const everything = (level: Level, round: string, by: string) => rateAll(() => level, { round, by })

describe('against the last round', () => {
  it('[SC10] calls no change what the spread does not support', async () => {
    const before = [...everything(2, 'r0', 'p1'), ...everything(4, 'r0', 'p2')]
    const after = [...everything(3, ROUND, 'p1'), ...everything(4, ROUND, 'p2')]
    await openResults(twoRounds([...before, ...after]))
    expect(textOf('.change header')).toContain('None of the six competencies shows a clear change.')
    expect(textOf('.change header')).toContain('Compared with Baseline, 1 Mar 2025.')
    expect(rowsOf('.change tbody')[0]?.at(-1)).toBe('No clear change')
  })

  it('[SC10] counts the competencies that moved, and names each verdict', async () => {
    const level = (skill: SkillId): Level => (competencyOf(skill) === 'lead' ? 4 : 3)
    await openResults(twoRounds([...everything(3, 'r0', 'p1'), ...rateAll(level)]))
    expect(textOf('.change header')).toContain(
      'Of the six competencies one went up and 5 show no clear change.',
    )
    expect(rowsOf('.change tbody')[0]).toEqual(['Lead', '', '3.0', '4.0', '+1.00', 'Up'])
    expect(rowsOf('.change tbody').at(-1)?.[0]).toBe('Overall')
  })

  it('shows the latest round that has answers, and any other on request', async () => {
    const engagement = twoRounds([...everything(2, 'r0', 'p1'), ...everything(3, ROUND, 'p1')])
    engagement.rounds.r2 = { name: 'Next', openedAt: '2027-02-01T00:00:00Z', closedAt: null }
    const { wrapper } = await openResults(engagement)
    const select = byRole('combobox', 'Round') as HTMLSelectElement
    expect([...select.options].map(({ text }) => text)).toEqual([
      'Next, still open',
      'Round 2, still open',
      'Baseline, 1 Mar 2025',
    ])
    expect(select.value).toBe(ROUND)
    await wrapper.setProps({ round: 'r0' })
    await settled()
    expect(textOf('.score .numeral')).toBe('2.0')
    expect(document.querySelector('.change')).toBeNull()
  })
})

describe('published figures', () => {
  it('place the customers’ score, with source, number, year and caveats', async () => {
    await openResults(engagementWith(rateAll((_, lens) => (lens === 'cx' ? 3 : 1))))
    expect(await appears('.published header p')).toBe(
      'With 3.0 your customer experience is in stage Mobilize. In 2025, 21% of the ' +
        'organisations asked placed themselves in that stage, 65% in an earlier one and 14% in a later one.',
    )
    expect(textOf('.published figcaption')).toContain('State of CX Management, 2024; 234 organisations')
    expect(textOf('.published .caveats')).toContain('rated their own organisation')
    expect(textOf('.published .caveats')).toContain('The 11 percent shown is what is left')
    byRole('img', /^Share of organisations in each stage, 2024: Investigate 41%.*Your stage: Mobilize\.$/)
    expect(rowsOf('.published tbody')).toEqual([
      ['2024', '41%', '30%', '18%', '9%', '2%'],
      ['2025', '29%', '36%', '21%', '11%', '3%'],
    ])
  })

  it('leave out those before the first stage', async () => {
    await openResults(engagementWith(rateAll(() => 1)))
    expect(await appears('.published header p')).toContain(
      '29% of the organisations asked placed themselves in that stage and 71%',
    )
  })
})
