import { describe, expect, it } from 'vitest'
import { nextVersion } from '@/content/pack/next-version'
import { loadPackBase } from '@/content/pack/read'
import type { Pack, PackSkillText } from '@/content/pack/types'
import { packWith } from './fixture'

const base = await loadPackBase()
const next = (previous: Pack | null, skills: Pack['skills'], more: Partial<Pack> = {}) =>
  nextVersion(previous, packWith({ skills, ...more }), base)
const changedIn = (pack: Pack) =>
  Object.fromEntries(Object.entries(pack.skills).map(([id, skill]) => [id, skill.changedIn]))

const asks = (question: string): { texts: { en: PackSkillText } } => ({ texts: { en: { question } } })
const named = (name: string) => ({ texts: { en: { name } } })

describe('the next version of a pack', () => {
  it('[PK11] counts up from 1', () => {
    const first = next(null, {})
    expect([first.version, next(first, {}).version, next(next(first, {}), {}).version]).toEqual([1, 2, 3])
  })

  it('[PK11] says of each skill when its meaning last changed', () => {
    const first = next(null, {
      vision: asks('Where to?'),
      roadmap: named('Plan'),
      crew: { competency: 'lead' },
    })
    expect(changedIn(first)).toEqual({ vision: 1, roadmap: undefined, crew: 1 })
    const second = next(first, {
      vision: asks('Where to?'),
      roadmap: asks('By which way?'),
      crew: { competency: 'lead' },
    })
    expect(changedIn(second)).toEqual({ vision: 1, roadmap: 2, crew: 1 })
    // Back to Sextant's own words: they are not those that were rated by.
    expect(changedIn(next(second, { crew: { competency: 'lead' } }))).toEqual({
      vision: 3,
      roadmap: 3,
      crew: 1,
    })
  })

  it('[PK11] takes neither a weight, a place nor a translation for a change of meaning', () => {
    const first = next(null, { vision: asks('Where to?') })
    const heavier = { vision: { ...asks('Where to?'), weight: 2, after: 'roadmap' } }
    expect(changedIn(next(first, heavier))).toEqual({ vision: 1 })
    const both = { texts: { en: { question: 'Where to?' }, fa: { question: 'به کجا؟' } } }
    expect(changedIn(next(first, { vision: both }, { languages: ['en', 'fa'] }))).toEqual({ vision: 1 })
  })

  it('[PK5] retires its own ids that are gone, for ever, and none of Sextant’s', () => {
    const first = next(
      null,
      { vision: asks('Where to?'), crew: { competency: 'lead' } },
      {
        actions: { brief: { skill: 'crew' }, 'vision-1-cx': { durationWeeks: 2 } },
        kpis: { calm: { kind: 'x' } },
      },
    )
    expect(first.retired).toEqual([])
    const second = next(first, {})
    expect(second.retired).toEqual(['brief', 'calm', 'crew'])
    expect(second.skills).toEqual({ vision: { changedIn: 2 } })
    expect(next(second, {}).retired).toEqual(['brief', 'calm', 'crew'])
  })
})
