import { describe, expect, it } from 'vitest'
import { compareRounds } from '@/assessment/comparison'
import type { Pack } from '@/content/pack/types'
import { packsOf, packWith } from '../content/pack/fixture'
import { engagementWith, rateAll } from './fixture'

const rounds = { before: 'r1', after: 'r2' }
const round = (pack?: Pack) => ({
  name: '',
  openedAt: '2026-02-01T00:00:00Z',
  closedAt: null,
  ...(pack && { pack: { id: pack.id, version: pack.version } }),
})

/** A round rated 2 throughout and one rated 4, each with its own pack, or with Sextant's own. */
function compare(before: Pack | undefined, after: Pack | undefined) {
  const packs = packsOf(...[before, after].filter((pack) => pack !== undefined))
  const full = [...rateAll(() => 2, { round: 'r1' }), ...rateAll(() => 4, { round: 'r2' })]
  return compareRounds(
    engagementWith(full, { rounds: { r1: round(before), r2: round(after) }, packs }),
    rounds,
  )
}

const verdicts = (before: Pack | undefined, after: Pack | undefined) =>
  compare(before, after).competencies.map(({ changes }) => changes.joined.verdict)
const reasons = (before: Pack | undefined, after: Pack | undefined) =>
  compare(before, after).differences.map(({ skill, reason }) => `${skill} ${reason}`)

const changed = (version: number, changedIn: number, id = 'acme') =>
  packWith({ id, version, skills: { vision: { changedIn } } })

describe('two rounds with different questionnaires', () => {
  it('[SC10] do not compare a skill whose meaning changed, nor what contains it', () => {
    const comparison = compare(undefined, changed(1, 1))
    expect(comparison.differences).toEqual([{ skill: 'vision', competency: 'lead', reason: 'meaning' }])
    expect(comparison.skills[0]?.changes.cx.verdict).toBe('unknown')
    expect(comparison.skills[1]?.changes.cx.verdict).toBe('up')
    expect(verdicts(undefined, changed(1, 1))).toEqual(['unknown', 'up', 'up', 'up', 'up', 'up'])
    expect(comparison.overall.joined.verdict).toBe('unknown')
  })

  it('[SC10] compare all else, also when only the wording of a name changed', () => {
    const renamed = packWith({ skills: { vision: { texts: { en: { name: 'Direction' } } } } })
    expect(compare(undefined, renamed).differences).toEqual([])
    expect(compare(undefined, renamed).overall.joined.verdict).toBe('up')
  })

  it('[SC10] go by the version in which the meaning last changed', () => {
    expect(reasons(changed(2, 2), changed(3, 2))).toEqual([])
    expect(reasons(changed(2, 1), changed(3, 3))).toEqual(['vision meaning'])
    // The later round may have gone back to an older version.
    expect(reasons(changed(3, 3), changed(2, 1))).toEqual(['vision meaning'])
  })

  it('[SC10] of different packs compare only what neither has changed', () => {
    expect(reasons(changed(1, 1), packWith({ id: 'other' }))).toEqual(['vision meaning'])
    expect(reasons(changed(1, 1), changed(1, 1, 'other'))).toEqual(['vision meaning'])
    expect(reasons(packWith(), packWith({ id: 'other' }))).toEqual([])
  })

  it('[SC10] do not compare a competency that gained or lost a skill', () => {
    const without = packWith({ skills: { vision: { hidden: true } } })
    expect(reasons(undefined, without)).toEqual(['vision gone'])
    expect(reasons(without, undefined)).toEqual(['vision added'])
    expect(verdicts(without, undefined)).toEqual(['unknown', 'up', 'up', 'up', 'up', 'up'])
  })

  it('[SC10] compare a skill whose weight changed, and not its competency', () => {
    const heavier = packWith({ skills: { vision: { weight: 3 } } })
    const comparison = compare(undefined, heavier)
    expect(comparison.differences.map(({ reason }) => reason)).toEqual(['weight', 'weight', 'weight'])
    expect(comparison.skills.map(({ changes }) => changes.joined.verdict)).not.toContain('unknown')
    expect(comparison.competencies[0]?.changes.joined.verdict).toBe('unknown')
    // The same shares with other numbers weigh the same.
    const all = { vision: { weight: 2 }, roadmap: { weight: 2 }, governance: { weight: 2 } }
    expect(compare(undefined, packWith({ skills: all })).differences).toEqual([])
  })
})
